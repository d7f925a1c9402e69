/** Which lines lie hidden beneath another: two options that cost nearly the same would else be drawn as one. */
import type { ChartRow } from './chart-rows.ts'

/** Nearer than this share apart, two lines cannot be told apart at their width. */
const nearly = 0.015
/** A crossing is no coincidence; this share of the places both lines have is. */
const often = 0.12

/** True for each line that runs under a later one, which is drawn over it. */
export function linesBeneath(rows: readonly ChartRow[], lines: number): readonly boolean[] {
  // A dashed line over a solid one hides nothing.
  const heightOf = (row: ChartRow, line: number): number | null => {
    const height = row[`solid${line}`] ?? null
    return typeof height === 'number' && height > 0 ? height : null
  }
  const liesUnder = (line: number, over: number): boolean => {
    let both = 0
    let near = 0
    for (const row of rows) {
      const a = heightOf(row, line)
      const b = heightOf(row, over)
      if (a === null || b === null) continue
      both += 1
      if (Math.abs(a - b) <= nearly * Math.max(a, b)) near += 1
    }
    return both > 0 && near / both >= often
  }
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: lines - line - 1 }, (_each, further) => line + 1 + further).some((over) =>
      liesUnder(line, over),
    ),
  )
}
