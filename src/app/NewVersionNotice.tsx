/** A quiet bar when a newer build waits or a part of this one is gone; the reload is the person's, and saves first. */
import { Button } from '../ui/Button.tsx'
import { NoticeBar } from '../ui/NoticeBar.tsx'
import { saveWorkbookFile } from './file-actions.ts'
import { offlineState, reloadSafely, useOfflineState } from './offline.ts'

const sentences = {
  'new-version': 'A new version is ready.',
  'missing-part': 'A part of the app did not arrive: a newer version replaced it, or its host did not answer.',
  'no-network': 'A part of the app did not arrive: there is no network. Ask for it again once there is one.',
} as const

export function NewVersionNotice() {
  const { reload, unsaved } = useOfflineState()
  if (reload === null) return null
  if (unsaved)
    return (
      <NoticeBar tone="notice" actions={<Button onClick={() => void saveWorkbookFile()}>Save as file</Button>}>
        This browser could not keep your work, so the page was not reloaded. Save it as a file, then reload the page.
      </NoticeBar>
    )
  return (
    <NoticeBar
      actions={
        <>
          {reload !== 'no-network' && <Button onClick={() => void reloadSafely()}>Reload</Button>}
          <Button onClick={() => offlineState.setState({ reload: null })}>Later</Button>
        </>
      }
    >
      {sentences[reload]}
    </NoticeBar>
  )
}
