/** Lines of a picture that lie on each other, told apart by the width at which they are drawn. */
import { lineAt } from '../../domain/curve/cost-line.ts'
import type { CostLine } from '../../domain/curve/cost-line.ts'
import { coincide } from './coincide.ts'

/** True where a later line is drawn over this one for more than a crossing; `y` gives pixels, `within` is the width of a line. */
export function isBeneath(
  line: CostLine,
  later: readonly CostLine[],
  y: (usd: number) => number,
  within: number,
): boolean {
  return later.some((over) => {
    const pairs = line.points.flatMap(({ at, usd }) => {
      const above = lineAt(over, at)?.point.usd ?? null
      return usd === null || above === null || !isSolid(line, at) || !isSolid(over, at) ? [] : [[usd, above] as const]
    })
    return coincide(pairs, (a, b) => Math.abs(y(a) - y(b)) < within)
  })
}

function isSolid({ gates }: CostLine, place: number): boolean {
  return gates.some(({ from, to, meets }) => meets === true && place >= from && place <= to)
}
