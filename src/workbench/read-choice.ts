/** A cell of a closed list: the word itself, a synonym, or a question with the likely answer. */
import type { ChoiceField } from '../domain/field-shape.ts'
import { fields } from '../domain/fields.ts'
import type { CellReading } from './cell-reading.ts'
import { problem } from './cell-reading.ts'
import { choiceWords, vagueWords, yesNoWords } from './choice-synonyms.ts'
import { plainText } from './read-number.ts'

const longestChoiceText = 200

const sign = /[✓✔✅☑👍✗✘❌✖👎]/u
const cross = /[✗✘❌✖👎]/u

/** Lower case without spaces and punctuation; the same in every locale. Ticks and crosses count where nothing else is said. */
function bareWord(text: string): string {
  const plain = plainText(text)
  const words = plain.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (words === '') return sign.exec(plain)?.[0] ?? ''
  // "❌ T4" says no to what it names.
  return cross.test(plain) ? `✗${words}` : words
}

function ownValue<T>(words: Readonly<Record<string, T>> | undefined, word: string): T | undefined {
  return words !== undefined && Object.hasOwn(words, word) ? words[word] : undefined
}

function isYesNo(field: ChoiceField): boolean {
  return field.choices.length === 2 && field.choices.includes('yes') && field.choices.includes('no')
}

const barePerField = new WeakMap<ChoiceField, ReadonlyMap<string, string>>()

function bareChoices(field: ChoiceField): ReadonlyMap<string, string> {
  const known = barePerField.get(field)
  if (known !== undefined) return known
  const bare = new Map(field.choices.map((choice) => [bareWord(choice), choice]))
  barePerField.set(field, bare)
  return bare
}

function lookUp(field: ChoiceField, word: string): string | undefined {
  const same = bareChoices(field).get(word)
  return same ?? ownValue(choiceWords[field.id], word) ?? (isYesNo(field) ? ownValue(yesNoWords, word) : undefined)
}

/** How many letters differ, up to one: swapped neighbours count once. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 3) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}

function listed(field: ChoiceField): string {
  const shown = field.choices.length > 10 ? [...field.choices.slice(0, 10), '…'] : field.choices
  return `one of ${shown.join(', ')}`
}

const { gpuCount } = fields
const mostGpus = gpuCount.type === 'amount' ? gpuCount.max : 0

/** "2 x A100", "A100 x2", "2 A100s": how many, and the kind as text. */
const counts = [
  /^(\d+)\s*[x×*]\s*(?=[^\s\d])(.+)$/i,
  /^(\d+)\s+(.+)$/,
  /^(.+?)[\s(]*[x×*]\s*(\d+)\)?$/i,
  /^(.+?)[\s(]+(\d+)\s*[x×*]\)?$/i,
]

function readCounted(field: ChoiceField, text: string): CellReading | undefined {
  const plain = plainText(text).trim()
  for (const [at, form] of counts.entries()) {
    const match = form.exec(plain)
    if (match === null) continue
    const [count, kind] = at < 2 ? [Number(match[1]), match[2]!] : [Number(match[2]), match[1]!]
    const choice = lookUpGpu(field, kind) ?? lookUpGpu(field, kind.replace(/s$/, ''))
    if (choice === undefined || choice === 'none' || count < 1 || count > mostGpus) continue
    return {
      kind: 'ok',
      value: choice,
      understood: `${choice}, ${count} of them`,
      beside: { field: 'gpuCount', value: count },
    }
  }
  return undefined
}

function lookUpGpu(field: ChoiceField, text: string): string | undefined {
  const word = bareWord(text)
  return lookUp(field, word) ?? lookUp(field, word.replace(/^(?:nvidia)?(?:tesla|rtx)?/, ''))
}

function offer(choice: string | undefined): { readonly label: string; readonly value: string } | undefined {
  return choice === undefined ? undefined : { label: `Read as ${choice}`, value: choice }
}

/** Reads text of a choice column; blank is the caller's business. */
export function readChoice(field: ChoiceField, text: string): CellReading {
  if (text.length > longestChoiceText)
    return problem(text, listed(field), 'Choose from the list and move the text to the notes.')
  const word = bareWord(text)
  const found = field.id === 'gpu' ? lookUpGpu(field, text) : lookUp(field, word)
  if (found !== undefined) return { kind: 'ok', value: found, understood: found }
  const vague = ownValue(vagueWords[field.id], word)
  if (vague !== undefined) return problem(text, listed(field), vague.why, offer(vague.likely))
  const counted = field.id === 'gpu' ? readCounted(field, text) : undefined
  if (counted !== undefined) return counted
  const near = field.choices.find((choice) => isNear(word, bareWord(choice)))
  if (near !== undefined) return problem(text, listed(field), 'Choose from the list.', offer(near))
  const inside = plainText(text)
    .split(/[\s,;/()+]+/)
    .map((part) => lookUp(field, bareWord(part)))
    .find((choice) => choice !== undefined)
  return problem(text, listed(field), 'Choose from the list; other words can go to the notes.', offer(inside))
}
