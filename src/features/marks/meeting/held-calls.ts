/** Calls of this meeting, held while the page is open so that closing the dialog loses none; never written anywhere. */
import type { BlindCall } from '../../../domain/meeting/blind-call.ts'

let held: readonly BlindCall[] = []

export function heldCalls(): readonly BlindCall[] {
  return held
}

export function holdCalls(calls: readonly BlindCall[]): void {
  held = calls
}
