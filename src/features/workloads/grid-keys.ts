/** What each key means in the grid, as in a spreadsheet; `grid-key-list.ts` says the same in words. */

export type GridIntent =
  | { readonly do: 'move'; readonly row: number; readonly column: number; readonly extend: boolean }
  | { readonly do: 'edge'; readonly row: number; readonly column: number; readonly extend: boolean }
  /** Moves the row where the cursor is on its name or whole rows are selected; elsewhere extends to the edge. */
  | { readonly do: 'move-row-or-edge'; readonly row: 1 | -1 }
  | { readonly do: 'move-columns'; readonly by: 1 | -1 }
  | { readonly do: 'page'; readonly row: 1 | -1; readonly extend: boolean }
  /** One screen of columns sideways. */
  | { readonly do: 'page-across'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly do: 'row-start' | 'row-end' | 'grid-start' | 'grid-end'; readonly extend: boolean }
  | { readonly do: 'tab'; readonly backwards: boolean }
  | { readonly do: 'edit' }
  | { readonly do: 'replace'; readonly text: string }
  | {
      readonly do:
        | 'select-all'
        | 'select-row'
        | 'select-column'
        | 'clear'
        | 'fill-down'
        | 'fill-right'
        | 'open-list'
        | 'open-menu'
        | 'leave'
        | 'insert-row'
        | 'delete-rows'
        | 'duplicate-rows'
        | 'move-row-up'
        | 'move-row-down'
        | 'find'
        | 'replace-text'
        | 'comment'
        | 'take-suggestion'
    }

/** The keys of a keyboard event that decide; a plain record so that the table can be tested without a browser. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function arrowIntent(press: KeyPress, command: boolean): GridIntent | null {
  const arrow = arrows[press.key]
  if (arrow === undefined) return null
  const [row, column] = arrow
  if (press.altKey && press.shiftKey && row !== 0) return { do: row < 0 ? 'move-row-up' : 'move-row-down' }
  if (press.altKey && press.shiftKey) return { do: 'move-columns', by: column < 0 ? -1 : 1 }
  if (press.altKey) return press.key === 'ArrowDown' ? { do: 'open-list' } : null
  if (command && press.shiftKey && row !== 0) return { do: 'move-row-or-edge', row: row < 0 ? -1 : 1 }
  return { do: command ? 'edge' : 'move', row, column, extend: press.shiftKey }
}

function commandIntent(press: KeyPress): GridIntent | null {
  switch (press.key.toLowerCase()) {
    case 'a':
      return { do: 'select-all' }
    case 'd':
      return press.shiftKey ? { do: 'duplicate-rows' } : { do: 'fill-down' }
    case 'f':
      return press.shiftKey ? null : { do: 'find' }
    case 'h':
      return press.shiftKey ? null : { do: 'replace-text' }
    case 'r':
      return press.shiftKey ? null : { do: 'fill-right' }
    case '+':
    case '=':
      return press.shiftKey || press.key === '+' ? { do: 'insert-row' } : null
    case '-':
      return { do: 'delete-rows' }
    case ' ':
      return { do: 'select-column' }
    case 'home':
      return { do: 'grid-start', extend: press.shiftKey }
    case 'end':
      return { do: 'grid-end', extend: press.shiftKey }
    default:
      return null
  }
}

/** The meaning of a key while no cell is being edited; null leaves it to the browser or the app. */
export function navigationIntent(press: KeyPress): GridIntent | null {
  const command = press.ctrlKey || press.metaKey
  const arrow = arrowIntent(press, command)
  if (arrow !== null) return arrow
  // AltGr reports Ctrl+Alt while it types a character; such a press is text, not a command.
  if (command && !press.altKey) return commandIntent(press)
  switch (press.key) {
    case 'Home':
      return { do: 'row-start', extend: press.shiftKey }
    case 'End':
      return { do: 'row-end', extend: press.shiftKey }
    case 'PageUp':
    case 'PageDown': {
      const by = press.key === 'PageUp' ? -1 : 1
      return press.altKey
        ? { do: 'page-across', by, extend: press.shiftKey }
        : { do: 'page', row: by, extend: press.shiftKey }
    }
    case 'Tab':
      return { do: 'tab', backwards: press.shiftKey }
    case 'Enter':
      if (press.altKey) return { do: 'take-suggestion' }
      return press.shiftKey ? { do: 'move', row: -1, column: 0, extend: false } : { do: 'edit' }
    case 'F2':
      return press.shiftKey ? { do: 'comment' } : { do: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' }
    case 'Escape':
      return { do: 'leave' }
    case 'F10':
      return press.shiftKey ? { do: 'open-menu' } : null
    case 'ContextMenu':
      return { do: 'open-menu' }
    case ' ':
      return press.shiftKey ? { do: 'select-row' } : { do: 'replace', text: '' }
    default:
      return press.key.length === 1 || [...press.key].length === 1 ? { do: 'replace', text: press.key } : null
  }
}
