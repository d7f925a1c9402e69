/** Records that are read thousands of times a second are given one shape: those of many shapes are searched name by name at each look. */

/** The same records, each with every name that any of them has, in one order; what a record does not say is undefined. */
export function inOneShape<T extends object>(records: readonly T[]): readonly T[] {
  const blank: Record<string, undefined> = {}
  for (const record of records) for (const name of Object.keys(record)) blank[name] = undefined
  return records.map((record) => ({ ...blank, ...record }))
}
