/** The sheets of an Excel file as rows of text; the reader is fetched only when somebody opens such a file. */
import { dayText, lengthText } from './stored-time.ts'
import { sheetsWithText } from './table-sheet.ts'
import type { TableSheet } from './table-sheet.ts'

const mostBytes = 20_000_000
const mostUnpackedBytes = 200_000_000

/** Day 0 of Excel on Windows and on old Macs: a length of time is stored as that long after it. */
const firstDays = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)]
/** Nothing that runs today is dated in that year, and no run takes so long. */
const longestLengthMs = 366 * 86_400_000

function dateText(date: Date): string {
  const at = date.getTime()
  if (Number.isNaN(at)) return ''
  const first = firstDays.find((day) => at >= day && at - day < longestLengthMs)
  // Rounded to seconds, since a fraction of a day is seldom exact.
  return first === undefined
    ? dayText(new Date(Math.round(at / 1000) * 1000).toISOString())
    : lengthText((at - first) / 1000)
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  // A sum such as 0.1 + 0.2 is stored with more digits than any program shows.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return String(value)
}

/** What the zip's directory says it will unpack to; the reader never makes more room than that. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) sum += view.getUint32(at + 24, true)
  }
  return sum
}

/** Rejects with a sentence for people when the file is too large or not a workbook of Excel. */
export async function readXlsx(file: Blob): Promise<readonly TableSheet[]> {
  if (file.size > mostBytes)
    throw new Error(
      `The file has ${file.size} bytes; at most ${mostBytes} can be read. Save the sheet as CSV and open that.`,
    )
  const bytes = await file.arrayBuffer()
  if (unpackedBytes(new Uint8Array(bytes)) > mostUnpackedBytes)
    throw new Error('The file unpacks to more than can be read. Save the sheet as CSV and open that.')
  // This build parses without a worker of its own, which the content security policy would refuse.
  const { default: readSheets } = await import('read-excel-file/universal')
  const sheets = await readSheets(bytes).catch((error: unknown) => {
    throw new Error('The file cannot be read as an Excel workbook. Save the sheet as CSV and open that.', {
      cause: error,
    })
  })
  const withText = sheetsWithText(
    sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })),
  )
  if (withText.length === 0)
    throw new Error('The file holds no sheet with text. Save the sheet as CSV and open that, or open another file.')
  return withText
}
