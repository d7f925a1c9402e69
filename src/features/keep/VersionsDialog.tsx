/** Earlier versions of the open workbook; restoring one is a step that can be undone. */
import { useEffect, useState } from 'react'
import { counted } from '../../wording/numbers.ts'
import { openOwnCopy } from '../../workbench/open-workbook.ts'
import type { VersionEntry } from '../../workbench/storage/versions.ts'
import { getWorkbench, useDispatch } from '../../workbench/use-workbench.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { savedAt } from './saved-at.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Keep.module.css'

export function VersionsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { keeper } = getWorkbench()
  const dispatch = useDispatch()
  const [versions, setVersions] = useState<readonly VersionEntry[] | null>(null)
  const [unreadable, setUnreadable] = useState<number | null>(null)
  useEffect(() => {
    void keeper?.versions().then(setVersions, () => setVersions([]))
  }, [keeper])

  const restore = async ({ sequence, savedAt: at }: VersionEntry) => {
    const text = await keeper?.versionText(sequence).catch(() => null)
    const opened = typeof text === 'string' ? openOwnCopy(text, 'version') : null
    if (opened?.kind !== 'ok') return setUnreadable(sequence)
    dispatch({ kind: 'restore-version', workbook: opened.workbook, name: savedAt(at) })
    onClose()
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="medium"
      title="Earlier versions"
      description="The last twenty states of this workbook. Restoring one is an undo step like any other."
    >
      {versions === null ? null : versions.length === 0 ? (
        <p>No earlier version yet: they are taken as you work.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Saved</th>
              <th scope="col">After</th>
              <th scope="col">Workloads</th>
              <th scope="col">
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.sequence}>
                <th scope="row" className={styles.whole}>
                  {savedAt(version.savedAt)}
                </th>
                <td>{version.label}</td>
                <td className={styles.whole}>{counted(version.workloads, 'workload')}</td>
                <td>
                  {unreadable === version.sequence && <span role="alert">This one cannot be read any more. </span>}
                  <TextButton onClick={() => void restore(version)}>Restore</TextButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}
