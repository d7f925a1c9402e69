/** Makes the workbench: the kept workbook or the example, the assessor over the catalogue, and what a link brings along. */
import { nextFrame } from '../ui/next-frame.ts'
import { createAssessed } from '../workbench/assessed.ts'
import { createDeepener } from '../workbench/deep/deepener.ts'
import { startDeepWorker } from '../workbench/deep/start-deep-worker.ts'
import { seededIds } from '../workbench/new-id.ts'
import { keepInBrowser, randomSeed } from '../workbench/storage/browser-keeper.ts'
import { aiTeam } from '../workbench/templates/ai-team.ts'
import { openCatalogue } from '../workbench/open-catalogue.ts'
import { tellOfTyping } from '../workbench/typing-rest.ts'
import { startWorkbench } from '../workbench/use-workbench.ts'
import { createWorkbookStore } from '../workbench/workbook-store.ts'
import { readLinkInAddress } from './read-link-in-address.ts'
import { startState } from './start-state.ts'

/** Resolves when the first screen can be drawn; never rejects, since a browser that keeps nothing can still be used. */
export async function openAtStart(): Promise<void> {
  const store = createWorkbookStore({ workbook: aiTeam, newId: seededIds(randomSeed()) })
  const assessed = createAssessed(store, openCatalogue(), createDeepener(startDeepWorker), (act, when) => {
    if (when === 'drawn') void nextFrame().then(act)
    else setTimeout(act, 0)
  })
  const keeper = keepInBrowser(store)
  startWorkbench({ store, assessed, keeper })
  tellOfTyping()
  startState.setState({ example: aiTeam, start: await keeper.start() })
  void readLinkInAddress()
  // A link pasted into the address of a tab that is already open changes only its fragment.
  window.addEventListener('hashchange', () => void readLinkInAddress())
  // A frame belongs to somebody else's page: nothing typed there would be safe.
  if (window.top !== window.self)
    store
      .getState()
      .setReadOnly({ reason: 'framed', text: 'This page is shown inside another page, so it is read-only.' })
}
