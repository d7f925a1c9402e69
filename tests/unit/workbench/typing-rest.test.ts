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
