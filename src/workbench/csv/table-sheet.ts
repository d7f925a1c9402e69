/** A file of a spreadsheet program holds one table or several, each on a sheet with a name. */
export interface TableSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Sheets with text, each without the blank rows at its end and with rows of one width. */
export function sheetsWithText(sheets: readonly TableSheet[]): readonly TableSheet[] {
  return sheets.flatMap(({ name, rows }) => {
    const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
    if (last < 0) return []
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
    return [
      { name, rows: rows.slice(0, last + 1).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) },
    ]
  })
}
