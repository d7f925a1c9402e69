/** What is read of a record, kept with it: of ten thousand rows only those that changed are read again. */

export function keptWith<Of extends object, Read>(read: (of: Of) => Read): (of: Of) => Read {
  const kept = new WeakMap<Of, { readonly read: Read }>()
  return (of) => {
    const known = kept.get(of)
    if (known !== undefined) return known.read
    const made = { read: read(of) }
    kept.set(of, made)
    return made.read
  }
}
