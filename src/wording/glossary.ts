/** The product's terms in the order in which a reader meets them. */
import { terms } from '../domain/vocabulary.ts'

export type Term = keyof typeof terms

export interface GlossaryEntry {
  readonly id: Term
  readonly term: string
  readonly definition: string
}

export const glossary: readonly GlossaryEntry[] = Object.entries(terms).map(([term, definition]) => ({
  id: term as Term,
  term: `${term.charAt(0).toUpperCase()}${term.slice(1)}`,
  definition,
}))
