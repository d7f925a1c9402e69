/** Twelve workloads as teams describe them: what an expert would call the riskiest unknown, and why, is what is circled. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { assess } from '../../../../src/domain/assess.ts'
import { adviceOf, rankUnknowns } from '../../../../src/domain/meeting/unknowns-ranked.ts'
import type { FieldId } from '../../../../src/domain/workbook.ts'
import { openText } from '../../../../src/workbench/open-text.ts'

interface Prediction {
  /** Cells as somebody types them. */
  readonly cells: Readonly<Partial<Record<FieldId, string>>>
  readonly circled: FieldId | null
  readonly advice: 'measure' | 'answer' | 'decide-now'
  /** Where the choice turns, if an expert knows it without any arithmetic. */
  readonly turnsAt?: number
  readonly because: string
}

const api = { kind: 'api', trafficShape: 'bursty', longestRunS: '10 s', gpu: 'none', hostAccess: 'none' } as const

const predictions: readonly Prediction[] = [
  {
    cells: {
      ...{ name: 'Nightly report', kind: 'cron', trafficShape: 'scheduled', requestsPerMonth: '30', gpu: 'none' },
      ...{ durationMs: '10 min', longestRunS: '8 min..12 min..25 min', memoryGiB: '2', maxColdStartMs: '10 min' },
      hostAccess: 'none',
    },
    circled: 'longestRunS',
    advice: 'decide-now',
    turnsAt: 900,
    because: 'only the 15 minutes of a function can break it, and what has no such limit costs cents more',
  },
  {
    cells: {
      ...api,
      ...{ name: 'Public API before launch', requestsPerMonth: '2M..30M..400M', durationMs: '150 ms' },
      ...{ memoryGiB: '1', p95TargetMs: '600 ms', maxColdStartMs: '2 s' },
    },
    circled: 'requestsPerMonth',
    advice: 'decide-now',
    because: 'volume is the one unknown, but it turns the choice between two functions, a move of an afternoon',
  },
  {
    cells: {
      ...{ name: 'Shop webhook', kind: 'event', trafficShape: 'bursty', requestsPerMonth: '50k..100k..300k' },
      ...{ durationMs: '80..120..300 ms', longestRunS: '5 s', memoryGiB: '0.5', gpu: 'none', maxColdStartMs: '5 s' },
      hostAccess: 'none',
    },
    circled: null,
    advice: 'decide-now',
    because: 'the bill is cents at both ends',
  },
  {
    cells: {
      ...api,
      ...{ name: 'Search API', requestsPerMonth: '80M..100M..120M', durationMs: '40..200..900 ms' },
      ...{ concurrencyPerReplica: '20', memoryGiB: '2', p95TargetMs: '5 s', maxColdStartMs: '3 s' },
    },
    circled: 'durationMs',
    advice: 'decide-now',
    because:
      'a duration known to a factor of 22 outweighs a volume known to 1.5; functions that serve many at once lead through most of it',
  },
  {
    cells: {
      ...{
        name: 'Thumbnail maker',
        kind: 'event',
        trafficShape: 'bursty',
        requestsPerMonth: '2M',
        durationMs: '900 ms',
      },
      ...{ longestRunS: '30 s', memoryGiB: '2..6..16', gpu: 'none', maxColdStartMs: '10 s', hostAccess: 'none' },
    },
    circled: 'memoryGiB',
    advice: 'measure',
    turnsAt: 10,
    because: 'the largest function has 10 GB; a peak reading of two hours says on which side it is',
  },
  {
    cells: {
      ...{ name: 'Image model', kind: 'api', trafficShape: 'bursty', requestsPerMonth: '10k..150k..3M' },
      ...{ durationMs: '2 s', longestRunS: '30 s', concurrencyPerReplica: '1', memoryGiB: '16', gpu: 'l4' },
      ...{ modelGB: '5', imageGB: '6', p95TargetMs: '10 s', maxColdStartMs: '60 s', hostAccess: 'none' },
    },
    circled: 'requestsPerMonth',
    advice: 'measure',
    because: 'how busy a GPU is decides whether it is kept or paid by the second, and a GPU is dear',
  },
  {
    cells: {
      ...api,
      ...{ name: 'Answer service', requestsPerMonth: '8M', durationMs: '400..900..1600 ms', memoryGiB: '2' },
      ...{ p95TargetMs: '2 s', maxColdStartMs: '1 s', longestRunS: '20 s' },
    },
    circled: 'durationMs',
    advice: 'measure',
    turnsAt: 1000,
    because: 'the slowest twentieth is taken for twice the mean: beyond 1 s nothing keeps a promise of 2 s',
  },
  {
    cells: {
      ...api,
      ...{ name: 'Payment API', requestsPerMonth: '3M', durationMs: '120 ms', memoryGiB: '1', p95TargetMs: '400 ms' },
    },
    circled: 'maxColdStartMs',
    advice: 'answer',
    because: 'nobody said how long a start may take, and everything that scales to zero hangs on it',
  },
  {
    cells: {
      ...{ name: 'Licence server', kind: 'admin', trafficShape: 'steady', requestsPerMonth: '50k..100k..200k' },
      ...{ durationMs: '200 ms', longestRunS: '10 s', memoryGiB: '4', gpu: 'none', maxColdStartMs: '2 s' },
    },
    circled: 'hostAccess',
    advice: 'answer',
    because: 'a dongle or a kernel module leaves machines only; the volume of an admin tool decides nothing',
  },
  {
    cells: {
      ...{ name: 'Fine-tune', kind: 'training', trafficShape: 'scheduled', requestsPerMonth: '8', gpu: 'a100' },
      ...{ durationMs: '4 h..10 h..20 h', longestRunS: '24 h', memoryGiB: '120', vcpu: '16', modelGB: '15' },
      ...{ imageGB: '8', maxColdStartMs: '15 min', hostAccess: 'none', interruptible: 'yes' },
    },
    circled: 'durationMs',
    advice: 'decide-now',
    because: 'every option bills GPU hours in proportion, so a longer run is dearer everywhere alike',
  },
  {
    cells: {
      ...api,
      ...{ name: 'Download mirror', trafficShape: 'steady', requestsPerMonth: '5M', durationMs: '100 ms' },
      ...{ memoryGiB: '1', p95TargetMs: '1 s', maxColdStartMs: '2 s', egressGBPerMonth: '2000..5000..12000' },
    },
    circled: null,
    advice: 'decide-now',
    because: 'egress is most of the bill and no part of the decision: whoever serves it pays for it',
  },
  {
    cells: {
      ...api,
      ...{ name: 'Flash sale API', requestsPerMonth: '600M', peakToMeanRatio: '3..10..60', durationMs: '100 ms' },
      ...{ concurrencyPerReplica: '40', memoryGiB: '1', p95TargetMs: '500 ms', maxColdStartMs: '2 s' },
    },
    circled: 'peakToMeanRatio',
    advice: 'measure',
    because: 'a fleet that is kept is sized by its peak, one that is paid per request is not',
  },
]

function workbookOf(cells: Prediction['cells']) {
  const opened = openText(`${Object.keys(cells).join(';')}\n${Object.values(cells).join(';')}\n`, 'described.csv')
  if (opened.kind !== 'ok') throw new Error('the row does not open')
  return { ...opened.workbook, team: { region: 'us', opsHourUsd: 90 } as const, date: '2026-11-27' }
}

const described = predictions.map((row) => {
  const workbook = workbookOf(row.cells)
  return [row.cells.name, row.because, { ...row, workbook, found: assess(catalogue, workbook).workloads[0]! }] as const
})

describe('what an expert would circle', () => {
  test.each(described)('%s: %s', (_name, _because, { workbook, found, circled, advice, turnsAt }) => {
    expect(workbook.workloads[0]?.asTyped, 'every cell is read').toBeUndefined()
    expect(found.riskiestAssumption?.field ?? null).toBe(circled)
    expect(adviceOf(rankUnknowns([found]), 1).kind).toBe(advice)
    if (turnsAt !== undefined) expect(found.riskiestAssumption?.benchmark?.threshold).toBeCloseTo(turnsAt, 3)
  })
})

const stated = described.filter(([, , { found }]) => (found.riskiestAssumption?.value ?? 0) > 0)

describe('an unknown that is worth money to know', () => {
  test('is told where the choice turns', () => {
    expect(stated.length).toBeGreaterThanOrEqual(6)
    for (const [, , { found }] of stated) expect(found.riskiestAssumption?.benchmark?.threshold).not.toBeNull()
  })

  test.each(stated)('%s: one per cent to either side, the choice is the one announced', (_name, _because, row) => {
    const { field, benchmark } = row.found.riskiestAssumption!
    for (const [side, announced] of [
      [0.99, benchmark!.below],
      [1.01, benchmark!.above],
    ] as const) {
      const workloads = row.workbook.workloads.map((entry) => ({ ...entry, [field]: benchmark!.threshold! * side }))
      const [known] = assess(catalogue, { ...row.workbook, workloads }).workloads
      if (announced !== null) expect(known?.recommendation?.option).toBe(announced)
      else {
        const kept = known?.options.find((each) => each.option === known.recommendation?.option)
        expect(kept?.gates.some((gate) => gate.atRisk) ?? true).toBe(true)
      }
    }
  })
})
