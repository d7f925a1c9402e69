/** Starts the worker that works out deep parts for this page. */
// oxlint-disable-next-line import/default -- the bundler makes the address
import workerAddress from './deep-worker.ts?worker&url'
import { startOwnWorker } from '../trusted-script-url.ts'
import { inPauseOfTyping } from '../typing-rest.ts'
import type { FromDeepWorker } from './deep-messages.ts'
import type { DeepWorker } from './deepener.ts'

export function startDeepWorker(): DeepWorker {
  const worker = startOwnWorker(workerAddress)
  return {
    post: (message) => worker.postMessage(message),
    listen: (heard) =>
      worker.addEventListener('message', (event: MessageEvent<FromDeepWorker>) =>
        inPauseOfTyping(() => heard(event.data)),
      ),
  }
}
