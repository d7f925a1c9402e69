/** Which lines lie hidden beneath another: two options that cost nearly the same would else be drawn as one. */
import { coincide } from '../../export/charts/coincide.ts'
import type { ChartRow } from './chart-rows.ts'

/** Nearer than this share apart, two lines cannot be told apart at their width. */
const nearly = 0.015

/** True for each line that runs under a later one, which is drawn over it. */
export function linesBeneath(rows: readonly ChartRow[], lines: number): readonly boolean[] {
  const heightOf = (row: ChartRow, line: number): number | null => {
    const height = row[`solid${line}`] ?? null
    return typeof height === 'number' && height > 0 ? height : null
  }
  const liesUnder = (line: number, over: number): boolean => {
    const pairs = rows.flatMap((row) => {
      const a = heightOf(row, line)
      const b = heightOf(row, over)
      return a === null || b === null ? [] : [[a, b] as const]
    })
    return coincide(pairs, (a, b) => Math.abs(a - b) <= nearly * Math.max(a, b))
  }
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: lines - line - 1 }, (_each, further) => line + 1 + further).some((over) =>
      liesUnder(line, over),
    ),
  )
}
