/**
 * Gives each row in view an element of the page and keeps it there while the row is in view: a row that comes into view
 * takes over the element of one that has left, so that scrolling writes texts instead of making and dropping elements.
 */
export interface SlottedRow {
  readonly slot: number
  readonly index: number
}

export function createRowSlots(): (shown: readonly number[]) => readonly SlottedRow[] {
  let slots: ReadonlyMap<number, number> = new Map()
  return (shown) => {
    const kept = new Map<number, number>()
    for (const index of shown) {
      const slot = slots.get(index)
      if (slot !== undefined) kept.set(index, slot)
    }
    const taken = new Set(kept.values())
    let free = 0
    for (const index of shown) {
      if (kept.has(index)) continue
      while (taken.has(free)) free += 1
      taken.add(free)
      kept.set(index, free)
    }
    slots = kept
    // In the order of the elements: rows are placed by their position, and an element that moved would be laid out anew.
    return [...kept].map(([index, slot]) => ({ slot, index })).sort((a, b) => a.slot - b.slot)
  }
}
