// Fleets and queues against octave-queueing, R queueing and published autoscaler examples.
import { expect, test } from 'vitest'
import { replicasForConcurrency, replicasForMetric } from '../../../../src/domain/queueing/autoscaler-target.ts'
import { concurrencyQuota } from '../../../../src/domain/queueing/concurrency-quota.ts'
import { erlangB, erlangC } from '../../../../src/domain/queueing/erlang.ts'
import { smallestExponentialFleet } from '../../../../src/domain/queueing/fleet-for-target.ts'
import { describeFleetQueue, responseQuantile, waitQuantile } from '../../../../src/domain/queueing/fleet-queue.ts'
import { approximateMeanWait } from '../../../../src/domain/queueing/general-queue.ts'
import {
  halfinWhittBeta,
  smallestFleetForWaitProbability,
  squareRootStaffing,
} from '../../../../src/domain/queueing/square-root-staffing.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectClose, expectNear } from '../near.ts'

test.each(['mmc.8.1.10', 'mmc.0.9.1.1', 'mmc.2.0.75.3', 'mmc.100.1.110', 'mmc.30.0.5.64', 'mmc.4.2.5.2'])(
  'waits of a fleet equal three independent packages (%s)',
  (id) => {
    const { inputs, expected } = goldenEntry<
      { lambda_: number; mu: number; c: number },
      Record<
        'offered' | 'rho' | 'erlangB' | 'erlangC' | 'Wq' | 'W' | 'Lq' | 'wait_p95' | 'resp_p95' | 'resp_p99',
        number
      >
    >(id)
    // The stored values carry 9 to 12 digits after the point, so 1e-9 relative is what they can show.
    const relative = 1e-9
    const load = { requestsPerSecond: inputs.lambda_, serviceSeconds: 1 / inputs.mu, servers: inputs.c }
    const queue = describeFleetQueue(load)
    if (queue.kind !== 'stable') return expect.unreachable('the fleet is stable')
    const ask = { servers: inputs.c, offeredLoad: queue.offeredLoad }
    expectClose(queue.offeredLoad, expected.offered, relative)
    expectClose(queue.utilisation, expected.rho, relative)
    expectClose(erlangB(ask), expected.erlangB, relative)
    expectClose(erlangC(ask), expected.erlangC, relative)
    expectClose(queue.meanWaitSeconds, expected.Wq, relative)
    expectClose(queue.meanResponseSeconds, expected.W, relative)
    expectClose(queue.meanQueueLength, expected.Lq, relative)
    const seconds = (answer: ReturnType<typeof waitQuantile>) => (answer.kind === 'value' ? answer.seconds : -1)
    expectClose(seconds(waitQuantile(load, 0.95)), expected.wait_p95, 1e-8)
    expectClose(seconds(responseQuantile(load, 0.95)), expected.resp_p95, 1e-8)
    expectClose(seconds(responseQuantile(load, 0.99)), expected.resp_p99, 1e-8)
  },
)

test.each([
  'mmc.minservers.10.0.2.0.7',
  'mmc.minservers.50.0.2.0.65',
  'mmc.minservers.200.0.1.0.35',
  'mmc.minservers.5.2.7',
  'mmc.minservers.1.30.95',
])('the smallest fleet for a p95 is found, and one server fewer misses it (%s)', (id) => {
  const { inputs, expected, tolerance } = goldenEntry<
    { lambda_: number; service_s: number; p95_target_s: number },
    { servers: number; p95: number; p95_with_one_less: number; utilisation: number }
  >(id)
  const load = { requestsPerSecond: inputs.lambda_, serviceSeconds: inputs.service_s }
  const fleet = smallestExponentialFleet({ ...load, targetSeconds: inputs.p95_target_s })
  if (fleet.kind !== 'fleet') return expect.unreachable('the target can be met')
  expect(fleet.replicas).toBe(expected.servers)
  expectNear(fleet.percentileSeconds, expected.p95, tolerance)
  expectNear(fleet.utilisation, expected.utilisation, tolerance)
  const fewer = responseQuantile({ ...load, servers: expected.servers - 1 }, 0.95)
  if (fewer.kind !== 'value') return expect.unreachable('one server fewer is still stable')
  expectNear(fewer.seconds, expected.p95_with_one_less, tolerance)
  expect(fewer.seconds).toBeGreaterThan(inputs.p95_target_s)
})

test.each([
  'sqrtstaffing.beta.0.5',
  'sqrtstaffing.beta.0.2',
  'sqrtstaffing.beta.0.1',
  'sqrtstaffing.beta.0.05',
  'sqrtstaffing.beta.0.01',
])('the safety margin for a wait probability is the published one (%s)', (id) => {
  const { inputs, expected, tolerance } = goldenEntry<{ wait_probability: number }, { beta: number }>(id)
  expectNear(halfinWhittBeta(inputs.wait_probability), expected.beta, tolerance)
})

test.each([
  'sqrtstaffing.5.0.2',
  'sqrtstaffing.5.0.05',
  'sqrtstaffing.20.0.2',
  'sqrtstaffing.20.0.05',
  'sqrtstaffing.100.0.2',
  'sqrtstaffing.100.0.05',
  'sqrtstaffing.400.0.2',
  'sqrtstaffing.400.0.05',
])('the square-root rule is at most one server short of the exact fleet (%s)', (id) => {
  const { inputs, expected } = goldenEntry<
    { offered: number; wait_probability: number },
    { sqrt_rule: number; exact_erlang_c: number; erlangC_at_rule: number }
  >(id)
  const target = { offeredLoad: inputs.offered, waitProbability: inputs.wait_probability }
  expect(squareRootStaffing(target)).toBe(expected.sqrt_rule)
  expect(smallestFleetForWaitProbability(target)).toBe(expected.exact_erlang_c)
  expectNear(erlangC({ servers: expected.sqrt_rule, offeredLoad: inputs.offered }), expected.erlangC_at_rule, 1e-9)
})

test('the approximation for uneven arrivals equals its formula and stays within its stated distance of simulation', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    { lambda_: number; mu: number; c: number; ca2: number; cs2: number; approx_Wq: number; des_Wq: number }[],
    { rel: number }
  >('ggc.allen_cunneen')
  for (const row of expected) {
    const load = { requestsPerSecond: row.lambda_, serviceSeconds: 1 / row.mu, servers: row.c }
    const found = approximateMeanWait({ ...load, arrivalVariation: row.ca2, serviceVariation: row.cs2 })
    if (found.kind !== 'value') return expect.unreachable('the fleet is stable')
    expectNear(found.seconds, row.approx_Wq, 1e-6)
    expectClose(found.seconds, row.des_Wq, tolerance.rel)
  }
})

test('requests in flight follow Little, and their high quantiles are Poisson', () => {
  const { expected } = goldenEntry<
    unknown,
    { lambda_: number; s: number; mean: number; p95: number; p99: number; p999: number }[]
  >('littles.law')
  for (const row of expected) {
    const load = { requestsPerSecond: row.lambda_, serviceSeconds: row.s }
    expectNear(concurrencyQuota(load).meanConcurrency, row.mean, 1e-12)
    expect(concurrencyQuota({ ...load, share: 0.95 }).quantileConcurrency).toBe(row.p95)
    expect(concurrencyQuota({ ...load, share: 0.99 }).quantileConcurrency).toBe(row.p99)
    expect(concurrencyQuota(load).quantileConcurrency).toBe(row.p999)
  }
})

test('the autoscalers ask for the replicas of their published examples', () => {
  const hpa = goldenEntry<
    Record<'current_replicas' | 'current_metric' | 'target_metric' | 'tolerance', number>,
    { desired: number }
  >('autoscale.hpa_published')
  expect(
    replicasForMetric({
      currentReplicas: hpa.inputs.current_replicas,
      currentMetric: hpa.inputs.current_metric,
      targetMetric: hpa.inputs.target_metric,
      tolerance: hpa.inputs.tolerance,
    }),
  ).toBe(hpa.expected.desired)
  const knative = goldenEntry<
    Record<'concurrent_requests' | 'container_concurrency' | 'target_utilisation', number>,
    { pods: number }
  >('autoscale.knative_published')
  expect(
    replicasForConcurrency({
      concurrentRequests: knative.inputs.concurrent_requests,
      containerConcurrency: knative.inputs.container_concurrency,
      targetUtilisation: knative.inputs.target_utilisation,
    }),
  ).toBe(knative.expected.pods)
})
