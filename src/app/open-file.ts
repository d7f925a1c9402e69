/** Opens what was chosen or dropped; one file at a time, and whatever was open before stays kept. */
import { askForImport, readingWords, workWithProgress } from '../features/workloads/grid-messages.ts'
import { isBehindDialog } from '../ui/behind-dialog.ts'
import { openFile, readDrop } from '../workbench/files.ts'
import type { Drop, PickedFile } from '../workbench/files.ts'
import { nextTask } from '../workbench/next-task.ts'
import { openWorkbook } from '../workbench/open-workbook.ts'
import { writeProblem } from '../workbench/problem.ts'
import { readBeside } from '../workbench/reading/read-beside.ts'
import { keptNowhere } from '../workbench/storage/keeper-contract.ts'
import { getWorkbench } from '../workbench/use-workbench.ts'
import { rememberPlace } from './file-place.ts'
import { addressOf, startPlace } from './place-address.ts'
import { say, startState } from './start-state.ts'
import { tellOpened } from './tell-opened.ts'

type PickedWorkbook = Extract<PickedFile, { readonly kind: 'workbook' }>

/** The file that is being opened: another one that somebody asks for takes its place. */
let current: AbortController | null = null

function takesOver(mine: AbortController): void {
  if (current !== mine) current?.abort()
  current = mine
}

/** Opens a workbook from text as a new document; the one that was open stays kept. */
async function openText({ text, name, handle }: PickedWorkbook, mine: AbortController): Promise<void> {
  const wasBehindDialog = isBehindDialog()
  const opened = await workWithProgress(
    readingWords,
    (options) => readBeside({ text, name, whose: 'anybodys' }, options),
    mine,
  )
  if (opened === null || mine.signal.aborted) return
  if (isBehindDialog() && !wasBehindDialog)
    return say(`A dialog was opened while ${name} was read, so nothing was opened. Close it, then open the file again.`)
  // Taking the rows was a task of its own.
  await nextTask()
  // What stands half typed in a cell belongs to the workbook that is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
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
  const opened = openWorkbook(state.workbook, name)
  if (opened.kind === 'ok') {
    const { offerCandidate } = await import('./offer-candidate.ts')
    offerCandidate({ from: 'note', name: opened.workbook.title, opened, place: name, noted: state.noted })
  } else say(`${name}: the state in this note could not be read. Nothing was changed.`)
}

async function openPicked(picked: PickedFile | null, mine: AbortController): Promise<void> {
  if (picked === null || mine.signal.aborted) return
  // What was said of the file before is not said of this one.
  startState.setState({ message: null })
  if (picked.kind === 'problem') say(`${writeProblem(picked.problem)} Nothing was changed.`)
  else if (picked.kind === 'table') {
    // The columns are asked about where the rows will stand.
    if (!askForImport(picked)) window.location.hash = addressOf(startPlace)
  } else if (picked.kind === 'note') await openNote(picked.text, picked.name)
  else await openText(picked, mine)
}

export async function openChosen(): Promise<void> {
  const mine = new AbortController()
  const chosen = (): void => takesOver(mine)
  await openPicked(await workWithProgress(readingWords, (options) => openFile(options, chosen), mine), mine)
}

/** What was dropped on the page: a workbook, a table, or a note. */
export async function openDropped(drop: Drop): Promise<void> {
  const mine = new AbortController()
  takesOver(mine)
  await openPicked(await workWithProgress(readingWords, (options) => readDrop(drop, options), mine), mine)
}
