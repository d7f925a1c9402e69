import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { assess, contextOf } from '../../../../src/domain/assess.ts'
import { billTotal } from '../../../../src/domain/bill/bill.ts'
import { cheapestAtOwn, costChart } from '../../../../src/domain/curve/cost-chart.ts'
import type { CostChart } from '../../../../src/domain/curve/cost-chart.ts'
import { lineAt, meetsAt, riskAt } from '../../../../src/domain/curve/cost-line.ts'
import { worldAt } from '../../../../src/domain/curve/curve.ts'
import { demandOf } from '../../../../src/domain/demand.ts'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { contestFor } from '../../../../src/domain/workload-contest.ts'
import { curveCsv, curveRows } from '../../../../src/export/curve-table.ts'
import { curveDetail } from '../../../../src/wording/curve-words.ts'
import { exampleWorkloads, workbookOf } from '../../../support/example-workloads.ts'

const context = contextOf(catalogue, workbookOf([]))
const heldOf = (entry: Workload) => contestFor(context, entry)
const chartOf = (entry: Workload, axis: CostChart['axis'] = 'requestsPerMonth'): CostChart => {
  const answer = costChart({ held: heldOf(entry), axis, spacing: 'log' })
  if (answer.kind !== 'chart') throw new Error('expected a chart')
  return answer
}
const thumbnails = exampleWorkloads.thumbnails as Workload
const inputs = heldOf(thumbnails).stage.inputs
const optionNamed = (id: string) => context.options.find((option) => option.id === id)!
const billAt = (id: string, at: number) =>
  billTotal(optionNamed(id), demandOf(worldAt(inputs.likely, 'requestsPerMonth', at), context.site))!

describe('a cost chart', () => {
  test('draws the best option of each family', () => {
    const chart = chartOf(thumbnails)
    expect(new Set(chart.lines.map((line) => line.family))).toEqual(new Set(['vm', 'container', 'serverless']))
  })

  test('every point is the true bill at its place', () => {
    for (const line of chartOf(thumbnails).lines) {
      for (const point of line.points.filter((_, index) => index % 25 === 0)) {
        expect(point.usd).toBeCloseTo(billAt(line.option, point.at), 9)
      }
    }
  })

  test('where more instances are needed the bill rises at one place, and the line knows what one more costs', () => {
    const line = chartOf(thumbnails).lines.find((each) => each.family === 'vm')!
    const steps = line.points.flatMap((point, index) => {
      const next = line.points[index + 1]
      return next !== undefined && next.at / point.at < 1 + 1e-6 && next.instances !== point.instances
        ? [[point, next]]
        : []
    })
    expect(steps.length).toBeGreaterThan(3)
    for (const [below, above] of steps) expect(above!.usd!).toBeGreaterThan(below!.usd!)
    expect(line.stepUsd).toBeGreaterThan(0)
  })

  test('where a line misses a gate, its figure is that of the place one reads, not of where the miss begins', () => {
    const answer = costChart({
      held: heldOf(thumbnails),
      axis: 'memoryGiB',
      spacing: 'log',
      also: ['cloudflare-workers'],
    })
    if (answer.kind !== 'chart') throw new Error('expected a chart')
    const line = answer.lines.find((each) => each.option === 'cloudflare-workers')!
    const stretch = line.gates.find((each) => each.meets !== true)!
    const memoryRead = (at: number) => {
      const meets = meetsAt(stretch, at)
      return meets === true ? undefined : meets.figures['value']
    }
    expect(stretch.from).toBeLessThan(0.25)
    expect([memoryRead(0.5), memoryRead(1), memoryRead(4)]).toEqual([0.5, 1, 4])
  })

  test('where a target may be missed, the place says so although the line counts as passing', () => {
    // p95 is taken for twice the mean: 1.4 s is 2.8 s against a target of 2.5 s.
    const chart = chartOf(exampleWorkloads.chat as Workload, 'durationMs')
    const line = chart.lines.find((each) => each.option === 'aws-ec2-asg')!
    const riskOf = (ms: number) => {
      const stretch = lineAt(line, ms)!.stretch
      expect(stretch.meets).toBe(true)
      return riskAt(line, stretch, ms, chart.own.likely)?.figures
    }
    expect(riskOf(1000)).toBeUndefined()
    expect(Object.values(riskOf(1400) ?? {})).toContain(2800)
  })

  test('at the workload’s own place a line is at risk with the chance that the matrix says', () => {
    const entry = { ...exampleWorkloads.chat, durationMs: { low: 900, likely: 1400, high: 2600 } } as Workload
    const cell = assess(catalogue, workbookOf([entry])).workloads[0]!.families.vm
    const line = chartOf(entry).lines.find((each) => each.option === cell.bestOption)!
    const own = chartOf(entry).own.likely
    const risk = riskAt(line, lineAt(line, own)!.stretch, own, own)
    expect(cell.atRisk).toBe(true)
    expect(risk).toEqual(cell.reason)
    // p95 is taken for twice the mean, so the target of 2.5 s is missed above 1.25 s: more likely than not.
    expect(risk?.figures['chance']).toBeGreaterThan(0.5)
    expect(curveDetail(chartOf(entry), null).join(' ')).toMatch(/ is at risk, \d+ %: p95 2\.8 s, target 2\.5 s\./)
  })

  test('at a break-even the two bills change places', () => {
    const entry: Workload = { ...thumbnails, requestsPerMonth: 30e6, durationMs: 420 }
    const held = heldOf(entry)
    const chart = costChart({ held, axis: 'requestsPerMonth', spacing: 'log' })
    if (chart.kind !== 'chart') throw new Error('expected a chart')
    for (const { between, at } of chart.breakEvens) {
      const [below, above] = between
      const bill = (id: string, where: number) =>
        billTotal(
          optionNamed(id),
          demandOf(worldAt(held.stage.inputs.likely, 'requestsPerMonth', where), context.site),
        )!
      expect(bill(below, at.likely * 0.999999)).toBeLessThanOrEqual(bill(above, at.likely * 0.999999))
      expect(bill(above, at.likely * 1.000001)).toBeLessThanOrEqual(bill(below, at.likely * 1.000001))
      expect(at.low).toBeLessThanOrEqual(at.likely)
      expect(at.likely).toBeLessThanOrEqual(at.high)
    }
  })

  test('a part of a line beyond a limit says which gate stops it', () => {
    // Lambda ends a run after 15 minutes: on the duration axis something blocks, and it is named.
    const chart = chartOf(exampleWorkloads.chat as Workload, 'durationMs')
    const misses = chart.lines.flatMap((line) => line.gates.filter((stretch) => stretch.meets !== true))
    expect(misses.length).toBeGreaterThan(0)
    for (const { meets } of misses) expect(meets === true ? '' : meets.code).not.toBe('')
  })

  test('the answers of the gates cover the axis without a gap', () => {
    for (const line of chartOf(thumbnails).lines) {
      line.gates.forEach((stretch, index) => {
        const next = line.gates[index + 1]
        if (next !== undefined) expect(next.from).toBe(stretch.to)
      })
    }
  })

  test('the cheapest at the own place is the cheapest drawn option that passes there', () => {
    const chart = chartOf(thumbnails)
    const here = chart.lines
      .map((line) => ({ line, here: lineAt(line, chart.own.likely) }))
      .filter((each) => each.here?.stretch.meets === true)
      .sort((a, b) => (a.here!.point.usd ?? Infinity) - (b.here!.point.usd ?? Infinity))
    expect(cheapestAtOwn(chart)).toBe(here[0]?.line.option)
  })

  test('names the cells that are missing instead of drawing a guess', () => {
    const answer = costChart({
      held: heldOf({ id: 'a', name: 'A', kind: 'api' }),
      axis: 'requestsPerMonth',
      spacing: 'log',
    })
    expect(answer).toEqual({ kind: 'unknown', needs: expect.arrayContaining(['requestsPerMonth', 'durationMs']) })
  })
})

describe('the table of a chart', () => {
  test('holds the own place and every break-even among even places, ascending', () => {
    const chart = chartOf(thumbnails)
    const rows = curveRows(chart)
    expect(rows.filter((row) => row.own).map((row) => row.at)).toEqual([chart.own.likely])
    expect(rows.filter((row) => row.breakEven)).toHaveLength(chart.breakEvens.length)
    expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).toSorted((a, b) => a - b))
  })

  test('as CSV has one row a place and as many cells as its header', () => {
    const lines = curveCsv(chartOf(thumbnails)).trimEnd().split('\r\n')
    const width = lines[0]!.split(',').length
    expect(lines.length).toBeGreaterThan(90)
    for (const line of lines) expect(line.split(',')).toHaveLength(width)
  })

  test('as CSV says at risk where the gates are met and may not be', () => {
    const cells = (workload: Workload) => new Set(curveCsv(chartOf(workload)).split(/[,\r\n]+/))
    // Its p95 is late in two worlds of three of those its ranges allow.
    expect(cells(exampleWorkloads.chat)).toContain('at risk')
    expect(cells(thumbnails)).toContain('yes')
  })
})
