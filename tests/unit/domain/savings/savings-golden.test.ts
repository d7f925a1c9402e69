// Autoscaling savings against closed forms, whole-replica arithmetic and replays of real traffic.
import { expect, test } from 'vitest'
import { peakToMeanForSaving, profileSaving } from '../../../../src/domain/savings/profile-saving.ts'
import { shareAbove } from '../../../../src/domain/savings/replay-replicas.ts'
import { burstyProfile, dailyProfile } from '../../../../src/domain/traffic/synthetic-profiles.ts'
import { scaleProfile } from '../../../../src/domain/traffic/traffic-profile.ts'
import { chatTraffic } from '../../../../src/catalogue/traffic/chat.ts'
import { codeCompletionTraffic } from '../../../../src/catalogue/traffic/code-completion.ts'
import { longContextChatTraffic } from '../../../../src/catalogue/traffic/long-context-chat.ts'
import loadBalancer from '../../../golden-values/series/load-balancer.json' with { type: 'json' }
import matchDayPerMinute from '../../../golden-values/series/match-day-per-minute.json' with { type: 'json' }
import mentionsPerFiveMinutes from '../../../golden-values/series/mentions-per-five-minutes.json' with { type: 'json' }
import ordinaryWeekPerMinute from '../../../golden-values/series/ordinary-week-per-minute.json' with { type: 'json' }
import taxisPerHalfHour from '../../../golden-values/series/taxis-per-half-hour.json' with { type: 'json' }
import { meanOf, sortedQuantile } from '../../../../src/domain/uncertainty/draw-summary.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectClose, expectNear } from '../near.ts'

const fleet = (fixedUtilisation: number, autoscaledUtilisation: number, priceRatio = 1) => ({
  fixedUtilisation,
  autoscaledUtilisation,
  priceRatio,
})

const month = { monthSeconds: 2_628_000, serviceSeconds: 1, concurrencyPerReplica: 1 }
// So many replicas that rounding them up to whole ones does not show.
const hugeFleet = { ...month, requestsPerMonth: 1e6 * month.monthSeconds, minimumReplicas: 0 }

/** Day after day, so that the first does not start without a yesterday to let go of. */
function everyDay(profile: { readonly binSeconds: number; readonly counts: readonly number[] }) {
  return { ...profile, counts: Array.from({ length: 30 }, () => profile.counts).flat() }
}

test.each([
  'savings.sinwindow.0.5.0.01',
  'savings.sinwindow.1.0.05',
  'savings.sinwindow.0.8.0.2',
  'savings.sinwindow.1.0.5',
])('a scaler that covers a window of a day and a night runs the closed form of replicas (%s)', (id) => {
  const { inputs, expected } = goldenEntry<{ A: number; phi: number }, { mean_of_window_max: number }>(id)
  const profile = dailyProfile(1 + inputs.A)
  const found = profileSaving({
    ...hugeFleet,
    ...fleet(1, 1),
    profile: everyDay(profile),
    lagSeconds: 0,
    coolDownSeconds: inputs.phi * profile.counts.length * profile.binSeconds,
  })
  // Five-minute bins cover the window to half a bin.
  expectClose(found.autoscaledMeanReplicas / 1e6, expected.mean_of_window_max, 0.006)
})

test('the peak-to-mean behind a saving is the table, premiums and targets included', () => {
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
      const saving = row[column]!
      // The table rounds the saving, so its peak-to-mean is known to tolerance x dP/dS = P/(1 - S).
      expectNear(peakToMeanForSaving(comparison, saving), row['P']!, (tolerance * row['P']!) / (1 - saving))
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
  const { expected } = goldenEntry<
    unknown,
    { A: number; window_minutes: number; S_same_util: number; S_80_60: number }[]
  >('savings.sinusoid.table')
  for (const row of expected) {
    const question = {
      ...hugeFleet,
      profile: everyDay(dailyProfile(1 + row.A)),
      lagSeconds: 0,
      coolDownSeconds: row.window_minutes * 60,
    }
    expectNear(profileSaving({ ...question, ...fleet(0.7, 0.7) }).saving, row.S_same_util, 0.005)
    expectNear(profileSaving({ ...question, ...fleet(0.8, 0.6) }).saving, row.S_80_60, 0.01)
    expect(row.S_same_util).toBeLessThanOrEqual(0.5)
  }
})

test('bursts lose what the scaler keeps after each of them', () => {
  const { expected } = goldenEntry<
    unknown,
    { q: number; beta: number; P: number; window_over_burst: number; S_same_util: number; S_80_60: number }[]
  >('savings.twolevel.table')
  for (const row of expected) {
    // One burst a day.
    const burstSeconds = row.q * 86_400
    const profile = burstyProfile({ peakToMean: row.P, baseToPeak: row.beta, burstSeconds })
    expectClose(profile.peakToMean, row.P, 0.01)
    const question = {
      ...hugeFleet,
      profile: everyDay(profile),
      lagSeconds: 0,
      coolDownSeconds: row.window_over_burst * burstSeconds,
    }
    expectNear(profileSaving({ ...question, ...fleet(0.7, 0.7) }).saving, row.S_same_util, 0.01)
    expectNear(profileSaving({ ...question, ...fleet(0.8, 0.6) }).saving, row.S_80_60, 0.02)
  }
})

test('small fleets save in whole replicas: nothing below one', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { u: number },
    Record<'peak' | 'base' | 'q' | 'min_replicas' | 'fixed' | 'auto_mean' | 'savings', number>[]
  >('savings.smallfleet')
  for (const row of expected) {
    expect(row.q).toBe(0.2)
    const meanLoad = row.q * row.peak + (1 - row.q) * row.base
    const found = profileSaving({
      ...month,
      ...fleet(inputs.u, inputs.u),
      profile: { binSeconds: 3600, counts: [row.peak, row.base, row.base, row.base, row.base] },
      requestsPerMonth: meanLoad * month.monthSeconds,
      minimumReplicas: row.min_replicas,
      lagSeconds: 0,
      coolDownSeconds: 0,
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
      const sorted = [...profile.counts].sort((a, b) => a - b)
      const sizing = sortedQuantile(sorted, row.fixed_sized_to === 'max' ? 1 : 0.99)
      const mean = meanOf(profile.counts)
      expectNear(sizing / mean, row.peak_to_mean, 0.001)
      // As much load as runs the fixed fleet at its target when the load is the one it is sized to.
      const volume = {
        ...month,
        requestsPerMonth: (row.fixed_replicas * inputs.u_fixed * mean * month.monthSeconds) / sizing,
      }
      const found = profileSaving({
        ...volume,
        ...fleet(inputs.u_fixed, inputs.u_auto),
        profile,
        minimumReplicas: inputs.min_replicas,
        lagSeconds: row.lag_min * 60,
        coolDownSeconds: row.cooldown_min * 60,
      })
      const loads = scaleProfile(profile, volume).ratesPerSecond
      // The reference lets the scaler grow to ten times the fixed fleet; the product sets no limit.
      const limit = row.fixed_replicas * 10
      const replicas = found.replicas.map((count) => Math.min(count, limit))
      expectNear(meanOf(replicas), row.auto_mean_replicas, 0.001)
      expectNear(shareAbove(loads, replicas), row.load_above_capacity_auto, tolerance)
      // The product sizes the fixed fleet to the maximum; to the 99th percentile it has the replicas of the row.
      if (row.fixed_sized_to === 'max') expect(found.fixedReplicas).toBe(row.fixed_replicas)
      expectNear(1 - meanOf(replicas) / row.fixed_replicas, row.savings, tolerance)
      expectNear(shareAbove(loads, row.fixed_replicas), row.load_above_capacity_fixed, tolerance)
      if (row.fixed_sized_to === 'p99' || found.autoscaledMeanReplicas > meanOf(replicas)) continue
      expectNear(found.saving, row.savings, tolerance)
      expectNear(found.shortOfCapacityShare, row.load_above_capacity_auto, tolerance)
      expectNear(found.fixedShortShare, row.load_above_capacity_fixed, tolerance)
    }
  },
)
