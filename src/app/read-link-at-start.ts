/** A workbook in the address is offered, never opened over the team's own work; the address is cleaned of it at once. */
import { readLink } from '../workbench/links/read-link.ts'
import { startState } from './start-state.ts'

export async function readLinkAtStart(): Promise<void> {
  const fragment = window.location.hash
  if (fragment === '' || fragment.startsWith('#/')) return
  const read = await readLink(fragment)
  if (read.kind === 'none') return
  window.history.replaceState(null, '', window.location.pathname + window.location.search)
  if (read.kind === 'ok') startState.setState({ candidate: { from: 'link', name: read.workbook.title, opened: read } })
  else
    startState.setState({
      message:
        read.kind === 'newer' ? 'This link was made by a newer version of Berth. Nothing was opened.' : read.message,
    })
}
