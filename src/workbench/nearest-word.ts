/** What a person probably meant: the nearest of the words there are, if it is near enough to be meant. */

/** How many letters must be changed, added, left out or swapped with their neighbour. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? Infinity) + 1
          : Infinity
      row.push(
        Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + same, swapped),
      )
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? Infinity
}

const longest = 60

/** Undefined where nothing is near: a third of the letters may differ, at least one, at most three, and never all. */
export function nearestWord(found: string, words: readonly string[]): string | undefined {
  const wanted = found.toLowerCase().slice(0, longest)
  const most = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
  const ranked = words
    .map((word) => ({ word, distance: editDistance(wanted, word.toLowerCase().slice(0, longest)) }))
    .toSorted((a, b) => a.distance - b.distance)
  const [first] = ranked
  const near = first !== undefined && first.distance <= most && first.distance < wanted.length
  return near ? first.word : undefined
}
