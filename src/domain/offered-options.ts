/** Of a team's options those that one workload may choose from: a mitigation enters only where its need is stated. */
import type { OnlyFor } from './platform.ts'
import { isJobLike } from './demand.ts'
import type { Option } from './options.ts'
import type { World } from './resolve-workload.ts'

const asks: Readonly<Record<OnlyFor, (world: World) => boolean>> = {
  gang: (world) => world.needsGang === 'yes',
  dedicated: (world) => world.isolation === 'dedicated',
  gpu: (world) => world.gpu !== undefined && world.gpu !== 'none',
  splittable: (world) => world.splittable === 'yes' && isJobLike(world.kind),
}
const needs = Object.keys(asks) as OnlyFor[]

const known = new WeakMap<readonly Option[], Map<string, readonly Option[]>>()

/** In the same order; the same list again for the same needs, so that what is worked out per list is kept. */
export function offeredTo(world: World, options: readonly Option[]): readonly Option[] {
  const stated = needs.filter((need) => asks[need](world))
  const key = stated.join()
  let lists = known.get(options)
  if (lists === undefined) known.set(options, (lists = new Map()))
  let list = lists.get(key)
  if (list === undefined) {
    list = options.filter(({ variant }) => variant.onlyFor === undefined || stated.includes(variant.onlyFor))
    lists.set(key, list)
  }
  return list
}
