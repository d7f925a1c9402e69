/** A key combination such as "Mod+Shift+Z" becomes the caps a user sees on their own keyboard. */

const appleCaps: Readonly<Record<string, string>> = {
  mod: '⌘',
  ctrl: '⌃',
  alt: '⌥',
  shift: '⇧',
  enter: '↩',
}
const otherCaps: Readonly<Record<string, string>> = { mod: 'Ctrl', ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift' }
const named: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  esc: 'Esc',
  escape: 'Esc',
  pageup: 'Page Up',
  pagedown: 'Page Down',
}

/** Splits on "+", except for a plus that is itself the key. */
export function spellKeys(keys: string, apple: boolean): readonly string[] {
  const caps = apple ? appleCaps : otherCaps
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys === '+' ? ['+'] : keys.split('+')
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const name = part
        .trim()
        .toLowerCase()
        .replace(/^arrow(?!s)/, '')
      return caps[name] ?? named[name] ?? (part.length === 1 ? part.toUpperCase() : part.trim())
    })
}
