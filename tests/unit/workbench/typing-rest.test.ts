import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** A page of its own: `press` is a key that is pressed now. */
async function page() {
  const heard: ((event: { readonly timeStamp: number }) => void)[] = []
  vi.stubGlobal('BroadcastChannel', undefined)
  vi.stubGlobal('document', { addEventListener: (_: string, hear: (typeof heard)[number]) => heard.push(hear) })
  const { inPauseOfTyping, tellOfTyping } = await import('../../../src/workbench/typing-rest.ts')
  tellOfTyping()
  return {
    inPauseOfTyping,
    press: () => {
      for (const hear of heard) hear({ timeStamp: performance.now() })
    },
  }
}

test('while nobody types, what arrives is shown at once', async () => {
  const { inPauseOfTyping, press } = await page()
  const shown = vi.fn()
  inPauseOfTyping(shown)
  expect(shown).toHaveBeenCalledTimes(1)
  press()
  vi.advanceTimersByTime(100)
  inPauseOfTyping(shown)
  expect(shown).toHaveBeenCalledTimes(2)
})

test('what arrives between two keys waits until the hands rest, and comes in its order', async () => {
  const { inPauseOfTyping, press } = await page()
  const shown: string[] = []
  for (const key of ['a', 'b', 'c', 'd']) {
    press()
    vi.advanceTimersByTime(10)
    inPauseOfTyping(() => shown.push(key))
    vi.advanceTimersByTime(50)
  }
  expect(shown).toEqual([])
  // The last key was 60 ms ago.
  vi.advanceTimersByTime(39)
  expect(shown).toEqual([])
  vi.advanceTimersByTime(61)
  expect(shown).toEqual(['a', 'b', 'c', 'd'])
})

test('somebody who never pauses is shown what came within a second', async () => {
  const { inPauseOfTyping, press } = await page()
  const shown = vi.fn()
  press()
  inPauseOfTyping(shown)
  for (let key = 0; key < 30; key += 1) {
    vi.advanceTimersByTime(33)
    press()
  }
  expect(shown).toHaveBeenCalledTimes(1)
})

/** Hears what another context of the browser says, at once. */
class Channel extends EventTarget {
  static readonly open = new Set<Channel>()
  constructor() {
    super()
    Channel.open.add(this)
  }
  postMessage(data: unknown): void {
    for (const other of Channel.open)
      if (other !== this) other.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
}

test('a worker rests for a quarter of a second after a key, and longer while another screen is opened', async () => {
  vi.stubGlobal('BroadcastChannel', Channel)
  let hear: (event: { readonly timeStamp: number }) => void = () => undefined
  vi.stubGlobal('document', { addEventListener: (_: string, own: typeof hear) => (hear = own) })
  const { createBreath, tellOfOpening, tellOfTyping } = await import('../../../src/workbench/typing-rest.ts')
  tellOfTyping()
  const breathe = createBreath()
  const restsMs = async (): Promise<number> => {
    const since = performance.now()
    const over = breathe().then(() => performance.now() - since)
    await vi.advanceTimersByTimeAsync(2000)
    return over
  }
  // It looks up 50 ms apart.
  expect(await restsMs()).toBeLessThan(50)
  hear({ timeStamp: performance.now() })
  expect(Math.abs((await restsMs()) - 250)).toBeLessThanOrEqual(50)
  tellOfOpening()
  hear({ timeStamp: performance.now() })
  expect(Math.abs((await restsMs()) - 800)).toBeLessThanOrEqual(50)
})
