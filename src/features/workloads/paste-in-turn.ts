/** A paste and the keys and clicks after it take effect in their order, also while the readers of a paste have yet to arrive. */
import type { ClipboardTable } from '../../workbench/csv/write-clipboard.ts'
import { holdKeys } from '../../ui/hold-keys.ts'
import type { HeldKeys } from '../../ui/hold-keys.ts'
import { cellUnder } from './follow-cells.ts'
import { navigationIntent } from './grid-keys.ts'
import { tellGrid, workWithProgress } from './grid-messages.ts'
import type { GridView, GridViewState } from './grid-view.ts'

export interface PasteInTurn {
  readonly paste: (clipboard: ClipboardTable) => void
  /** A paste has not landed yet, so the cells do not hold what a person means by now. */
  readonly isOnItsWay: () => boolean
  /** Gives the keys back without pressing them again. */
  readonly stop: () => void
}

const importReaders = () => import('./paste-table.ts')

type Readers = Awaited<ReturnType<typeof importReaders>>

let readers: Readers | null = null

export async function fetchReaders(): Promise<Readers> {
  readers = await importReaders()
  return readers
}

/** Nobody waits this long without being told why, and without a way out. */
const tellAfterMs = 400

/** `takesKeys` says whether keys go to the grid just now. */
export function pasteInTurn(view: GridView, takesKeys: () => boolean): PasteInTurn {
  let held: HeldKeys | null = null
  const isHeld = (event: KeyboardEvent): boolean =>
    (takesKeys() || held?.isWaiting() === true) &&
    (navigationIntent(event) !== null ||
      event.key === 'Enter' ||
      ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)))
  return {
    paste: (clipboard) => {
      if (held !== null) return held.add(() => paste(view, clipboard, view.getState()))
      // A click right after a paste goes ahead: the paste has its place already, and keeps it.
      const keys = holdKeys(isHeld, undefined, ({ target }) => cellUnder(target) !== null)
      held = keys
      void paste(view, clipboard, view.getState())
        .finally(() => keys.release())
        .finally(() => {
          held = null
        })
    },
    isOnItsWay: () => held !== null,
    stop: () => held?.drop(),
  }
}

async function paste(view: GridView, clipboard: ClipboardTable, at: GridViewState): Promise<void> {
  // Asked for again, they would come a task later, and the cells a frame later.
  const found = readers ?? (await waitForReaders())
  if (found === 'missing') tellGrid('That could not be pasted. It is still on the clipboard.')
  else if (found !== 'stopped') await found.pasteClipboard(view, clipboard, at)
}

function waitForReaders(): Promise<Readers | 'missing' | 'stopped'> {
  return workWithProgress('Pasting', async ({ progress, signal }) => {
    const telling = setTimeout(() => progress?.(0), tellAfterMs)
    const stopped = new Promise<'stopped'>((resolve) => signal?.addEventListener('abort', () => resolve('stopped')))
    return Promise.race([fetchReaders().catch(() => 'missing' as const), stopped]).finally(() => clearTimeout(telling))
  })
}
