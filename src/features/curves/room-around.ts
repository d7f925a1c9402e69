/** The room a chart leaves around its plot for axes and for the names at the right. */

const digitWidth = 6.4

export interface ChartRoom {
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly axisWidth: number
}

/** `amounts` are the words beside the axis of money: it is as wide as the longest of them. */
export function roomAround(narrow: boolean, amounts: readonly string[]): ChartRoom {
  const longest = Math.max(0, ...amounts.map((amount) => amount.length))
  const axisWidth = Math.max(narrow ? 44 : 60, Math.ceil(longest * digitWidth) + 8)
  return narrow
    ? { margin: { top: 34, right: 14, bottom: 22, left: 0 }, axisWidth }
    : { margin: { top: 34, right: 214, bottom: 22, left: 8 }, axisWidth }
}
