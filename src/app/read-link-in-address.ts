/** A workbook in the address is offered, never opened over the team's own work; the address is cleaned of it at once. */
import { openLink } from './open-link.ts'

export async function readLinkInAddress(): Promise<void> {
  const fragment = window.location.hash
  if (fragment === '' || fragment.startsWith('#/')) return
  if (await openLink(fragment)) {
    const { pathname, search } = window.location
    window.history.replaceState(window.history.state, '', pathname + search)
  }
}
