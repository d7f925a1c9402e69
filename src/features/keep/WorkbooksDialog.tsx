/** The workbooks kept in this browser: open one, start another, take everything out, erase everything. */
import { inReadingOrder } from '../../domain/in-reading-order.ts'
import { untitled } from '../../domain/workbook-title.ts'
import { useEffect, useState } from 'react'
import { counted } from '../../wording/numbers.ts'
import { emptyWorkbook } from '../../workbench/empty-workbook.ts'
import type { DocumentEntry } from '../../workbench/storage/journal.ts'
import { keptNowhere } from '../../workbench/storage/keeper-contract.ts'
import { templates } from '../../workbench/templates/templates.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { downloadEverything, eraseEverything } from './download-everything.ts'
import { RenameField } from './RenameField.tsx'
import { savedAt } from './saved-at.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Keep.module.css'

export function WorkbooksDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { keeper, store } = getWorkbench()
  const [entries, setEntries] = useState<readonly DocumentEntry[]>([])
  const [removed, setRemoved] = useState<{ readonly title: string; readonly restore: () => Promise<void> } | null>(null)
  const [changes, setChanges] = useState(0)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [erasing, setErasing] = useState(false)
  const [refused, setRefused] = useState(false)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [notRenamed, setNotRenamed] = useState<string | null>(null)
  useEffect(() => {
    void getWorkbench()
      .keeper?.list()
      .then(
        (found) => setEntries(found.map((entry) => ({ ...entry, title: inReadingOrder(entry.title) || untitled }))),
        () => setEntries([]),
      )
  }, [changes])
  const current = keeper?.documentId() ?? null

  async function start(workbook = emptyWorkbook()): Promise<void> {
    if (keeper === null) store.getState().open({ workbook })
    else if (!(await keeper.keepAsNew({ workbook }))) return setRefused(true)
    onClose()
  }

  async function duplicate({ id, title }: DocumentEntry): Promise<void> {
    const done = await keeper?.duplicateDocument(id)
    if (done === 'unsaved') setRefused(true)
    else if (done === 'unreadable') setUnreadable(title)
    else onClose()
  }

  async function rename(entry: DocumentEntry, title: string | null): Promise<void> {
    setRenaming(null)
    setNotRenamed(null)
    if (title === null || keeper === null) return
    if (entry.id === current) {
      store.getState().dispatch({ kind: 'set-title', title })
      await keeper.flush()
    } else {
      const done = await keeper.renameDocument(entry, title)
      if (done === 'elsewhere') setNotRenamed(`“${entry.title}” is open in another tab: rename it there.`)
      if (done === 'unreadable')
        setNotRenamed(`“${entry.title}” cannot be read whole, so its title was not changed. Open it to see why.`)
    }
    setChanges((times) => times + 1)
  }

  async function remove({ id, title }: DocumentEntry): Promise<void> {
    if (keeper === null) return
    setRemoved({ title, restore: await keeper.removeDocument(id) })
    setChanges((times) => times + 1)
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="medium"
      title="Workbooks in this browser"
      description="They stay in this browser until you erase them or the browser clears its data. Save a file to be sure."
      footer={
        <>
          {erasing ? (
            <span>
              Erase {counted(entries.length, 'workbook')} with every earlier version for good?{' '}
              <TextButton onClick={() => void eraseEverything().then(onClose)}>Erase everything</TextButton> or{' '}
              <TextButton onClick={() => setErasing(false)}>Keep</TextButton>
            </span>
          ) : (
            entries.length > 0 && (
              <>
                <Button onClick={() => void downloadEverything()}>Download everything</Button>
                <Button variant="quiet" onClick={() => setErasing(true)}>
                  Erase everything
                </Button>
              </>
            )
          )}
          <Menu
            label="New workbook"
            placement="top-end"
            trigger={<Button variant="primary">New workbook</Button>}
            groups={[
              {
                actions: templates.map((template) => ({
                  id: template.id,
                  label: template.name,
                  detail: template.says,
                  onSelect: () => void template.load().then(start),
                })),
              },
            ]}
          />
        </>
      }
    >
      {refused && <p role="alert">{keptNowhere}</p>}
      {notRenamed !== null && <p role="alert">{notRenamed}</p>}
      {unreadable !== null && <p role="alert">“{unreadable}” cannot be read whole, so no copy was made.</p>}
      <p role="status" className={styles.quiet}>
        {removed !== null && (
          <>
            “{removed.title}” is erased with its earlier versions, for good once this list is closed.{' '}
            <TextButton
              onClick={() => {
                void removed.restore().then(() => setChanges((times) => times + 1))
                setRemoved(null)
              }}
            >
              Undo
            </TextButton>
          </>
        )}
      </p>
      {entries.length === 0 ? (
        <p>Nothing is kept yet: the first edit makes the first entry.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Workbook</th>
              <th scope="col">Saved</th>
              <th scope="col">
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">
                  {renaming === entry.id ? (
                    <RenameField title={entry.title} onDone={(title) => void rename(entry, title)} />
                  ) : entry.id === current ? (
                    <>
                      {entry.title} <span className={styles.quiet}>open{originWords(entry, ', ')}</span>
                    </>
                  ) : (
                    <>
                      <TextButton
                        onClick={() => {
                          void keeper
                            ?.openDocument(entry.id)
                            .then((result) => (result.kind === 'unsaved' ? setRefused(true) : onClose()))
                        }}
                      >
                        {entry.title}
                      </TextButton>{' '}
                      <span className={styles.quiet}>{originWords(entry)}</span>
                    </>
                  )}
                </th>
                <td className={styles.whole}>
                  {savedAt(entry.savedAt)}{' '}
                  <span className={joinClasses(styles.quiet, styles.second)}>
                    {counted(entry.workloads, 'workload')}
                  </span>
                </td>
                <td>
                  <span className={joinClasses(styles.actions, styles.whole)}>
                    <TextButton onClick={() => setRenaming(entry.id)}>Rename</TextButton>
                    <TextButton onClick={() => void duplicate(entry)}>Duplicate</TextButton>
                    {entry.id !== current && <TextButton onClick={() => void remove(entry)}>Erase</TextButton>}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}

/** "from a link, 27 Nov 2026, 14:02" */
function originWords({ origin }: DocumentEntry, before = ''): string {
  return origin === undefined ? '' : `${before}from a ${origin.from}, ${savedAt(origin.at)}`
}
