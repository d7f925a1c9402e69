/** A reason is built from its code and exactly the figures that code names. */
import type { Reason } from './assessment.ts'
import type { FiguresOf, ReasonCode } from './reason-codes.ts'

/** `reason('never-cold', { toleratedMs: 500 })`; a missing or misspelt figure does not compile. */
export function reason<C extends ReasonCode>(code: C, figures: FiguresOf<C>): Reason {
  return { code, figures }
}
