/** Starts the sampling worker of this page. */
// oxlint-disable-next-line import/default -- the bundler makes the address
import workerAddress from './sampling-worker.ts?worker&url'
import { startOwnWorker } from '../trusted-script-url.ts'
import { inPauseOfTyping } from '../typing-rest.ts'
import type { FromSampler } from './sampling-messages.ts'
import type { SamplingWorker } from './sampler.ts'

export function startSamplingWorker(): SamplingWorker {
  const worker = startOwnWorker(workerAddress)
  return {
    post: (message) => worker.postMessage(message),
    listen: (heard, failed) => {
      worker.addEventListener('message', (event: MessageEvent<FromSampler>) => inPauseOfTyping(() => heard(event.data)))
      worker.addEventListener('error', failed)
    },
  }
}
