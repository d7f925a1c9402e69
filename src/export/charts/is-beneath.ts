/** Lines of a chart that lie on each other: both would else look like one. */
import { lineAt } from '../../domain/curve/cost-line.ts'
import type { CostLine } from '../../domain/curve/cost-line.ts'

/** Share of its places from which two lines are level rather than crossing. */
const moreThanCrossing = 0.12

/** True where a later line is drawn over this one for more than a crossing; `y` gives pixels, `within` is the width of a line. */
export function isBeneath(
  line: CostLine,
  later: readonly CostLine[],
  y: (usd: number) => number,
  within: number,
): boolean {
  const places = line.points.filter((point) => point.usd !== null && isSolid(line, point.at))
  return later.some((over) => {
    const hidden = places.filter((point) => {
      const above = lineAt(over, point.at)?.point.usd ?? null
      return above !== null && isSolid(over, point.at) && Math.abs(y(above) - y(point.usd ?? 0)) < within
    })
    return hidden.length > places.length * moreThanCrossing
  })
}

/** A dashed line over a solid one hides nothing. */
function isSolid({ gates }: CostLine, place: number): boolean {
  return gates.some(({ from, to, meets }) => meets === true && place >= from && place <= to)
}
