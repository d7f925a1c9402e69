import { describe, expect, test } from 'vitest'
import { breakEvensBetween, breakEvensOf, crossingsBetween } from '../../../../src/domain/curve/break-evens.ts'
import { curveOf, curveRange, worldAt } from '../../../../src/domain/curve/curve.ts'
import { optionNamed, siteWith, worldWith } from '../../../support/tiny-catalogue.ts'

const site = siteWith()

describe('a cost curve', () => {
  test('of a fleet is a staircase: flat until another machine is needed', () => {
    // One request of 1 s at a time, half used: replica n + 1 comes above n x 0.5 requests/s; a small machine takes 8.
    const option = optionNamed(site, 'aws-ec2-asg')
    const curve = curveOf({
      option,
      world: worldWith({ durationMs: 1000 }),
      axis: 'requestsPerMonth',
      from: 2_628_000,
      to: 2_628_000 * 16,
      points: 5,
    })
    // 1, 2, 4, 8, 16 requests/s: 2, 4, 8, 16, 32 replicas: 1, 1, 1, 2, 4 machines; one `large` holds 16 for 0.20/h, as dear as four small.
    expect(curve.map((point) => point.usd)).toEqual([36.5, 36.5, 36.5, 73, 146])
    expect(curve.map((point) => point.instances)).toEqual([1, 1, 1, 2, 4])
  })

  test('of a function is a straight line through nothing', () => {
    const curve = curveOf({
      option: optionNamed(site, 'aws-lambda'),
      world: worldWith(),
      axis: 'requestsPerMonth',
      from: 0,
      to: 2e6,
      points: 3,
    })
    expect(curve.map((point) => point.usd)).toEqual([0, expect.closeTo(1.86667, 9), expect.closeTo(3.73334, 9)])
  })

  test('says where the option misses its target', () => {
    const tooSlow = { code: 'run-time', figures: {} }
    const curve = curveOf({
      option: optionNamed(site, 'aws-lambda'),
      world: worldWith(),
      axis: 'durationMs',
      from: 100,
      to: 10_000,
      points: 3,
      meets: (world) => ((world.durationMs ?? 0) > 5000 ? tooSlow : true),
    })
    expect(curve.map((point) => point.meets)).toEqual([true, true, tooSlow])
    expect(curve.map((point) => Math.round(point.at))).toEqual([100, 1000, 10_000])
  })

  test('has no value where no size carries the memory', () => {
    const curve = curveOf({
      option: optionNamed(site, 'aws-lambda'),
      world: worldWith(),
      axis: 'memoryGiB',
      from: 1,
      to: 100,
      points: 2,
    })
    expect(curve[0]?.usd).toBeGreaterThan(0)
    expect(curve[1]?.usd).toBeNull()
  })

  test('over hours of a day keeps the busy hours as busy as they are', () => {
    const moved = worldAt(
      worldWith({ activeHoursPerDay: 8, requestsPerMonth: 800, peakToMeanRatio: 6 }),
      'activeHoursPerDay',
      4,
    )
    expect(moved.requestsPerMonth).toBe(400)
    expect(moved.peakToMeanRatio).toBe(12)
  })

  test('is drawn around the team’s own value', () => {
    expect(curveRange(worldWith({ requestsPerMonth: 5e6 }), 'requestsPerMonth')).toEqual({ from: 5e4, to: 5e8 })
  })
})

describe('break-evens', () => {
  const lambda = optionNamed(site, 'aws-lambda')
  const fleet = optionNamed(site, 'aws-ec2-asg')
  const world = worldWith({ durationMs: 200 })
  const range = { axis: 'requestsPerMonth', from: 1e5, to: 1e9 } as const

  test('of a function and one machine: its price over the price of a request', () => {
    // 36.50 / 1.86667e-6 = 19.5536M a month; the machine still carries them: 19.55M x 0.2 s / 2,628,000 s / 0.5 = 2.98 replicas of 8.
    const crossings = crossingsBetween({ a: lambda, b: fleet, world, ...range })
    expect(crossings[0]?.at).toBeCloseTo(36.5 / 1.86667e-6, 0)
    expect(crossings[0]?.cheaperBelow).toBe('aws-lambda')
  })

  test('a staircase may be crossed several times, each time in the other direction', () => {
    // At one in flight per replica and full tasks the steps of the task line cross the function line again and again.
    const tasks = optionNamed(site, 'aws-fargate')
    const crossings = crossingsBetween({
      a: lambda,
      b: tasks,
      world: worldWith({ durationMs: 200, memoryGiB: 0.5 }),
      ...range,
    })
    expect(crossings.length).toBeGreaterThan(1)
    for (let index = 1; index < crossings.length; index += 1) {
      expect(crossings[index]?.cheaperBelow).not.toBe(crossings[index - 1]?.cheaperBelow)
      expect(crossings[index]?.at).toBeGreaterThan(crossings[index - 1]?.at ?? 0)
    }
  })

  test('names the one that is cheaper below first and widens to the ends of the ranges', () => {
    const worlds = { low: worldWith({ durationMs: 100 }), likely: world, high: worldWith({ durationMs: 400 }) }
    const [first] = breakEvensBetween({ a: fleet, b: lambda, worlds, ...range })
    expect(first?.between).toEqual(['aws-lambda', 'aws-ec2-asg'])
    // 400 ms: 36.5 / 3.53334e-6; 100 ms: 36.5 / 1.033335e-6.
    expect(first?.at.low).toBeCloseTo(36.5 / 3.53334e-6, 0)
    expect(first?.at.high).toBeCloseTo(36.5 / 1.033335e-6, 0)
  })

  test('two options that never meet have none', () => {
    expect(crossingsBetween({ a: fleet, b: optionNamed(site, 'azure-vmss'), world, ...range })).toEqual([])
  })

  test('an unknown input gives none instead of a guess', () => {
    expect(crossingsBetween({ a: lambda, b: fleet, world: worldWith({ memoryGiB: undefined }), ...range })).toEqual([])
  })

  test('every pair of the options asked for is compared', () => {
    const found = breakEvensOf({
      options: [lambda, fleet, optionNamed(site, 'aws-fargate')],
      worlds: { low: world, likely: world, high: world },
      ...range,
    })
    const pairs = new Set(found.map((each) => [...each.between].sort().join(' ')))
    expect([...pairs].sort()).toEqual(['aws-ec2-asg aws-fargate', 'aws-ec2-asg aws-lambda', 'aws-fargate aws-lambda'])
  })
})
