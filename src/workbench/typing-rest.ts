/** Background work waits while somebody types or opens a screen: on two cores, two busy workers would stand between a key and its letter. */

const channelName = 'berth-typing'
const restMs = 250
/** On a slow machine a screen takes this long to stand. */
const openingMs = 800
/** Keys that follow each other are told once in a while: telling is work too. */
const tellEveryMs = 100
const lookAgainMs = 50
/** In the page it is a pause between two keys: the answer of what was typed follows as soon as the hands do. */
const pauseMs = 100
/** Somebody who never pauses is shown what came at least this often. */
const longestWaitMs = 800

/** null where the browser has none: then nobody waits. */
function openChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === 'function' ? new BroadcastChannel(channelName) : null
}

let pressed = -Infinity
let channel: BroadcastChannel | null = null

/** In the page: notes every key that is pressed, and tells the workers of it. */
export function tellOfTyping(): void {
  channel = openChannel()
  let told = -Infinity
  document.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp
      if (channel === null || event.timeStamp - told < tellEveryMs) return
      told = event.timeStamp
      channel.postMessage(restMs)
    },
    { capture: true },
  )
}

/** In the page: another screen is being opened, which is drawn first. */
export function tellOfOpening(): void {
  pressed = performance.now()
  channel?.postMessage(openingMs)
}

let waiting: (() => void)[] = []
let waitingSince = 0

function actOnceRested(): void {
  const now = performance.now()
  const left = Math.min(pressed + pauseMs, waitingSince + longestWaitMs) - now
  if (left > 0) {
    setTimeout(actOnceRested, left)
    return
  }
  const acts = waiting
  waiting = []
  for (const act of acts) act()
}

/** In the page: acts at once while nobody types, otherwise in the next pause between two keys; what came first goes first. */
export function inPauseOfTyping(act: () => void): void {
  if (waiting.length === 0) {
    waitingSince = performance.now()
    if (waitingSince - pressed >= pauseMs) return act()
    setTimeout(actOnceRested, pauseMs)
  }
  waiting.push(act)
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** In a worker: lets messages that arrived meanwhile be heard, and resolves when the page has had its time. */
export function createBreath(): () => Promise<void> {
  let until = -Infinity
  openChannel()?.addEventListener('message', ({ data: forMs }: MessageEvent<number>) => {
    until = Math.max(until, performance.now() + forMs)
  })
  return async () => {
    await after(0)
    while (performance.now() < until) await after(lookAgainMs)
  }
}
