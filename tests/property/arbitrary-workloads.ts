/** Any workload a team might enter: blanks, points and ranges, sensible and not. */
import fc from 'fast-check'
import {
  connections,
  gpuKinds,
  hostAccesses,
  isolations,
  regions,
  trafficShapes,
  workloadKinds,
} from '../../src/domain/vocabulary.ts'
import type { Amount, Workload } from '../../src/domain/workbook.ts'

/** A number between the ends on a log scale, a range around it, or blank. */
function amount(low: number, high: number, blanks = 1): fc.Arbitrary<Amount | undefined> {
  const point = fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp)
  const range = fc.tuple(point, fc.double({ min: 1.05, max: 3, noNaN: true })).map(([likely, factor]) => ({
    low: likely / factor,
    likely,
    high: likely * factor,
  }))
  return fc.oneof(
    { weight: 6, arbitrary: point },
    { weight: 2, arbitrary: range },
    { weight: blanks, arbitrary: fc.constant(undefined) },
  )
}

const yesNo = fc.constantFrom('yes' as const, 'no' as const, undefined)

export const anyWorkload: fc.Arbitrary<Workload> = fc.record({
  id: fc.constant('any'),
  kind: fc.constantFrom(...workloadKinds),
  trafficShape: fc.constantFrom(...trafficShapes, undefined),
  requestsPerMonth: amount(10, 1e9),
  peakToMeanRatio: amount(1, 50),
  durationMs: amount(5, 3e6),
  longestRunS: amount(1, 1e5),
  concurrencyPerReplica: fc.constantFrom(1, 4, 20, 80, undefined),
  memoryGiB: amount(0.1, 300),
  vcpu: fc.constantFrom(0.25, 1, 4, 16, undefined),
  cpuMs: amount(0.1, 1e4, 6),
  gpu: fc.constantFrom(...gpuKinds, 'none' as const, 'none' as const, 'none' as const, undefined),
  gpuCount: fc.constantFrom(1, 2, 8, undefined),
  modelGB: amount(0.1, 200),
  p95TargetMs: amount(50, 1e5),
  maxColdStartMs: amount(20, 1e6),
  connection: fc.constantFrom(...connections, undefined),
  hostAccess: fc.constantFrom(...hostAccesses, undefined),
  keepsWarmState: yesNo,
  interruptible: yesNo,
  needsGang: yesNo,
  isolation: fc.constantFrom(...isolations, undefined),
  dataResidency: fc.constantFrom(...regions, undefined),
  privateNetwork: yesNo,
})
