/** Background work waits while somebody types: on two cores, two busy workers would stand between a key and its letter. */

const channelName = 'berth-typing'
const restMs = 250
/** Keys that follow each other are told once in a while: telling is work too. */
const tellEveryMs = 100
const lookAgainMs = 50

/** null where the browser has none: then nobody waits. */
function openChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === 'function' ? new BroadcastChannel(channelName) : null
}

/** In the page: tells the workers of every key that is pressed. */
export function tellOfTyping(): void {
  const channel = openChannel()
  if (channel === null) return
  let told = -Infinity
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.timeStamp - told < tellEveryMs) return
      told = event.timeStamp
      channel.postMessage(null)
    },
    { capture: true },
  )
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** In a worker: lets messages that arrived meanwhile be heard, and resolves when no key was pressed for a while. */
export function createBreath(): () => Promise<void> {
  let typed = -Infinity
  openChannel()?.addEventListener('message', () => {
    typed = performance.now()
  })
  return async () => {
    await after(0)
    while (performance.now() - typed < restMs) await after(lookAgainMs)
  }
}
