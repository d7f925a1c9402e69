/** The one door from typed text to a value: every grid cell, pasted cell and CSV cell is read here. Never throws. */
import type { Field, TextField } from '../domain/field-shape.ts'
import type { CellReading } from './cell-reading.ts'
import type { DecimalSign } from './read-number.ts'
import { problem } from './cell-reading.ts'
import { readAmount } from './read-amount.ts'
import { readChoice } from './read-choice.ts'

export interface ReadCellOptions {
  /** The decimal sign of the column, where somebody has said so. */
  readonly decimal?: DecimalSign | undefined
  /** What a bare number means, from the header: "/day", "MB". */
  readonly unit?: string | undefined
}

const wordsForUnknown = new Set([
  '?',
  '??',
  '???',
  '-',
  '–',
  '—',
  'unknown',
  'n/a',
  'na',
  'tbd',
  'tbc',
  'null',
  'unbekannt',
  'not known',
])
const longestText = 10_000
const longestColdStartAnswer = 200

/** True for a blank cell and for the signs people leave for "we do not know". */
export function saysUnknown(text: string): boolean {
  const start = text.slice(0, 40).trim().toLowerCase()
  return start === '' ? text.trim() === '' : text.length <= 40 && wordsForUnknown.has(start)
}

function readText(text: string, maxLength: number): CellReading {
  const value = text.trim()
  const limit = Math.max(longestText, maxLength)
  if (value.length <= limit) return { kind: 'ok', value, understood: value }
  return problem(text, `at most ${limit} characters`, `Shorten it: it has ${value.length} characters.`)
}

function readIds({ choices }: TextField, text: string): CellReading {
  const ids = text
    .split(/[,;\n]/)
    .map((id) => (choices === undefined ? id.trim() : id.trim().toLowerCase()))
    .filter((id) => id !== '')
  const stranger = choices === undefined ? undefined : ids.find((id) => !choices.includes(id))
  if (choices !== undefined && stranger !== undefined)
    return problem(
      text,
      `any of ${choices.join(', ')}`,
      `Take out “${stranger}”, or leave it blank: then no answer rules out.`,
    )
  return { kind: 'ok', value: [...new Set(ids)], understood: ids.join(', ') }
}

/** "yes, 1 min" and "no" answer "Is a cold start OK?". */
function readColdStartAnswer(text: string): string {
  if (text.length > longestColdStartAnswer) return text
  const answer =
    /^(yes|y|ja|ok|oui|si|sí|sim|✅|✔|✓|no|n|nein|non|nee|não|none|never|✗|✘|❌|✖)(?![\p{L}\p{N}])\uFE0F?[\s,:;(-]*(.*?)\)?$/iu.exec(
      text.trim(),
    )
  if (answer === null) return text
  const after = answer[2] ?? ''
  if (after !== '') return /^[<~≤]?[0-9]/.test(after) ? after : text
  return /^[n✗✘❌✖]/i.test(answer[1] ?? '') ? '0 ms' : text
}

/** Reads `35..80..199`, `100k/day`, `2 GiB`, `A10G`, `yes`; a blank cell is unknown, which is an answer. */
export function readCell(field: Field, text: string, options: ReadCellOptions = {}): CellReading {
  if (text.trim() === '') return { kind: 'ok', value: null, understood: 'unknown' }
  switch (field.type) {
    case 'text':
      return readText(text, field.maxLength)
    case 'ids':
      return readIds(field, text)
    case 'choice':
      return saysUnknown(text) ? { kind: 'ok', value: null, understood: 'unknown' } : readChoice(field, text)
    case 'amount': {
      if (saysUnknown(text)) return { kind: 'ok', value: null, understood: 'unknown' }
      if (field.id === 'maxColdStartMs' && /^(?:yes|y|ja|ok|true|oui|si|sí|sim|✅|✔|✓)\uFE0F?$/i.test(text.trim()))
        return problem(text, 'a time such as 500 ms or 1 min', 'Say how long a start may take at most.')
      const answered = field.id === 'maxColdStartMs' ? readColdStartAnswer(text) : text
      const reading = readAmount(field, answered, options)
      if (reading.kind === 'problem') return { ...reading, found: problem(text, '', '').found }
      return answered === '0 ms' && text.trim() !== answered ? { ...reading, basis: 'assumed' } : reading
    }
  }
}
