/** Every key there is, from the same registry that runs them. */
import { presentKeyGroups } from '../features/present/present-keys.ts'
import { gridKeyList } from '../features/workloads/grid-key-list.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ShortcutList } from '../ui/ShortcutList.tsx'
import type { ShortcutGroup } from '../ui/ShortcutList.tsx'
import type { Action } from './actions.ts'

export type KeysDialogProps = {
  readonly actions: readonly Action[]
  readonly onClose: () => void
}

/** Each action that has such keys, with those. */
function shortcutsOf(actions: readonly Action[], isOfThese: (keys: string) => boolean): ShortcutGroup['shortcuts'] {
  return actions.flatMap(({ title, shortcut }) => {
    const keys = (shortcut?.split(' / ') ?? []).filter(isOfThese)
    return keys.length === 0 ? [] : [{ title, keys }]
  })
}

export function KeysDialog({ actions, onClose }: KeysDialogProps) {
  return (
    <Dialog open onClose={onClose} title="Every key" size="large" toRead>
      <ShortcutList
        groups={[
          { label: 'Everywhere', shortcuts: shortcutsOf(actions, (keys) => keys.includes('+')) },
          {
            label: 'Where no text is typed: not in a cell or a field',
            shortcuts: shortcutsOf(actions, (keys) => !keys.includes('+')),
          },
          {
            label: 'While presenting',
            shortcuts: presentKeyGroups.flatMap(({ shortcuts }) => shortcuts),
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
