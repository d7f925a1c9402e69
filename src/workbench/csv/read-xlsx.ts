/** The first sheet of an Excel file as rows of text; the reader is fetched only when somebody opens such a file. */

const mostBytes = 20_000_000

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** Rejects with a sentence for people when the file is too large or not a workbook of Excel. */
export async function readXlsx(file: Blob): Promise<readonly (readonly string[])[]> {
  if (file.size > mostBytes)
    throw new Error(`The file has ${file.size} bytes; at most ${mostBytes} can be read. Save the sheet as CSV.`)
  const { readSheet } = await import('read-excel-file/browser')
  try {
    const rows = await readSheet(file)
    return rows.map((row) => row.map(cellText))
  } catch (error) {
    throw new Error('The file cannot be read as an Excel workbook. Save the sheet as CSV and open that.', {
      cause: error,
    })
  }
}
