/** What a person at the command probably meant, and the words there are. */
import { nearestWord } from '../workbench/nearest-word.ts'

const shown = 12

/** "did you mean aws-lambda?", else the fix that was given. */
export function fixFor(found: string, words: readonly string[], fix: string): string {
  const near = nearestWord(found, words) ?? onlyOneWith(found, words)
  return near === undefined ? fix : `did you mean ${near}?`
}

/** "lambda" is short for the one platform whose id ends so; of several nobody knows which. */
function onlyOneWith(found: string, words: readonly string[]): string | undefined {
  const part = found.toLowerCase()
  const [first, ...others] = words.filter((word) => word.toLowerCase().endsWith(`-${part}`))
  return others.length === 0 ? first : undefined
}

/** "one of a, b, c"; long lists are cut, since a terminal is not a catalogue. */
export function oneOfWords(words: readonly string[]): string {
  return words.length <= shown
    ? `one of ${words.join(', ')}`
    : `one of ${words.slice(0, shown).join(', ')} and ${words.length - shown} more`
}
