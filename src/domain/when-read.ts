/**
 * Parts of a record that are worked out when first read and kept from then on; thousands of records share the getters, because
 * a getter written into a literal gives each record a shape of its own, and shapes are dear.
 */

/** Where such a record holds what its parts come of, out of sight of whoever lists what it says. */
const source = Symbol('source')

/** The prototype of those records: each part is made of `record[source]` once, and is the record's own from then on. */
export function whenRead<Source, Parts extends object>(makers: {
  readonly [Name in keyof Parts]: (from: Source) => Parts[Name]
}): Parts {
  const shared = {}
  for (const [name, make] of Object.entries(makers) as [string, (from: Source) => unknown][])
    Object.defineProperty(shared, name, {
      enumerable: true,
      get(this: { readonly [source]: Source }) {
        const value = make(this[source])
        Object.defineProperty(this, name, { value, enumerable: true })
        return value
      },
    })
  return shared as Parts
}

/** Completes a record whose prototype came of `whenRead`; set apart, because a literal with a computed name is slow to make. */
export function madeOf<Record>(facts: object, from: unknown): Record {
  ;(facts as { [source]?: unknown })[source] = from
  return facts as Record
}
