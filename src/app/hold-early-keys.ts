/** What is pressed and typed while the app still starts: held until it can act, then pressed in the same order. */
import { holdKeys } from '../ui/hold-keys.ts'
import type { HeldKeys } from '../ui/hold-keys.ts'

/** A key of the app, or a sign that is typed. The browser keeps its own, such as those that reload or close the page. */
function isMeantForApp({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey) return false
  if (ctrlKey || metaKey) return /^[kosyz/]$/i.test(key) || (shiftKey && /^Digit[1-5]$/.test(code))
  return key !== ' ' && [...key].length === 1
}

/** Enter, arrows and the like are meant for what was typed before them; without it they are the page's. */
function isPlain({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !/^F\d+$/.test(key)
}

let early: HeldKeys | null = null

export function holdEarlyKeys(): void {
  dropEarlyKeys()
  const keys: HeldKeys = holdKeys((event) => isMeantForApp(event) || (isPlain(event) && keys.isWaiting()))
  early = keys
}

/** Once the keys of the app work. */
export function pressEarlyKeys(): void {
  void early?.release()
  early = null
}

/** Where it does not start, keys are the page's. */
export function dropEarlyKeys(): void {
  early?.drop()
  early = null
}
