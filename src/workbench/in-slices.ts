/** Reads a long list an item at a time and lets the page answer after each slice of it. */

const sliceMs = 8

/** `told` hears after each slice how many items are read, so with all of them last. Gives what stops it. */
export function inSlices<Item>(
  items: readonly Item[],
  read: (item: Item) => void,
  told: (count: number) => void,
): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let at = 0
  const next = (): void => {
    const until = performance.now() + sliceMs
    for (; at < items.length && performance.now() < until; at += 1) read(items[at] as Item)
    if (at < items.length) waiting = setTimeout(next, 0)
    told(at)
  }
  next()
  return () => clearTimeout(waiting)
}
