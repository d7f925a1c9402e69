/** Files in and out by the browser: picked, dropped, saved in place where it can. Cancelling is not an error. */
import type { FileWithHandle } from 'browser-fs-access'
import { fileOpen, fileSave } from 'browser-fs-access'
import type { SliceOptions } from './csv/import-in-slices.ts'
import { textOfBytes } from './csv/read-table.ts'
import { readTableInSlices } from './csv/read-table-in-slices.ts'
import { readHtmlTable } from './csv/html-table.ts'
import { readOds } from './csv/read-ods.ts'
import { readXlsx } from './csv/read-xlsx.ts'
import { UnreadableSheets } from './csv/table-sheet.ts'
import type { TableSheet } from './csv/table-sheet.ts'
import { looksLikeJson } from './open-text.ts'
import type { Problem } from './problem.ts'

export type PickedFile =
  | {
      readonly kind: 'workbook'
      readonly name: string
      readonly text: string
      readonly handle: FileSystemFileHandle | null
    }
  | {
      readonly kind: 'table'
      readonly name: string
      readonly rows: readonly (readonly string[])[]
      /** Every sheet with text, where the file is a spreadsheet; `rows` are those of the first. */
      readonly sheets?: readonly TableSheet[] | undefined
    }
  /** A design note, which may carry the state it was made from. */
  | { readonly kind: 'note'; readonly name: string; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

const mostBytes = 100_000_000

function problem(name: string, found: string, fix: string): PickedFile {
  return {
    kind: 'problem',
    problem: {
      place: name,
      found,
      expected: 'a workbook (.json), a table (.csv, .tsv, .xlsx, .ods) or a note (.md)',
      fix,
    },
  }
}

/** An OpenDocument file names its kind in its first part, unpacked. */
function isOpenDocument(start: Uint8Array): boolean {
  return new TextDecoder('latin1')
    .decode(start.subarray(0, 120))
    .includes('application/vnd.oasis.opendocument.spreadsheet')
}

type FileKind = 'workbook' | 'table' | 'web-page' | 'xlsx' | 'ods' | 'note' | 'other'

/** UTF-16 has a zero in every second byte; any other text has none. */
function isBinary(start: Uint8Array): boolean {
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false
  return start.subarray(0, 512).includes(0) || (first === 0x1f && second === 0x8b) || first === 0x89 || first === 0xff
}

/** By content first, by name second. */
export function kindOfFile(name: string, start: Uint8Array): FileKind {
  const isZip = start[0] === 0x50 && start[1] === 0x4b
  if (isZip && (isOpenDocument(start) || /\.ods$/i.test(name))) return 'ods'
  if (isZip) return /\.xls[xm]$/i.test(name) || !/\.(?:zip|docx|numbers)$/i.test(name) ? 'xlsx' : 'other'
  if (isBinary(start)) return 'other'
  if (/\.(?:md|markdown|mdx)$/i.test(name)) return 'note'
  const text = textOfBytes(start)
  if (looksLikeJson(text) || /\.json$/i.test(name)) return 'workbook'
  if (/^\uFEFF?\s*<(?:!doctype html|html|head|meta|table)\b/i.test(text)) return 'web-page'
  return /^(?:%PDF|\uFEFF?\s*<(?:\?xml|!doctype|svg)\b)/i.test(text) ? 'other' : 'table'
}

function table(name: string, rows: readonly (readonly string[])[], sheets?: readonly TableSheet[]): PickedFile {
  const isBlank = rows.every((row) => row.every((text) => text.trim() === ''))
  if (isBlank) return problem(name, 'no text in any cell', 'Choose the file that holds the table.')
  return { kind: 'table', name, rows, sheets }
}

/** Reads a picked or dropped file; never throws. null when it was stopped. */
export async function readPicked(
  file: File,
  handle: FileSystemFileHandle | null = null,
  options: SliceOptions = {},
): Promise<PickedFile | null> {
  try {
    if (file.size > mostBytes)
      return problem(file.name, `${file.size} bytes`, `Open a file of at most ${mostBytes} bytes.`)
    const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
    const kind = kindOfFile(file.name, start)
    if (kind === 'other')
      return problem(
        file.name,
        'a file of another kind',
        'Save it as CSV or XLSX first, or copy its cells and paste them into the grid.',
      )
    if (kind === 'ods' || kind === 'xlsx') {
      const sheets = await (kind === 'ods' ? readOds(file) : readXlsx(file))
      return table(file.name, sheets[0]?.rows ?? [], sheets)
    }
    const text = textOfBytes(new Uint8Array(await file.arrayBuffer()))
    if (kind === 'web-page') {
      const rows = readHtmlTable(text)
      return rows.length > 0
        ? table(file.name, rows)
        : problem(file.name, 'a web page without a table', 'Copy the cells and paste them into the grid.')
    }
    if (kind === 'table') {
      const read = await readTableInSlices(text, options)
      return read === null ? null : table(file.name, read.rows)
    }
    return kind === 'note' ? { kind, name: file.name, text } : { kind, name: file.name, text, handle }
  } catch (error) {
    if (error instanceof UnreadableSheets) return problem(file.name, error.found, error.fix)
    return problem(
      file.name,
      error instanceof Error ? error.message : String(error),
      'Choose the file again, or open another copy.',
    )
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/** null when the person closed the picker or stopped the reading. `chosen` hears when there is a file to read. */
export async function openFile(options: SliceOptions = {}, chosen?: () => void): Promise<PickedFile | null> {
  try {
    const file: FileWithHandle = await fileOpen({
      description: 'Workbooks, tables and notes',
      mimeTypes: ['application/json', 'text/csv', 'text/tab-separated-values', 'text/markdown'],
      extensions: ['.json', '.csv', '.tsv', '.txt', '.xlsx', '.ods', '.md'],
    })
    chosen?.()
    return await readPicked(file, file.handle ?? null, options)
  } catch (error) {
    return isCancelled(error)
      ? null
      : problem('file', error instanceof Error ? error.message : String(error), 'Choose the file again.')
  }
}

export interface Drop {
  readonly files: readonly File[]
  readonly isFolder: boolean
}

/** A drop of one file; folders and several files at once are explained. null where it held no file, or the reading was stopped. */
export async function readDrop({ files, isFolder }: Drop, options: SliceOptions = {}): Promise<PickedFile | null> {
  if (isFolder) return problem('drop', 'a folder', 'Drop one file.')
  const [file] = files
  if (file === undefined) return null
  return files.length > 1
    ? problem('drop', `${files.length} files`, 'Drop one file at a time.')
    : readPicked(file, null, options)
}

/** What a file holds now; null where it is gone or may not be read any more. */
export async function textInPlace(handle: FileSystemFileHandle): Promise<string | null> {
  try {
    return await (await handle.getFile()).text()
  } catch {
    return null
  }
}

export type SavedFile =
  | { readonly kind: 'saved'; readonly name: string; readonly handle: FileSystemFileHandle | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** "Search and billing" → "search-and-billing.berth.json". */
export function workbookFileName(title: string): string {
  const base = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${base === '' ? 'workbook' : base}.berth.json`
}

/** With a handle in place, where the browser still allows it; else where the person says, or as a download. */
export async function saveText(
  text: string,
  name: string,
  type: string,
  handle: FileSystemFileHandle | null = null,
): Promise<SavedFile> {
  const extension = `.${name.split('.').at(-1) ?? 'json'}`
  try {
    const saved = await fileSave(new Blob([text], { type }), { fileName: name, extensions: [extension] }, handle)
    return { kind: 'saved', name: saved?.name ?? name, handle: saved ?? null }
  } catch (error) {
    if (isCancelled(error)) return { kind: 'cancelled' }
    const found = error instanceof Error ? error.message : String(error)
    return {
      kind: 'failed',
      problem: {
        place: name,
        found,
        expected: 'a place that can be written to',
        fix: 'Choose “Save as” and another folder.',
      },
    }
  }
}
