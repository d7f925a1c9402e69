/** A reason is built from its code and exactly the figures that code names. */
import type { FiguresOf, ReasonCode } from './reason-codes.ts'

/** A typed reason; the wording room turns `code` and `figures` into a sentence. */
export interface Reason {
  readonly code: string
  readonly figures: Readonly<Record<string, number | string>>
}

/** `reason('never-cold', { toleratedMs: 500 })`; a missing or misspelt figure does not compile. */
export function reason<C extends ReasonCode>(code: C, figures: FiguresOf<C>): Reason {
  return { code, figures }
}
