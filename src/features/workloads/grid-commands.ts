/** The grid's actions by name, for the palette: the same intents as its keys, on the cells that are selected. */
import { performIntent } from './grid-actions.ts'
import type { GridIntent } from './grid-keys.ts'
import { askToFind, askToResetColumns } from './grid-messages.ts'
import { view } from './workloads-view.ts'

export interface GridCommand {
  readonly id: string
  readonly title: string
  readonly keys?: string
  readonly run: () => void
}

type PlainIntent = Extract<
  GridIntent['do'],
  | 'fill-down'
  | 'fill-right'
  | 'clear'
  | 'select-all'
  | 'select-row'
  | 'select-column'
  | 'insert-row'
  | 'delete-rows'
  | 'duplicate-rows'
  | 'move-row-up'
  | 'move-row-down'
  | 'replace-text'
>

const titles: readonly (readonly [PlainIntent, title: string, keys: string])[] = [
  ['fill-down', 'Fill down', 'Mod+D'],
  ['fill-right', 'Fill right', 'Mod+R'],
  ['clear', 'Clear the selected cells', 'Delete'],
  ['select-all', 'Select all cells', 'Mod+A'],
  ['select-row', 'Select the row', 'Shift+Space'],
  ['select-column', 'Select the column', 'Ctrl+Space'],
  ['insert-row', 'Insert a row above', 'Mod++'],
  ['duplicate-rows', 'Duplicate the selected rows', 'Mod+Shift+D'],
  ['move-row-up', 'Move the row up', 'Alt+Shift+ArrowUp'],
  ['move-row-down', 'Move the row down', 'Alt+Shift+ArrowDown'],
  ['delete-rows', 'Delete the selected rows', 'Mod+-'],
  ['replace-text', 'Find and replace', 'Mod+H'],
]

const nothing = (): void => undefined
const noPorts = {
  openEvidence: nothing,
  openComment: nothing,
  openMenu: nothing,
  leave: nothing,
  pageRows: () => 1,
  pageAcross: (column: number) => column,
  moveColumns: () => false,
}

export const gridCommands: readonly GridCommand[] = [
  ...titles.map(([intent, title, keys]) => ({
    id: `grid-${intent}`,
    title,
    keys,
    run: () => {
      performIntent(view, { do: intent } as GridIntent, noPorts)
      view.setState((state) => ({ focusAsked: state.focusAsked + 1 }))
    },
  })),
  { id: 'grid-reset-columns', title: 'Reset the columns: which, order, widths and pins', run: askToResetColumns },
]

export const findCommand: GridCommand = {
  id: 'grid-find',
  title: 'Find text in any cell',
  keys: 'Mod+F',
  run: askToFind,
}
