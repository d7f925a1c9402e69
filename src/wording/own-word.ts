/** A word from a table by an id that people may have typed: "constructor" and "__proto__" are in no table. */
export function ownWord<T>(words: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined
}
