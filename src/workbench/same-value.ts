/** Whether two values of plain data are equal, part by part; key order does not count, absent and undefined are the same. */

export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  const left = a as Readonly<Record<string, unknown>>
  const right = b as Readonly<Record<string, unknown>>
  if (Array.isArray(a) && a.length !== (b as readonly unknown[]).length) return false
  for (const key of keys) if (!sameValue(left[key], right[key])) return false
  return true
}
