/** Where a label can stand without covering a line or another label. */

/** Pixels on the page, y downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Points from left to right; null where the line has a gap. */
export type DrawnLine = readonly (readonly [x: number, y: number] | null)[]

/** A little air, so that a label does not touch what it avoids; a line is up to 9 px thick around its middle. */
const air = 3
const lineAir = 6
/** Hiding another label is worse than lying on a line, whose halo keeps it readable. */
const labelCost = 100
const lineCost = 10

/** The first of the candidates that is free, or else the one that covers least. */
export function freeSpot<Spot extends Box>(
  candidates: readonly Spot[],
  taken: readonly Box[],
  lines: readonly DrawnLine[],
): Spot | undefined {
  let best: Spot | undefined
  let least = Number.POSITIVE_INFINITY
  for (const spot of candidates) {
    const cost =
      taken.filter((other) => overlaps(spot, other)).length * labelCost +
      lines.filter((line) => crosses(line, spot)).length * lineCost
    if (cost === 0) return spot
    if (cost < least) {
      least = cost
      best = spot
    }
  }
  return best
}

/** Whether it lies on no line. */
export function isFree(box: Box, lines: readonly DrawnLine[]): boolean {
  return !lines.some((line) => crosses(line, box))
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + air &&
    b.left < a.left + a.width + air &&
    a.top < b.top + b.height + air &&
    b.top < a.top + a.height + air
  )
}

function crosses(line: DrawnLine, { left, top, width, height }: Box): boolean {
  return line.some((from, index) => {
    const to = line[index + 1]
    if (from === null || to === null || to === undefined) return false
    return (
      to[0] >= left - air &&
      from[0] <= left + width + air &&
      Math.max(from[1], to[1]) >= top - lineAir &&
      Math.min(from[1], to[1]) <= top + height + lineAir
    )
  })
}
