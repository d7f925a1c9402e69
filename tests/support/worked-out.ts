/** A plain copy of a result in which everything that it works out when read has been read. */

/** Getters of a class are not among an object's own properties: JSON and structured clones would pass them over. */
export function workedOut(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) return value.map(workedOut)
  const names = new Set(Object.keys(value))
  for (
    let kind = Object.getPrototypeOf(value);
    kind !== null && kind !== Object.prototype;
    kind = Object.getPrototypeOf(kind)
  )
    for (const [name, held] of Object.entries(Object.getOwnPropertyDescriptors(kind)))
      if ('get' in held && held.get !== undefined) names.add(name)
  return Object.fromEntries([...names].map((name) => [name, workedOut(value[name as keyof typeof value])]))
}
