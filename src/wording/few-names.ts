/** Names in a sentence: all of a few, the first of many and how many more there are. */
import { whole } from './numbers.ts'
import { listed } from './field-words.ts'

const usual = 12

export function fewNames(names: readonly string[], most = usual): string {
  return fewOf(names, (name) => name, most)
}

/** The same of things that have to be put into words first; only those shown are. `count`: how many there are where only the first are given. */
export function fewOf<T>(all: readonly T[], word: (one: T) => string, most: number, count = all.length): string {
  const shown = all.slice(0, most).map(word)
  const more = count - shown.length
  return listed(more > 0 ? [...shown, `${whole(more)} more`] : shown)
}
