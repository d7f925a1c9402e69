/** Reads plain text the way a person does: underlined lines are headings, columns under dashes a table, dashes in front a list. */

export interface PlainReading {
  readonly headings: readonly string[]
  /** Cells by table and row, the head first. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly items: readonly string[]
  /** What stands between them, each on one line. */
  readonly paragraphs: readonly string[]
}

const underline = /^(=+|-+)$/
const columnsLine = /^-{3,}( {2}-{3,})+$|^-{3,}$/

export function readPlainText(text: string): PlainReading {
  const headings: string[] = []
  const tables: (readonly (readonly string[])[])[] = []
  const items: string[] = []
  const paragraphs: string[] = []
  for (const part of text.trimEnd().split('\n\n')) {
    const lines = part.split('\n')
    const second = lines[1] ?? ''
    const first = lines[0] ?? ''
    if (lines.length === 2 && underline.test(second) && second.length === Math.min(78, [...first].length))
      headings.push(first)
    else if (columnsLine.test(second))
      tables.push([lines[0] ?? '', ...lines.slice(2)].map((line) => cells(line, second)))
    else if (/^(- |\d+\. )/.test(first)) items.push(...itemsOf(lines))
    else paragraphs.push(lines.join(' '))
  }
  return { headings, tables, items, paragraphs }
}

/** Cuts a line where the dashes under the head say that columns begin. */
function cells(line: string, dashes: string): readonly string[] {
  const letters = [...line]
  const starts = [...dashes.matchAll(/-+/g)].map(({ index, 0: run }) => [index, index + run.length] as const)
  return starts.map(([from, to], at) =>
    letters
      .slice(from, at === starts.length - 1 ? undefined : to)
      .join('')
      .trim(),
  )
}

function itemsOf(lines: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const line of lines) {
    if (/^(- |\d+\. )/.test(line)) found.push(line.replace(/^(- |\d+\. )/, ''))
    else found[found.length - 1] = `${found.at(-1) ?? ''} ${line.trim()}`
  }
  return found
}
