/** Opens and saves files; whatever happens, the open workbook is only replaced on purpose and nothing is lost without a word. */
import type { Workbook } from '../domain/workbook.ts'
import { askForImport, readingWords, workWithProgress } from '../features/workloads/grid-messages.ts'
import type { Drop, PickedFile, SavedFile } from '../workbench/files.ts'
import { writeProblem } from '../workbench/problem.ts'
import { saveWorkbook } from '../workbench/save-workbook.ts'
import { getWorkbench } from '../workbench/use-workbench.ts'
import { addressOf, startPlace } from './place-address.ts'
import { forgetPlace, placeOfOpenWorkbook, rememberPlace } from './file-place.ts'
import { keptNowhere } from '../workbench/storage/keeper-contract.ts'
import { startState } from './start-state.ts'

// Readers and writers of files are needed on the first file, not on the first screen.
const files = () => import('../workbench/files.ts')

function say(message: string): void {
  startState.setState({ message })
}

/** Opens a workbook from text as a new document; the one that was open stays kept. */
async function openText(text: string, name: string, handle: FileSystemFileHandle | null): Promise<void> {
  const [{ openWorkbook }, { tellOpened }] = await Promise.all([
    import('../workbench/open-workbook.ts'),
    import('./tell-opened.ts'),
  ])
  const opened = openWorkbook(text, name)
  const { keeper, store } = getWorkbench()
  if (opened.kind === 'ok') {
    if (keeper === null) store.getState().open(opened)
    else if (!(await keeper.keepAsNew(opened, 'file'))) return say(keptNowhere)
    // A file of which a part could not be read is not written over without being asked.
    if (handle !== null && opened.setAside.length === 0) rememberPlace(handle, text)
    const told = tellOpened(opened, name)
    if (told !== null) say(told)
  } else if (opened.kind === 'newer' && opened.preview !== null && keeper !== null) {
    if (!(await keeper.showNewer(opened))) return say(keptNowhere)
    say(
      `${name} was made by a newer version of Berth (format ${opened.version}). It is shown read-only and left as it is.`,
    )
  } else if (opened.kind === 'newer')
    say(`${name} was made by a newer version of Berth (format ${opened.version}). Nothing was opened or changed.`)
  else say(`${writeProblem(opened.problem)} Nothing was opened or changed.`)
}

/** A note is offered as a candidate: its state never takes the place of the team's own work unasked. */
async function openNote(text: string, name: string): Promise<void> {
  const { readStateFromNote } = await import('../export/note-state.ts')
  const state = readStateFromNote(text)
  if (state.kind !== 'restored') {
    const why = state.kind === 'none' ? 'it carries no Berth state, so there is nothing to reopen' : state.problem
    say(`${name}: ${why}. Nothing was changed.`)
    return
  }
  const { openWorkbook } = await import('../workbench/open-workbook.ts')
  const opened = openWorkbook(state.workbook, name)
  if (opened.kind === 'ok') {
    const { offerCandidate } = await import('./offer-candidate.ts')
    offerCandidate({ from: 'note', name: opened.workbook.title, opened, place: name, noted: state.noted })
  } else say(`${name}: the state in this note could not be read. Nothing was changed.`)
}

async function openPicked(picked: PickedFile | null): Promise<void> {
  if (picked === null) return
  // What was said of the file before is not said of this one.
  startState.setState({ message: null })
  if (picked.kind === 'problem') say(`${writeProblem(picked.problem)} Nothing was changed.`)
  else if (picked.kind === 'table') {
    // The columns are asked about where the rows will stand.
    if (!askForImport(picked)) window.location.hash = addressOf(startPlace)
  } else if (picked.kind === 'note') await openNote(picked.text, picked.name)
  else await openText(picked.text, picked.name, picked.handle)
}

export async function openWorkbookFile(): Promise<void> {
  const { openFile } = await files()
  await openPicked(await workWithProgress(readingWords, openFile))
}

/** What was dropped on the page: a workbook, a table, or a note. */
export async function openDropped(drop: Drop): Promise<void> {
  const { readDrop } = await files()
  await openPicked(await workWithProgress(readingWords, (options) => readDrop(drop, options)))
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
