/** Every key there is, from the same registry that runs them. */
import { presentKeyList } from '../features/present/present-keys.ts'
import { gridKeyList } from '../features/workloads/grid-keys.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ShortcutList } from '../ui/ShortcutList.tsx'
import type { Action } from './actions.ts'

export type KeysDialogProps = {
  readonly actions: readonly Action[]
  readonly onClose: () => void
}

export function KeysDialog({ actions, onClose }: KeysDialogProps) {
  return (
    <Dialog open onClose={onClose} title="Every key" size="large" toRead>
      <ShortcutList
        groups={[
          {
            label: 'Everywhere',
            shortcuts: actions.flatMap((action) =>
              action.shortcut === undefined ? [] : [{ title: action.title, keys: action.shortcut.split(' / ') }],
            ),
          },
          {
            label: 'While presenting',
            shortcuts: presentKeyList.map(({ title, keys }) => ({ title, keys: keys.split(' / ') })),
          },
          {
            label: 'In the grid',
            shortcuts: gridKeyList.map(({ title, keys }) => ({ title, keys: keys.split(' / ') })),
          },
        ]}
      />
    </Dialog>
  )
}
