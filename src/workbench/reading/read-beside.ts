/** A long text read beside the page, which answers meanwhile; the very result that reading it here would give. */
// oxlint-disable-next-line import/default -- the bundler makes the address
import workerAddress from './reading-worker.ts?worker&url'
import type { SliceOptions } from '../csv/import-in-slices.ts'
import type { InParts } from '../in-parts.ts'
import { joinsParts } from '../in-parts.ts'
import type { OpenResult } from '../open-workbook.ts'
import { openOwnCopy, openWorkbook } from '../open-workbook.ts'
import { startOwnWorker } from '../trusted-script-url.ts'
import { isLong } from './is-long.ts'
import type { ToReadingWorker } from './reading-messages.ts'

function readHere({ text, name, whose }: ToReadingWorker): OpenResult {
  return whose === 'own' ? openOwnCopy(text, name) : openWorkbook(text, name)
}

/** null where the browser starts no worker. */
function startWorker(): Worker | null {
  try {
    return startOwnWorker(workerAddress)
  } catch {
    return null
  }
}

/** null when it was stopped. */
export async function readBeside(asked: ToReadingWorker, options: SliceOptions = {}): Promise<OpenResult | null> {
  const { signal, progress } = options
  const worker = isLong(asked.text) ? startWorker() : null
  if (worker === null) return readHere(asked)
  const stopped = new AbortController()
  try {
    progress?.(0)
    return await new Promise<OpenResult | null>((resolve) => {
      const take = joinsParts()
      worker.addEventListener('message', ({ data }: MessageEvent<InParts>) => {
        if (data.kind === 'items') progress?.(data.share)
        const whole = take(data)
        if (whole !== null) resolve(whole[0] as OpenResult)
      })
      worker.addEventListener('error', () => resolve(readHere(asked)))
      signal?.addEventListener('abort', () => resolve(null), { signal: stopped.signal })
      if (signal?.aborted === true) resolve(null)
      else worker.postMessage(asked)
    })
  } finally {
    stopped.abort()
    worker.terminate()
  }
}
