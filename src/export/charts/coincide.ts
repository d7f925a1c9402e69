/** When two lines of a chart lie on each other rather than cross: both would else look like one. */

/** A crossing is no coincidence; this share of the places both lines have is. */
const often = 0.12

/** `pairs`: the heights of both lines at every place where both are solid; a dashed line over a solid one hides nothing. */
export function coincide(
  pairs: readonly (readonly [number, number])[],
  isNear: (a: number, b: number) => boolean,
): boolean {
  const near = pairs.filter(([a, b]) => isNear(a, b)).length
  return pairs.length > 0 && near / pairs.length >= often
}
