/** Many requests at once on an instance: the cold share and the instances kept are those of a simulated router that packs them. */
import { expect, test } from 'vitest'
import { keptInstances } from '../../../../src/domain/capacity/kept-instances.ts'
import { createRandomSource } from '../../../../src/domain/uncertainty/random-source.ts'

// [requests in flight, keep-alive in service times, at once, requests simulated]: about 1,500 to 4,000 cold ones each.
const settings = [
  [1, 3, 2, 30_000],
  [5, 3, 5, 200_000],
  [20, 3, 5, 300_000],
  [5, 10, 2, 200_000],
  [5, 10, 5, 400_000],
  [20, 10, 5, 700_000],
  [1, 60, 2, 300_000],
  [0.2, 10, 80, 20_000],
] as const

test('the cold share is within a tenth of it, the instances within a fiftieth', () => {
  for (const [load, keepAlive, perInstance, requests] of settings) {
    const form = keptInstances(load, keepAlive, perInstance)
    const seen = simulate({ load, keepAlive, perInstance, requests })
    const place = `${load} in flight, kept ${keepAlive} service times, ${perInstance} at once: ${form.cold} against ${seen.cold}`
    expect(Math.abs(form.cold / seen.cold - 1), place).toBeLessThan(0.1)
    expect(Math.abs(form.warm / seen.warm - 1), place).toBeLessThan(0.02)
  }
})

test('a batch of simultaneous requests, one to an instance, is as cold as one request at the rate of the batches', () => {
  // 20 at once every 2,000 s on average, 2 s of work, kept 600 s: e^(-600 / 2000) = 0.741 and no less for being twenty.
  const form = keptInstances(0.001, 300, 1)
  expect(form.cold).toBeCloseTo(Math.exp(-0.001 * 300), 2)
})

interface Instance {
  inside: number
  idleSince: number
}

/** Exponential gaps and service of mean 1; the fullest instance with a free slot, of idle ones the last used; the first tenth is left out. */
function simulate(at: { load: number; keepAlive: number; perInstance: number; requests: number }): {
  cold: number
  warm: number
} {
  const random = createRandomSource(17)
  const gap = (mean: number) => -mean * Math.log(1 - random.nextUnit())
  const instances: Instance[] = []
  const leaving: { at: number; from: Instance }[] = []
  let now = 0
  let seenFrom = 0
  let instanceSeconds = 0
  let cold = 0
  const letGo = (until: number) => {
    for (let index = instances.length - 1; index >= 0; index -= 1) {
      const { inside, idleSince } = instances[index]!
      const end = inside > 0 ? until : Math.min(until, idleSince + at.keepAlive)
      instanceSeconds += Math.max(0, end - Math.max(now, seenFrom))
      if (inside === 0 && idleSince + at.keepAlive <= until) instances.splice(index, 1)
    }
    now = until
  }
  const warmUp = at.requests / 10
  let next = gap(1 / at.load)
  for (let count = 0; count < at.requests;) {
    const first = leaving.at(-1)
    if (first !== undefined && first.at < next) {
      leaving.pop()
      letGo(first.at)
      first.from.inside -= 1
      if (first.from.inside === 0) first.from.idleSince = now
      continue
    }
    letGo(next)
    if (count === warmUp) {
      seenFrom = now
      instanceSeconds = 0
      cold = 0
    }
    let chosen: Instance | undefined
    for (const each of instances) {
      if (each.inside >= at.perInstance) continue
      const isFuller = chosen === undefined || each.inside > chosen.inside
      if (isFuller || (each.inside === 0 && chosen!.inside === 0 && each.idleSince > chosen!.idleSince)) chosen = each
    }
    if (chosen === undefined) {
      cold += 1
      chosen = { inside: 0, idleSince: 0 }
      instances.push(chosen)
    }
    chosen.inside += 1
    const leaves = { at: now + gap(1), from: chosen }
    let place = leaving.length
    leaving.push(leaves)
    while (place > 0 && leaving[place - 1]!.at < leaves.at) {
      leaving[place] = leaving[place - 1]!
      place -= 1
    }
    leaving[place] = leaves
    count += 1
    next = now + gap(1 / at.load)
  }
  return { cold: cold / (at.requests - warmUp), warm: instanceSeconds / (now - seenFrom) }
}
