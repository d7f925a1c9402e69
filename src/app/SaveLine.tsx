/** When and where the work was kept, or why it was not. */
import { Check, CircleAlert } from 'lucide-react'
import { memo } from 'react'
import type { SaveState } from '../workbench/save-state.ts'
import { useSaveState, useWorkbench } from '../workbench/use-workbench.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { saveWorkbookFile } from './file-actions.ts'
import styles from './SaveLine.module.css'

const failed: Readonly<Record<Extract<SaveState, { kind: 'failing' }>['reason'], string>> = {
  full: 'storage full',
  blocked: 'storage blocked',
  lost: 'storage was cleared',
  newer: 'a newer Berth is in use here, reload for it',
  error: 'the browser refused',
}
const off: Readonly<Record<Extract<SaveState, { kind: 'off' }>['reason'], string>> = {
  blocked: 'Not kept: storage blocked',
  'safe-start': 'Safe start: nothing is kept yet',
  'read-only': 'Read-only',
}

function saveAsFile(): void {
  void saveWorkbookFile()
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hour12: false })

export function SaveLine() {
  const kind = useWorkbench((state) => state.saveState.kind)
  return (
    <span className={styles.line} role="status" data-save={kind}>
      <SaveWords />
    </span>
  )
}

const SaveWords = memo(function SaveWords() {
  const state = useSaveState()
  return (
    <>
      {state.kind === 'saved' && (
        <>
          <Check size={12} aria-hidden="true" /> Saved in this browser {clock.format(state.at)}
        </>
      )}
      {state.kind === 'clean' && 'Kept in this browser'}
      {(state.kind === 'dirty' || state.kind === 'saving') && 'Saving'}
      {state.kind === 'failing' && (
        <span className={styles.failing}>
          <CircleAlert size={12} aria-hidden="true" /> Not saved: {failed[state.reason]}.{' '}
          <TextButton onClick={saveAsFile}>Save as file</TextButton>
        </span>
      )}
      {state.kind === 'off' && (
        <span className={state.reason === 'read-only' ? undefined : styles.failing}>
          {off[state.reason]}
          {state.reason === 'blocked' && (
            <>
              . <TextButton onClick={saveAsFile}>Save as file</TextButton>
            </>
          )}
        </span>
      )}
    </>
  )
})
