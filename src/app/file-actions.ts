/** Opens and saves files; whatever happens, the open workbook is only replaced on purpose and nothing is lost without a word. */
import type { Workbook } from '../domain/workbook.ts'
import type { Drop, SavedFile } from '../workbench/files.ts'
import { writeProblem } from '../workbench/problem.ts'
import { saveWorkbook } from '../workbench/save-workbook.ts'
import { getWorkbench } from '../workbench/use-workbench.ts'
import { forgetPlace, placeOfOpenWorkbook, rememberPlace } from './file-place.ts'
import { say } from './start-state.ts'

const files = () => import('../workbench/files.ts')

// What reads files is needed on the first file, not on the first screen.
const opener = () => import('./open-file.ts')

export async function openWorkbookFile(): Promise<void> {
  await (await opener()).openChosen()
}

/** What was dropped on the page: a workbook, a table, or a note. */
export async function openDropped(drop: Drop): Promise<void> {
  await (await opener()).openDropped(drop)
}

/** A link to a workbook dropped on the page; any other text is left to whoever it was dropped on. */
export async function openDroppedLink(address: string): Promise<void> {
  const { openLink } = await import('./open-link.ts')
  await openLink(address)
}

/** @param written the text that was to be kept in the file, of that workbook */
function tell(saved: SavedFile, written: string, workbook: Workbook): void {
  if (saved.kind === 'saved') getWorkbench().keeper?.keptAsFile(workbook)
  if (saved.kind === 'saved' && saved.handle !== null) rememberPlace(saved.handle, written)
  if (saved.kind !== 'failed') return
  forgetPlace()
  say(`The file was not saved. ${writeProblem(saved.problem)} Your work is still here.`)
}

/** A newer Berth wrote what is shown: what this one reads of it is less than the file holds. */
function saysNewer(): boolean {
  if (getWorkbench().store.getState().readOnly?.reason !== 'newer-version') return false
  say(
    'This workbook was made by a newer version of Berth, so it is not saved from here. Its own file is left as it is.',
  )
  return true
}

async function saveTo(handle: FileSystemFileHandle | null): Promise<void> {
  if (saysNewer()) return
  const { saveText, workbookFileName } = await files()
  const { workbook } = getWorkbench().store.getState()
  const text = saveWorkbook(workbook)
  tell(
    await saveText(text, handle?.name ?? workbookFileName(workbook.title), 'application/json', handle),
    text,
    workbook,
  )
}

/** In place; what somebody else wrote into the file meanwhile is merged, never written over unasked. */
export async function saveWorkbookFile(): Promise<void> {
  const place = placeOfOpenWorkbook()
  if (place === null) return saveTo(null)
  const { textInPlace } = await files()
  const now = await textInPlace(place.handle)
  if (now === null || now === place.text) return saveTo(place.handle)
  const { offerMerge } = await import('./offer-merge.ts')
  offerMerge(place, now, () => saveTo(place.handle))
}

export function saveWorkbookFileAs(): Promise<void> {
  return saveTo(null)
}

export async function downloadCsv(): Promise<void> {
  const { writeCsv } = await import('../workbench/csv/write-csv.ts')
  const { saveText, workbookFileName } = await files()
  const { workbook } = getWorkbench().store.getState()
  const name = workbookFileName(workbook.title).replace('.berth.json', '.csv')
  const saved = await saveText(writeCsv(workbook), name, 'text/csv')
  // The workbook file stays the one that is saved in place.
  if (saved.kind === 'failed') say(`The file was not saved. ${writeProblem(saved.problem)} Your work is still here.`)
}
