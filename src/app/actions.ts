/** One registry of everything that can be done: the palette runs it, the shortcut list and the key handler read it. */
import type { ScreenId } from '../features/marks/place.ts'
import type { Command } from '../ui/match-commands.ts'

export interface Action extends Command {
  /** A key that works outside text fields wherever the user is. */
  readonly shortcut?: string | undefined
  /** Present on one of several that exclude each other, such as themes. */
  readonly checked?: boolean | undefined
}

/** The words of the path, in order; the number is also the key. */
export const screenWords: Readonly<Record<ScreenId, { readonly label: string; readonly short: string }>> = {
  workloads: { label: 'Workloads', short: 'Workloads' },
  matrix: { label: 'Fit matrix', short: 'Fit matrix' },
  curves: { label: 'Cost curves', short: 'Cost curves' },
  review: { label: 'Review', short: 'Review' },
  note: { label: 'Design note', short: 'Note' },
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  /** The key by its place: with Shift a digit is another sign. */
  readonly code: string
}

/** Whether a key press is this shortcut: "Mod+K", "?", or one of two: "Mod+Shift+Z / Mod+Y", "1 / Ctrl+Shift+1". */
export function matchesShortcut(shortcut: string, press: Press): boolean {
  return shortcut.split(' / ').some((each) => isPress(each, press))
}

function isPress(shortcut: string, press: Press): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const wantsCommand = parts.includes('Mod') || parts.includes('Ctrl')
  const hasCommand = press.ctrlKey || press.metaKey
  if (wantsCommand !== hasCommand || press.altKey) return false
  // "?" and the like need Shift on many layouts; only letters tell Shift apart.
  if (/^[a-z]$/i.test(key) && parts.includes('Shift') !== press.shiftKey) return false
  if (/^\d$/.test(key) && parts.includes('Shift')) return press.shiftKey && press.code === `Digit${key}`
  return press.key.toLowerCase() === key.toLowerCase()
}

/** Text fields keep their keys: single letters and digits are commands only outside them. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      // A grid takes what an input method composes, and is no text field for that.
      (target.isContentEditable && target.getAttribute('role') !== 'grid'))
  )
}
