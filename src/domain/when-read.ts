/**
 * Parts of a record that are worked out when first read and kept from then on; thousands of records share the getters, because
 * a getter written into a literal gives each record a shape of its own, and shapes are dear.
 */

/** Where such a record holds what its parts come of, out of sight of whoever lists what it says. */
const source = Symbol('source')

/** Makes those records: `facts` are at hand, and each part is made of `from` once and is the record's own from then on. */
export function whenRead<Source, Parts extends object>(makers: {
  readonly [Name in keyof Parts]: (from: Source) => Parts[Name]
}): <Facts extends object>(facts: Facts, from: Source) => Facts & Parts {
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
  return (facts, from) => {
    // Filled afterwards, because a literal that names its prototype takes several times as long to make.
    const record = Object.create(shared) as { [source]: Source }
    record[source] = from
    return Object.assign(record, facts) as never
  }
}
