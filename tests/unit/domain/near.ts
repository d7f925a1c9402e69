// Comparison of a computed number with a stated one, absolute or relative.
import { expect } from 'vitest'

/** Within `tolerance` of `wanted`, or a hair of floating point when the tolerance is zero. */
export function expectNear(found: number, wanted: number, tolerance: number): void {
  expect(Math.abs(found - wanted), `${found} against ${wanted}`).toBeLessThanOrEqual(tolerance + 1e-15)
}

/** Within a relative tolerance of `wanted`. */
export function expectClose(found: number, wanted: number, relative: number): void {
  expectNear(found, wanted, relative * Math.abs(wanted))
}
