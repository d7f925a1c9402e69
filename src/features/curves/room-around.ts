/** The room a chart leaves around its plot for axes and for the names at the right. */

export function roomAround(narrow: boolean) {
  return narrow
    ? { margin: { top: 34, right: 14, bottom: 22, left: 4 }, axisWidth: 48 }
    : { margin: { top: 34, right: 214, bottom: 22, left: 8 }, axisWidth: 60 }
}
