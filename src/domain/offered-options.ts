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

const known = new WeakMap<readonly Option[], Map<number, readonly Option[]>>()

/** In the same order; the same list again for the same needs, so that what is worked out per list is kept. */
export function offeredTo(world: World, options: readonly Option[]): readonly Option[] {
  let stated = 0
  for (let bit = 0; bit < needs.length; bit += 1) if (asks[needs[bit]!](world)) stated |= 1 << bit
  let lists = known.get(options)
  if (lists === undefined) known.set(options, (lists = new Map()))
  let list = lists.get(stated)
  if (list === undefined) {
    list = options.filter(
      ({ variant: { onlyFor } }) => onlyFor === undefined || (stated & (1 << needs.indexOf(onlyFor))) !== 0,
    )
    lists.set(stated, list)
  }
  return list
}
