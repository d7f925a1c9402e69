/** Every published row of plain arithmetic comes out of the program to the row's own tolerance, with the row's own prices. */
import { expect, test } from 'vitest'
import { billOfPlan } from '../../../src/domain/bill/bill.ts'
import { planOf } from '../../../src/domain/capacity/plan-of.ts'
import { crossingsBetween } from '../../../src/domain/curve/break-evens.ts'
import type { World } from '../../../src/domain/resolve-workload.ts'
import type { Site } from '../../../src/domain/site.ts'
import {
  demandWith,
  fact,
  machineSize,
  machines,
  optionNamed,
  platformOf,
  siteWith,
  variantOf,
  worldWith,
} from '../../support/tiny-catalogue.ts'
import { billFor, cloudRunSite, keptLambdaSite, lambdaWith, reportSite, workersSite } from './case-prices.ts'
import rows from './published-rows.json' with { type: 'json' }

type Row = (typeof rows)[number]
type Figure = Exclude<keyof Row['inputs'], 'fargate' | 'ec2' | 'free'>

const figure = (row: Row, name: Figure): number => Number(row.inputs[name])
const isFree = (row: Row): boolean => 'free' in row.inputs && row.inputs.free === true
const given = (row: Row, name: string): boolean => name in row.inputs

function usd(site: Site, id: string, world: Partial<World>): number {
  return billFor(site, id, world).monthlyUsd
}

/** The reports multiply milliseconds as they are; the vendor's bill rounds each up. */
const unrounded = { granularityMs: fact(0, 'ms'), minimumBilledMs: fact(0, 'ms') }

const reportSeconds = 720 * 3600
const search: Partial<World> = { memoryGiB: 0.5, vcpu: 0.5, concurrencyPerReplica: 100_000, kind: 'api' }

/** The row names a month's price of its own for the task, whatever its size. */
function withRival(usdPerHour: number): Site {
  return siteWith(
    { monthHours: 720 },
    {
      platforms: {
        'aws-lambda': lambdaWith(unrounded),
        'aws-fargate': platformOf('aws-fargate', {
          vendor: 'aws',
          family: 'container',
          operatingModel: 'container-on-demand',
          variants: [variantOf({ ...machines, sizes: [machineSize('task', 1, 1, usdPerHour)] }, { runs: 'always' })],
        }),
      },
      assumptions: { targetUtilisation: fact(1, 'share'), spareReplicas: fact(0, 'instances') },
    },
  )
}

function breakEvenRps(row: Row, against: 'aws-fargate' | 'aws-ec2-asg'): number {
  const balancer = given(row, 'alb_h') ? { loadBalancerUsdPerHour: fact(figure(row, 'alb_h'), 'USD/h') } : {}
  const site = given(row, 'fargate_month')
    ? withRival(figure(row, 'fargate_month') / 720)
    : reportSite({}, balancer, unrounded)
  const crossings = crossingsBetween({
    a: optionNamed(site, 'aws-lambda'),
    b: optionNamed(site, against),
    world: worldWith({ ...search, durationMs: figure(row, 'ms') }),
    axis: 'requestsPerMonth',
    from: 1e5,
    to: 1e9,
  })
  return (crossings[0]?.at ?? Number.NaN) / reportSeconds
}

function cost(row: Row): number {
  const freeTier = isFree(row)
  if (given(row, 'cpu_ms')) return isolateCost(row)
  if (given(row, 'vcpu_s')) return containerCost(row)
  if (given(row, 'pc')) return provisionedCost(row)
  const world = {
    requestsPerMonth: figure(row, 'n'),
    durationMs: figure(row, 'ms'),
    memoryGiB: figure(row, 'mb') / 1024,
  }
  const prices = given(row, 'gbs') ? { usdPerGBSecond: fact(figure(row, 'gbs'), 'USD/GB-s') } : {}
  return usd(reportSite({ freeTier }, {}, prices), 'aws-lambda', world)
}

function isolateCost(row: Row): number {
  return usd(workersSite, 'cloudflare-workers', { requestsPerMonth: figure(row, 'n'), cpuMs: figure(row, 'cpu_ms') })
}

/** The row is about vCPU-seconds alone. */
function containerCost(row: Row): number {
  const site = cloudRunSite(true, { freeVcpuSeconds: fact(figure(row, 'free' as Figure), 'vCPU-s/month') })
  const { lines } = billFor(site, 'cloud-run', { requestsPerMonth: figure(row, 'vcpu_s'), durationMs: 1000 })
  return lines.find((line) => line.item === 'Container vCPU')?.monthlyUsd ?? Number.NaN
}

/** A window on kept capacity, and the rest of the month on demand, with the free tier used up by the rest. */
function provisionedCost(row: Row): number {
  const option = optionNamed(keptLambdaSite, 'aws-lambda')
  const memoryGiB = figure(row, 'mb') / 1024
  const demand = demandWith(keptLambdaSite, {
    requestsPerMonth: figure(row, 'n_pc'),
    durationMs: figure(row, 'ms_pc'),
    activeHoursPerDay: (figure(row, 'pc_hours') / 730) * 24,
    memoryGiB,
  })
  const plan = planOf(option, demand)
  if (plan === undefined) return Number.NaN
  const inside = billOfPlan(option, demand, { ...plan, keptWarm: figure(row, 'pc') }).monthlyUsd
  const outside = usd(reportSite({ freeTier: true }), 'aws-lambda', {
    requestsPerMonth: figure(row, 'n') - figure(row, 'n_pc'),
    durationMs: figure(row, 'ms'),
    memoryGiB,
  })
  return inside + outside
}

const worked: Readonly<Record<string, (row: Row) => number>> = {
  cost,
  lambda_month: (row) =>
    usd(reportSite({}, {}, unrounded), 'aws-lambda', {
      requestsPerMonth: figure(row, 'n'),
      durationMs: figure(row, 'ms'),
      memoryGiB: figure(row, 'mb') / 1024,
    }),
  break_even_rps_vs_fargate: (row) => breakEvenRps(row, 'aws-fargate'),
  'break_even_rps_vs_fargate+alb': (row) => breakEvenRps(row, 'aws-fargate'),
  break_even_rps_vs_ec2: (row) => breakEvenRps(row, 'aws-ec2-asg'),
}

test.each(rows.map((row) => [row.id, row.published, row] as const))('%s: %d as published', (_id, published, row) => {
  const found = worked[row.kind]?.(row) ?? Number.NaN
  expect(Math.abs(found - published), `found ${found}`).toBeLessThanOrEqual(row.tol)
})

test('no row is missing', () => {
  expect(rows.map((row) => row.id).join(' ')).toBe(
    'A01 A02 A04 A06 A07 A10 A11 B01 B01e B01c B03 B03e B03c B05 B05e B05c B13 B13b B14',
  )
})
