/** What reading a cell can say: a value as understood, or what was found, what was expected and how to fix it. */
import type { Amount, FieldId } from '../domain/workbook.ts'
import type { Basis } from '../domain/vocabulary.ts'

export interface Suggestion {
  readonly label: string
  /** Text to put into the cell instead; it is readable. */
  readonly value: string
}

export interface CellProblem {
  readonly kind: 'problem'
  readonly found: string
  readonly expected: string
  readonly fix: string
  readonly suggestion?: Suggestion
}

export interface CellValue {
  readonly kind: 'ok'
  /** null is unknown. */
  readonly value: Amount | string | readonly string[]
  readonly understood: string
  readonly basis?: Basis
  /** What the same text says of another field: "2 x A100" is a kind and a count. */
  readonly beside?: { readonly field: FieldId; readonly value: number }
  /** The same text means another number where the comma is the decimal sign. */
  readonly ambiguous?: true
}

export type CellReading = CellValue | CellProblem

const longestQuote = 120

/** The text as found, cut for a sentence; the whole text stays in the cell. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line
}

export function problem(text: string, expected: string, fix: string, suggestion?: Suggestion): CellProblem {
  return {
    kind: 'problem',
    found: quoted(text.slice(0, 4 * longestQuote)),
    expected,
    fix,
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}
