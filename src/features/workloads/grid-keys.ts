/** What each key means in the grid, as in a spreadsheet; one table that the handler and the shortcut list both read. */

export type GridIntent =
  | { readonly do: 'move'; readonly row: number; readonly column: number; readonly extend: boolean }
  | { readonly do: 'edge'; readonly row: number; readonly column: number; readonly extend: boolean }
  /** Moves the row where the cursor is on its name or whole rows are selected; elsewhere extends to the edge. */
  | { readonly do: 'move-row-or-edge'; readonly row: 1 | -1 }
  | { readonly do: 'page'; readonly row: 1 | -1; readonly extend: boolean }
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
      return { do: 'page', row: -1, extend: press.shiftKey }
    case 'PageDown':
      return { do: 'page', row: 1, extend: press.shiftKey }
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

/** Shown by `?` and the command palette; `keys` uses Mod for Ctrl or Cmd. */
export const gridKeyList: readonly { readonly keys: string; readonly title: string }[] = [
  { keys: 'Arrows', title: 'Move one cell' },
  { keys: 'Mod+Click', title: 'Select another block as well, or take a cell out' },
  { keys: 'Mod+Arrows', title: 'Go to the edge of a block' },
  { keys: 'Shift+Arrows', title: 'Extend the selection' },
  { keys: 'Mod+Shift+Arrows', title: 'Extend the selection to the edge of a block' },
  { keys: 'Home / End', title: 'First or last cell of the row' },
  { keys: 'Mod+Home / Mod+End', title: 'First or last cell of the grid' },
  { keys: 'PageUp / PageDown', title: 'One screen up or down' },
  { keys: 'Tab / Shift+Tab', title: 'Next or previous cell; Esc then Tab leaves the grid' },
  { keys: 'Enter', title: 'Edit; while editing keep and go down' },
  { keys: 'F2', title: 'Edit with the caret in the text; while typing, arrows then move the caret' },
  { keys: 'Shift+F2', title: 'Basis, source and comment of the cell' },
  { keys: 'Shift+F1', title: 'What the cell is, over what, and how it is known' },
  { keys: 'Esc', title: 'Restore the cell; again clears the selection' },
  { keys: 'Delete', title: 'Clear the selected cells' },
  { keys: 'Mod+C / Mod+X / Mod+V', title: 'Copy, cut, paste; cut cells move with their basis and comment' },
  { keys: 'Mod+Enter', title: 'Keep, and fill the whole selection' },
  { keys: 'Mod+D', title: 'Fill down' },
  { keys: 'Mod+R', title: 'Fill right, with several columns selected' },
  { keys: 'Alt+ArrowDown', title: 'Open the list of choices, or the menu of selected columns' },
  { keys: 'Mod+A', title: 'Select all cells' },
  { keys: 'Shift+Space / Mod+Space', title: 'Select the row or the column' },
  { keys: 'Alt+Shift+ArrowUp / Alt+Shift+ArrowDown', title: 'Move the row' },
  { keys: 'Mod+Shift+ArrowUp / Mod+Shift+ArrowDown', title: 'Move the row, on its name or with whole rows selected' },
  { keys: 'Mod+F', title: 'Find in a long list; in a short one the browser finds' },
  { keys: 'Mod+Shift+D', title: 'Duplicate the selected rows' },
  { keys: 'Mod++ / Mod+-', title: 'Insert a row, delete the selected rows' },
  { keys: 'Alt+Enter', title: 'Read a doubtful or unreadable cell as suggested; in notes, start a new line' },
  { keys: 'Shift+F10', title: 'Menu of the cell' },
]
