/** Reads something of what changes often, and gives the same object for as long as it says the same: nobody draws anew for nothing. */
import { sameValue } from './same-value.ts'

/** Asked of the same source again it does not read again. What is read is plain data. */
export function sameWhileEqual<Source extends object, Said>(read: (source: Source) => Said): (source: Source) => Said {
  let last: { readonly source: Source; readonly said: Said } | null = null
  return (source) => {
    if (last?.source === source) return last.said
    const said = read(source)
    last = { source, said: last !== null && sameValue(last.said, said) ? last.said : said }
    return last.said
  }
}
