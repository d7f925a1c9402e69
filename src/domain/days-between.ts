/** Days between two days of the calendar, without a clock. */

/** Days between two ISO days; undefined where either is not one. */
export function daysBetween(from: string, to: string): number | undefined {
  const a = dayNumber(from)
  const b = dayNumber(to)
  return a === undefined || b === undefined ? undefined : b - a
}

/** Days since an epoch in the civil calendar, without a clock. */
function dayNumber(iso: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (parts === null) return undefined
  const month = Number(parts[2])
  const year = Number(parts[1]) - (month <= 2 ? 1 : 0)
  const monthFromMarch = (month + 9) % 12
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    Number(parts[3])
  )
}
