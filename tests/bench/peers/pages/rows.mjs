// The same 10,000 × 15 for every grid: a name, four words, ten amounts.
export const columns = Array.from({ length: 15 }, (_, at) => (at === 0 ? 'name' : `c${at}`))

export function makeRows(count = 10_000) {
  return Array.from({ length: count }, (_, row) => {
    const made = { id: `w-${row}`, name: `Workload ${row}` }
    for (let at = 1; at < 15; at += 1)
      made[`c${at}`] = at < 5 ? ['api', 'batch', 'cron', 'event'][(row + at) % 4] : String((row * 31 + at * 17) % 9973)
    return made
  })
}

/** The page begins to draw when asked, so that loading and drawing are measured apart. */
export function whenAsked(draw) {
  window.benchRows = makeRows()
  window.benchMount = () => draw(window.benchRows)
}
