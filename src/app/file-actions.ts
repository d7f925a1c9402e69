/** Opens and saves workbook files and tables; whatever happens, the open workbook is only replaced on purpose. */
import { fileOpen, fileSave } from 'browser-fs-access'
import { writeProblem } from '../workbench/problem.ts'
import { saveWorkbook } from '../workbench/save-workbook.ts'
import { getWorkbench } from '../workbench/use-workbench.ts'
import { startState } from './start-state.ts'

/** Kept while the page lives, so that saving again writes in place where the browser can. */
let handle: FileSystemFileHandle | null = null

function cancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

function fileName(extension: string): string {
  const { title } = getWorkbench().store.getState().workbook
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return `${slug === '' ? 'workbook' : slug.slice(0, 60)}${extension}`
}

/** Opens a workbook from text as a new document; the one that was open stays kept. */
export async function openText(text: string, name: string): Promise<void> {
  const { openWorkbook } = await import('../workbench/open-workbook.ts')
  const opened = openWorkbook(text, name)
  const { keeper, store } = getWorkbench()
  if (opened.kind === 'ok') {
    if (keeper === null) store.getState().open(opened)
    else await keeper.keepAsNew(opened)
    const { length } = opened.problems
    if (length > 0)
      startState.setState({ message: `${name}: ${length} places could not be read and are kept as typed.` })
  } else
    startState.setState({
      message:
        opened.kind === 'newer'
          ? `${name} was made by a newer version of Berth (format ${opened.version}). Nothing was opened or changed.`
          : writeProblem(opened.problem),
    })
}

export async function openWorkbookFile(): Promise<void> {
  try {
    const file = await fileOpen({ extensions: ['.json', '.berth'], description: 'Berth workbook' })
    handle = file.handle ?? null
    await openText(await file.text(), file.name)
  } catch (error) {
    if (!cancelled(error)) throw error
  }
}

async function save(existing: FileSystemFileHandle | null): Promise<void> {
  const text = saveWorkbook(getWorkbench().store.getState().workbook)
  try {
    handle =
      (await fileSave(
        new Blob([text], { type: 'application/json' }),
        { fileName: fileName('.berth.json'), extensions: ['.json'], description: 'Berth workbook' },
        existing,
      )) ?? null
  } catch (error) {
    if (cancelled(error)) return
    handle = null
    startState.setState({
      message: `The file was not saved: ${error instanceof Error ? error.message : 'the browser refused'}. Your work is still here; try Save as another file.`,
    })
  }
}

export function saveWorkbookFile(): Promise<void> {
  return save(handle)
}

export function saveWorkbookFileAs(): Promise<void> {
  return save(null)
}

export async function downloadCsv(): Promise<void> {
  const { writeCsv } = await import('../workbench/csv/write-csv.ts')
  const text = writeCsv(getWorkbench().store.getState().workbook)
  try {
    await fileSave(new Blob([text], { type: 'text/csv;charset=utf-8' }), {
      fileName: fileName('.csv'),
      extensions: ['.csv'],
    })
  } catch (error) {
    if (!cancelled(error)) throw error
  }
}
