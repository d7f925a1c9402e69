/** Paper has no scroll bar: on it a long table has its rows one after the other, up to a number that a browser can still lay out. */
export const mostPrinted = 1000

/** Says what is not on the paper; null where all of it is. */
export function leftOffPaper(count: number): string | null {
  return count > mostPrinted ? `The first ${mostPrinted} of ${count} rows are printed.` : null
}
