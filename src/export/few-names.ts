/** Names in a sentence: all of a few, the first of many and how many more there are. */
import { listed } from '../wording/field-words.ts'

const usual = 12

export function fewNames(names: readonly string[], most = usual): string {
  const more = names.length - most
  return more <= 0 ? listed(names) : `${names.slice(0, most).join(', ')} and ${more} more`
}
