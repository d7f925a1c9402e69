/** A verdict as React draws it; the grid paints the same shape. */
import { elementOf } from '../../ui/shape.ts'
import { verdictShape } from './verdict-shape.ts'
import type { VerdictLook } from './verdict-shape.ts'

export function Verdict(look: VerdictLook) {
  return elementOf(verdictShape(look))
}
