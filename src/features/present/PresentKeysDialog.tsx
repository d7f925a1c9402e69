/** The keys of present mode, asked for while it is on. */
import { Dialog } from '../../ui/Dialog.tsx'
import { ShortcutList } from '../../ui/ShortcutList.tsx'
import { presentKeyGroups } from './present-keys.ts'

export function PresentKeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Keys while presenting" toRead>
      <ShortcutList groups={presentKeyGroups} />
    </Dialog>
  )
}
