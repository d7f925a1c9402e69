/** The two places a document is written to in turn. */

export const slotNames = ['a', 'b'] as const
export type SlotName = (typeof slotNames)[number]

export function otherSlot(slot: SlotName): SlotName {
  return slot === 'a' ? 'b' : 'a'
}
