// Fleets and queues against octave-queueing, R queueing and published autoscaler examples.
import { expect, test } from 'vitest'
import { slotsBusyFor } from '../../../../src/domain/capacity/busy-instances.ts'
import { erlangB, erlangC } from '../../../../src/domain/queueing/erlang.ts'
import { smallestFleet } from '../../../../src/domain/queueing/smallest-fleet.ts'
import { waitQuantile } from '../../../../src/domain/queueing/wait-quantile.ts'
import { replicasAtTarget } from '../../../../src/domain/replicas.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectClose, expectNear } from '../near.ts'

test.each(['mmc.8.1.10', 'mmc.0.9.1.1', 'mmc.2.0.75.3', 'mmc.100.1.110', 'mmc.30.0.5.64', 'mmc.4.2.5.2'])(
  'losses and waits of a fleet equal three independent packages (%s)',
  (id) => {
    const { inputs, expected } = goldenEntry<
      { lambda_: number; mu: number; c: number },
      Record<'offered' | 'erlangB' | 'erlangC' | 'Wq' | 'wait_p95', number>
    >(id)
    // The stored values carry 9 to 12 digits after the point, so 1e-9 relative is what they can show.
    const relative = 1e-9
    const ask = { servers: inputs.c, offeredLoad: inputs.lambda_ / inputs.mu }
    expectClose(ask.offeredLoad, expected.offered, relative)
    expectClose(erlangB(ask), expected.erlangB, relative)
    expectClose(erlangC(ask), expected.erlangC, relative)
    const load = { requestsPerSecond: inputs.lambda_, serviceSeconds: 1 / inputs.mu, servers: inputs.c }
    const wait = waitQuantile(load, 0.95)
    if (wait.kind !== 'value') return expect.unreachable('the fleet is stable')
    expectClose(wait.seconds, expected.wait_p95, 1e-8)
    // The mean wait of all is the share that waits times the mean of those who do, 1/(c mu - lambda).
    expectClose(erlangC(ask) / (inputs.c * inputs.mu - inputs.lambda_), expected.Wq, relative)
  },
)

test.each([
  'sqrtstaffing.5.0.2',
  'sqrtstaffing.5.0.05',
  'sqrtstaffing.20.0.2',
  'sqrtstaffing.20.0.05',
  'sqrtstaffing.100.0.2',
  'sqrtstaffing.100.0.05',
  'sqrtstaffing.400.0.2',
  'sqrtstaffing.400.0.05',
])('the fleet in which so few wait is the exact one, at most one server above the square-root rule (%s)', (id) => {
  const { inputs, expected } = goldenEntry<
    { offered: number; wait_probability: number },
    { sqrt_rule: number; exact_erlang_c: number; erlangC_at_rule: number }
  >(id)
  const servers = smallestFleet({
    requestsPerSecond: inputs.offered,
    serviceSeconds: 1,
    concurrencyPerReplica: 1,
    maxUtilisation: 1,
    waitSeconds: 0,
    share: 1 - inputs.wait_probability,
  })
  expect(servers).toBe(expected.exact_erlang_c)
  expect(servers - expected.sqrt_rule).toBeGreaterThanOrEqual(0)
  expect(servers - expected.sqrt_rule).toBeLessThanOrEqual(1)
  expectNear(erlangC({ servers: expected.sqrt_rule, offeredLoad: inputs.offered }), expected.erlangC_at_rule, 1e-9)
})

test('high quantiles of the requests in flight are Poisson around Little', () => {
  const { expected } = goldenEntry<
    unknown,
    { lambda_: number; s: number; mean: number; p95: number; p99: number; p999: number }[]
  >('littles.law')
  for (const row of expected) {
    const inFlight = row.lambda_ * row.s
    expectNear(inFlight, row.mean, 1e-12)
    expect(slotsBusyFor(inFlight, 0.05)).toBe(row.p95)
    expect(slotsBusyFor(inFlight, 0.01)).toBe(row.p99)
    expect(slotsBusyFor(inFlight, 0.001)).toBe(row.p999)
  }
})

test('a fleet at its target has the replicas of the two published autoscaler examples', () => {
  const hpa = goldenEntry<Record<'current_replicas' | 'current_metric' | 'target_metric', number>, { desired: number }>(
    'autoscale.hpa_published',
  )
  const inUse = hpa.inputs.current_replicas * hpa.inputs.current_metric
  expect(replicasAtTarget(inUse, hpa.inputs.target_metric, 1)).toBe(hpa.expected.desired)
  const knative = goldenEntry<
    Record<'concurrent_requests' | 'container_concurrency' | 'target_utilisation', number>,
    { pods: number }
  >('autoscale.knative_published')
  const { concurrent_requests, container_concurrency, target_utilisation } = knative.inputs
  expect(replicasAtTarget(concurrent_requests, container_concurrency, target_utilisation)).toBe(knative.expected.pods)
})
