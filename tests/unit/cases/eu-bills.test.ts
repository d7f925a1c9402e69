/**
 * A team in the EU is billed at prices of Ireland and Belgium. The bills are worked out by hand from the price lists of those
 * two places and the workload's own figures; their quantities are those of the audited bills in the US.
 */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess, createAssessor } from '../../../src/domain/assess.ts'
import { costDifference } from '../../../src/domain/difference/cost-difference.ts'
import { sideOf } from '../../../src/domain/difference/cost-side.ts'
import type { BillLine, OptionAssessment } from '../../../src/domain/option-evidence.ts'
import type { Assessment } from '../../../src/domain/assessment.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { aiTeam, billedAtHome } from '../../support/ai-team.ts'

const hours = 730
// eu-west-1, autumn 2026: USD per hour, GB, GB-month; the gateway for outgoing traffic has an address of its own.
const ireland = {
  lb: 0.0252,
  lcu: 0.008,
  nat: 0.048 + 0.005,
  ip: 0.005,
  logs: 0.57,
  ecr: 0.1,
  egress: 0.09,
  disk: 0.088,
}
const belgium = { natMachine: 0.0448 / 32, natGB: 0.045, ip: 0.005, logs: 0.5, egress: 0.12, disk: 0.17, osDisk: 0.1 }

const example = billedAtHome(aiTeam())
const inEu: Workbook = { ...example, team: { ...example.team, region: 'eu' } }
const inUs: Workbook = { ...example, team: { ...example.team, region: 'us' } }

function optionOf(assessment: Assessment, name: string, option: string): OptionAssessment {
  const found = assessment.workloads
    .find((each) => each.name === name)
    ?.options.find((candidate) => candidate.option === option)
  if (found === undefined) throw new Error(`no ${option} for ${name}`)
  return found
}

function lineOf(option: OptionAssessment, item: string): BillLine {
  const found = option.bill.find((each) => each.item === item)
  if (found === undefined) throw new Error(`no ${item} among ${option.bill.map((each) => each.item).join(', ')}`)
  return found
}

const assessedInEu = assess(catalogue, inEu)

function agrees(name: string, option: string, byHand: number): void {
  const usd = optionOf(assessedInEu, name, option).monthlyUsd?.likely ?? Number.NaN
  expect(Math.abs(usd - byHand), `${name} on ${option}: ${usd} against ${byHand} by hand`).toBeLessThan(0.005)
}

describe('chat inference: four machines with an A10 behind a balancer', () => {
  const name = 'Chat inference API'
  const around = hours * ireland.lb + 220 * ireland.lcu + hours * ireland.nat + 9 * ireland.logs + 220 * ireland.egress

  test('a g5.2xlarge costs 1.35296 an hour in Ireland', () => {
    agrees(name, 'aws-ec2-asg', 4 * (hours * 1.35296 + 8 * ireland.disk) + around)
  })
  test('Spot there saves what it saves in the US: 0.50904 of 1.212', () => {
    agrees(name, 'aws-ec2-asg:spot', 4 * (hours * 1.35296 * (0.50904 / 1.212) + 8 * ireland.disk) + around)
  })
})

describe('thumbnails: 1.2M events a month, 0.42 s, 1 GiB, 80 GB out', () => {
  const name = 'Thumbnailing on upload'
  const around = 1.2 * ireland.logs + 80 * ireland.egress

  test('functions cost the same in Ireland, their logs do not', () => {
    agrees(name, 'aws-lambda', 1.2e6 * 0.42 * 0.0000166667 + 1.2 * 0.2 + around)
  })
  test('so do tasks on Arm', () => {
    const tasks = 4 * (hours * (0.03238 + 2 * 0.00356 + ireland.ip) + ireland.logs)
    agrees(name, 'aws-fargate:arm', tasks + 0.4 * ireland.ecr + around)
  })
  test('a t3.small costs 0.0228 instead of 0.0208, and so does its share of a node', () => {
    const machine = hours * (0.0228 + ireland.ip) + (0.5 + 0.4) * ireland.disk + 8 * ireland.disk + ireland.logs
    agrees(name, 'aws-ec2-asg', 2 * machine + around)
    const share = (hours * 0.0228 + 20 * ireland.disk) / 1.8 + (0.5 + 0.4) * ireland.disk + ireland.logs
    agrees(name, 'aws-eks', 4 * share + (hours / 10) * 0.1 + 0.4 * ireland.ecr + around)
  })
  test('Cloud Run in Belgium is of tier 1, as in Iowa', () => {
    const work = 1.2e6 * 0.5 * (0.000024 + 0.0000025)
    agrees(name, 'cloud-run', work + 1.2 * 0.4 + 1.2 * belgium.logs + 80 * belgium.egress)
  })
})

test('nightly embedding in Belgium: a g2-standard-24 costs 2.203116824 an hour', () => {
  const work = 30 * 4.5
  const busy = work + (30 * (30 + (4 * 47.99) / 15)) / 3600
  const disk = (((0.5 + 7 + 4) * busy) / hours) * belgium.disk
  const network = busy * belgium.natMachine + hours * belgium.ip + 15 * belgium.natGB + 15 * belgium.egress
  const machines = busy * (2.203116824 + (10 * belgium.osDisk) / hours)
  agrees('Nightly embedding batch', 'gce-mig', machines + disk + network + (busy / hours) * belgium.logs)
})

test('a price that was read in Ireland is as sure as its source, and names it', () => {
  const line = lineOf(optionOf(assessedInEu, 'Thumbnailing on upload', 'aws-lambda'), 'Function time')
  expect(line).toMatchObject({ confidence: 'primary', source: 'aws-ireland-rates', date: '2026-10-04' })
})

test('what was not read there stands in from the US as an estimate', () => {
  const kept = lineOf(optionOf(assessedInEu, 'Thumbnailing on upload', 'aws-lambda:provisioned'), 'Kept warm')
  expect(kept).toMatchObject({ confidence: 'estimate', unitPriceUsd: 0.0000041667, source: 'aws-lambda-price-list' })
  const azure = optionOf(assessedInEu, 'Thumbnailing on upload', 'azure-functions').bill
  expect(azure.filter(({ confidence }) => confidence !== 'estimate')).toEqual([])
})

test('the same team in the US pays the listed prices, also after it was looked at in the EU', () => {
  const assessor = createAssessor(catalogue)
  const priceIn = (book: Workbook) =>
    lineOf(optionOf(assessor(book), 'Chat inference API', 'aws-ec2-asg'), 'Load balancer').unitPriceUsd
  expect([priceIn(inEu), priceIn(inUs), priceIn(inEu)]).toEqual([0.0252, 0.0225, 0.0252])
})

test('a price of the own book holds in the EU as well, in place of the one of Ireland', () => {
  const own = { value: 0.02, source: 'Contract', date: '2026-10-01' }
  const withOwn = assess(catalogue, { ...inEu, prices: { 'vendors/aws.loadBalancerUsdPerHour': own } })
  expect(lineOf(optionOf(withOwn, 'Chat inference API', 'aws-ec2-asg'), 'Load balancer')).toMatchObject({
    unitPriceUsd: 0.02,
    source: 'own:Contract',
    confidence: 'primary',
  })
})

test('between the same team here and there the region is the whole cause', () => {
  const id = inEu.workloads.find(({ name }) => name === 'Chat inference API')?.id ?? ''
  const [us, eu] = [inUs, inEu].map((book) => sideOf(catalogue, book, id, 'aws-ec2-asg'))
  if (us === undefined || eu === undefined) throw new Error('no such workload')
  const found = costDifference(us, eu)
  expect(found.kind === 'ok' && found.causes.map(({ cause }) => cause.id)).toEqual(['region'])
  expect(found).toMatchObject({ unexplainedUsd: 0 })
})
