/** A workbook in a link is offered as a candidate; a link that cannot be read says why. */
import { readLink } from '../workbench/links/read-link.ts'
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
    offerCandidate({ from: 'link', name: read.workbook.title, opened, noted: readNotedThen(noted) })
  } else
    startState.setState({
      message:
        read.kind === 'newer' ? 'This link was made by a newer version of Berth. Nothing was opened.' : read.message,
    })
  return true
}
