/** The other screens are fetched one by one while nobody types, once the first one stands: each then opens without waiting for its code. */
import { nextFrame } from '../ui/next-frame.ts'
import { inPauseOfTyping } from '../workbench/typing-rest.ts'

const missed = new WeakSet<object>()

/** What fails to arrive ahead of its time is missed by nobody: it is fetched anew when it is asked for. Known one task after the failure. */
export function isMissedAhead(error: unknown): boolean {
  return typeof error === 'object' && error !== null && missed.has(error)
}

/** Where the browser knows of no idle time, the next frame has been drawn at least. */
async function idle(): Promise<void> {
  if (typeof requestIdleCallback === 'function') await new Promise((resolve) => requestIdleCallback(resolve))
  else await nextFrame()
  await new Promise<void>(inPauseOfTyping)
}

/** Stops at the first part that does not arrive. */
export async function fetchAhead(parts: readonly { readonly fetchPart: () => Promise<unknown> }[]): Promise<void> {
  for (const { fetchPart } of parts) {
    await idle()
    try {
      await fetchPart()
    } catch (error) {
      if (typeof error === 'object' && error !== null) missed.add(error)
      return
    }
  }
}
