/** One world that is moved along an axis, because a copy for every point of a curve costs more than its bill. */
import type { CurveAxis } from '../certainty.ts'
import type { World } from '../resolve-workload.ts'
import { worldAt } from './curve.ts'

/** The world with one value moved; the same object every time, valid until the next call. */
export function movingWorld(base: World, axis: CurveAxis): (value: number) => World {
  const world = { ...base } as { -readonly [K in keyof World]: World[K] }
  switch (axis) {
    case 'requestsPerMonth':
      return (value) => {
        world.requestsPerMonth = value
        return world
      }
    case 'durationMs':
      return (value) => {
        world.durationMs = value
        return world
      }
    case 'memoryGiB':
      return (value) => {
        world.memoryGiB = value
        return world
      }
    case 'activeHoursPerDay':
      return (value) => worldAt(base, axis, value)
  }
}
