/** A workbook in a link is offered as a candidate; a link that cannot be read says why. */
import { readLink } from '../workbench/links/read-link.ts'
import type { OpenResult } from '../workbench/open-workbook.ts'
import { keptNowhere } from '../workbench/storage/keeper-contract.ts'
import { getWorkbench } from '../workbench/use-workbench.ts'
import { startState } from './start-state.ts'

/** @param address a whole address, or its fragment; gives false where there is no workbook in it */
export async function openLink(address: string): Promise<boolean> {
  const read = await readLink(address)
  if (read.kind === 'none') return false
  if (read.kind === 'ok') {
    const { noted, ...opened } = read
    const [{ offerCandidate }, { readNotedThen }] = await Promise.all([
      import('./offer-candidate.ts'),
      import('../export/since-note.ts'),
    ])
    offerCandidate({ from: 'link', name: read.workbook.title, opened, place: 'link', noted: readNotedThen(noted) })
  } else startState.setState({ message: read.kind === 'newer' ? await showNewer(read.opened) : read.message })
  return true
}

/** What a newer Berth wrote is shown read-only, as from a file; what was open before stays kept. Gives what to say. */
async function showNewer(opened: Extract<OpenResult, { readonly kind: 'newer' }> | null): Promise<string> {
  const { keeper } = getWorkbench()
  if (opened === null || opened.preview === null || keeper === null)
    return 'This link was made by a newer version of Berth. Nothing was opened.'
  if (!(await keeper.showNewer(opened))) return keptNowhere
  return `This link was made by a newer version of Berth (format ${opened.version}). It is shown read-only; your own work is kept, and is back when you reload.`
}
