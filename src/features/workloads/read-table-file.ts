/** Lets the user choose a CSV, TSV or spreadsheet file and reads it as a table; null where they changed their mind. */
import { readTable } from '../../workbench/csv/read-table.ts'
import { readXlsx } from '../../workbench/csv/read-xlsx.ts'
import type { ImportRequest } from './grid-messages.ts'

/** Reads one file as rows of text, whichever kind of table it is. */
export async function tableOf(file: File): Promise<ImportRequest> {
  const rows = file.name.toLowerCase().endsWith('.xlsx') ? await readXlsx(file) : readTable(await file.text()).rows
  return { rows, name: file.name }
}

export async function readTableFile(): Promise<ImportRequest | null> {
  const { fileOpen } = await import('browser-fs-access')
  try {
    return await tableOf(await fileOpen({ extensions: ['.csv', '.tsv', '.txt', '.xlsx'], description: 'Tables' }))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}
