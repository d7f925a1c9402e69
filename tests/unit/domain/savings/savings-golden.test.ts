// Autoscaling savings against closed forms, whole-replica arithmetic and replays of real traffic.
import { expect, test } from 'vitest'
import {
  burstPeakToMean,
  burstSaving,
  peakToMeanForSaving,
  savingAtPeakToMean,
  sinusoidSaving,
  sinusoidWindowMean,
} from '../../../../src/domain/savings/autoscaling-saving.ts'
import { replayLoad } from '../../../../src/domain/savings/replay-load.ts'
import { smallFleetSaving } from '../../../../src/domain/savings/small-fleet-saving.ts'
import { chatTraffic } from '../../../../src/catalogue/traffic/chat.ts'
import { codeCompletionTraffic } from '../../../../src/catalogue/traffic/code-completion.ts'
import { longContextChatTraffic } from '../../../../src/catalogue/traffic/long-context-chat.ts'
import loadBalancer from '../../../golden-values/series/load-balancer.json' with { type: 'json' }
import matchDayPerMinute from '../../../golden-values/series/match-day-per-minute.json' with { type: 'json' }
import mentionsPerFiveMinutes from '../../../golden-values/series/mentions-per-five-minutes.json' with { type: 'json' }
import ordinaryWeekPerMinute from '../../../golden-values/series/ordinary-week-per-minute.json' with { type: 'json' }
import taxisPerHalfHour from '../../../golden-values/series/taxis-per-half-hour.json' with { type: 'json' }
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectNear } from '../near.ts'

const fleet = (fixedUtilisation: number, autoscaledUtilisation: number, priceRatio = 1) => ({
  fixedUtilisation,
  autoscaledUtilisation,
  priceRatio,
})

test.each([
  'savings.sinwindow.0.5.0.01',
  'savings.sinwindow.1.0.05',
  'savings.sinwindow.0.8.0.2',
  'savings.sinwindow.1.0.5',
])('the mean of a sliding maximum over a sinusoid is the closed form (%s)', (id) => {
  const { inputs, expected, tolerance } = goldenEntry<{ A: number; phi: number }, { mean_of_window_max: number }>(id)
  const found = sinusoidWindowMean({ amplitude: inputs.A, windowShare: inputs.phi })
  expectNear(found, expected.mean_of_window_max, tolerance)
})

test('the saving by peak-to-mean is the table, premiums and targets included', () => {
  const { expected, tolerance } = goldenEntry<unknown, Record<string, number>[]>('savings.flat.table')
  const columns = {
    same_util: fleet(0.7, 0.7),
    fixed80_auto60: fleet(0.8, 0.6),
    fixed60_auto60: fleet(0.6, 0.6),
    fixed50_auto70: fleet(0.5, 0.7),
    premium_1_25: fleet(0.7, 0.7, 1.25),
    premium_2: fleet(0.7, 0.7, 2),
  }
  for (const row of expected) {
    for (const [column, comparison] of Object.entries(columns)) {
      expectNear(savingAtPeakToMean(comparison, row['P']!), row[column]!, tolerance)
    }
  }
})

test('a claim of 30 to 60 percent needs exactly the stated peak-to-mean', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    { kappa: number; uf: number; ua: number; P_for_30: number; P_for_60: number }[]
  >('savings.window_for_30_60')
  for (const row of expected) {
    const comparison = fleet(row.uf, row.ua, row.kappa)
    expectNear(peakToMeanForSaving(comparison, 0.3), row.P_for_30, tolerance)
    expectNear(peakToMeanForSaving(comparison, 0.6), row.P_for_60, tolerance)
  }
})

test('a day-night shape never saves more than half at equal targets, and little is lost to lag', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { period_minutes: number },
    { A: number; window_minutes: number; S_same_util: number; S_80_60: number }[]
  >('savings.sinusoid.table')
  for (const row of expected) {
    const shape = { amplitude: row.A, windowShare: row.window_minutes / inputs.period_minutes }
    expectNear(sinusoidSaving(fleet(0.7, 0.7), shape), row.S_same_util, tolerance)
    expectNear(sinusoidSaving(fleet(0.8, 0.6), shape), row.S_80_60, tolerance)
    expect(row.S_same_util).toBeLessThanOrEqual(0.5)
  }
})

test('bursts lose what the scaler keeps after each of them', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    { q: number; beta: number; P: number; window_over_burst: number; S_same_util: number; S_80_60: number }[]
  >('savings.twolevel.table')
  for (const row of expected) {
    const shape = { peakTimeShare: row.q, baseToPeak: row.beta, windowToBurst: row.window_over_burst }
    expectNear(burstPeakToMean(shape), row.P, tolerance)
    expectNear(burstSaving(fleet(0.7, 0.7), shape), row.S_same_util, tolerance)
    expectNear(burstSaving(fleet(0.8, 0.6), shape), row.S_80_60, tolerance)
  }
})

test('small fleets save in whole replicas: nothing below one', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { u: number },
    Record<'peak' | 'base' | 'q' | 'min_replicas' | 'fixed' | 'auto_mean' | 'savings', number>[]
  >('savings.smallfleet')
  for (const row of expected) {
    const found = smallFleetSaving({
      peakLoad: row.peak,
      baseLoad: row.base,
      peakTimeShare: row.q,
      utilisation: inputs.u,
      minimumReplicas: row.min_replicas,
    })
    expect(found.fixedReplicas).toBe(row.fixed)
    expectNear(found.autoscaledMeanReplicas, row.auto_mean, tolerance)
    expectNear(found.saving, row.savings, tolerance)
  }
})

// The one-hour traces are in the catalogue at their original minute bins; the others are kept here at theirs.
const replayed: Readonly<Record<string, { readonly binSeconds: number; readonly counts: readonly number[] }>> = {
  'worldcup98 match day (1 min)': matchDayPerMinute,
  'worldcup98 ordinary week (1 min)': ordinaryWeekPerMinute,
  'aws elb 14 d (5 min)': loadBalancer,
  'nyc taxi 215 d (30 min)': taxisPerHalfHour,
  'twitter AAPL (5 min)': mentionsPerFiveMinutes,
  'azure llm conv 1 h': chatTraffic,
  'azure llm code 1 h': codeCompletionTraffic,
  'mooncake 1 h': longContextChatTraffic,
}

test.each(Object.entries(replayed))(
  'real traffic replayed through the scaler saves what the reference says (%s)',
  (trace, profile) => {
    const { inputs, expected, tolerance } = goldenEntry<
      { u_fixed: number; u_auto: number; min_replicas: number },
      ({ trace: string; fixed_sized_to: 'max' | 'p99' } & Record<
        | 'fixed_replicas'
        | 'lag_min'
        | 'cooldown_min'
        | 'peak_to_mean'
        | 'auto_mean_replicas'
        | 'savings'
        | 'load_above_capacity_auto'
        | 'load_above_capacity_fixed',
        number
      >)[]
    >('savings.replay')
    const rows = expected.filter((row) => row.trace === trace)
    expect(rows).toHaveLength(8)
    for (const row of rows) {
      const found = replayLoad({
        counts: profile.counts,
        binSeconds: profile.binSeconds,
        fixedReplicas: row.fixed_replicas,
        fixedUtilisation: inputs.u_fixed,
        autoscaledUtilisation: inputs.u_auto,
        minimumReplicas: inputs.min_replicas,
        // The reference lets the scaler grow to ten times the fixed fleet.
        maximumReplicas: row.fixed_replicas * 10,
        lagSeconds: row.lag_min * 60,
        coolDownSeconds: row.cooldown_min * 60,
        priceRatio: 1,
        sizedTo: row.fixed_sized_to === 'max' ? 'maximum' : 'p99',
      })
      expectNear(found.saving, row.savings, tolerance)
      expectNear(found.autoscaledMeanReplicas, row.auto_mean_replicas, 0.001)
      expectNear(found.shortOfCapacityShare, row.load_above_capacity_auto, tolerance)
      expectNear(found.fixedShortShare, row.load_above_capacity_fixed, tolerance)
      expectNear(found.sizingToMean, row.peak_to_mean, 0.001)
    }
  },
)
