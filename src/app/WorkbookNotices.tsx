/** Bars about the workbook as a whole: read-only, a copy from a link, storage that failed, text that was set aside. */
import { counted } from '../wording/numbers.ts'
import { getWorkbench, useWorkbench } from '../workbench/use-workbench.ts'
import { Button } from '../ui/Button.tsx'
import { NoticeBar } from '../ui/NoticeBar.tsx'
import { downloadRaw } from './download-raw.ts'
import { NewVersionNotice } from './NewVersionNotice.tsx'
import { startState, useStartState } from './start-state.ts'
import { lazy, Suspense, useState } from 'react'

const CompareDialog = lazy(() => import('./CompareDialog.tsx').then((module) => ({ default: module.CompareDialog })))

export function WorkbookNotices() {
  const readOnly = useWorkbench((state) => state.readOnly)
  const setAside = useWorkbench((state) => state.setAside)
  const { start, candidate, message } = useStartState()
  const [comparing, setComparing] = useState(false)
  return (
    <>
      <NewVersionNotice />
      {candidate !== null && (
        <NoticeBar
          tone="info"
          actions={
            <>
              <Button
                variant="primary"
                onClick={() => {
                  const { keeper, store } = getWorkbench()
                  if (keeper === null) store.getState().open(candidate.opened)
                  else void keeper.keepAsNew(candidate.opened)
                  startState.setState({ candidate: null })
                }}
              >
                Keep as a new workbook
              </Button>
              <Button onClick={() => setComparing(true)}>Compare</Button>
              <Button onClick={() => startState.setState({ candidate: null })}>Discard</Button>
            </>
          }
        >
          “{candidate.name}” came with a {candidate.from}. Your own work is untouched.
        </NoticeBar>
      )}
      {readOnly !== null && (
        <NoticeBar
          tone="notice"
          actions={
            readOnly.reason === 'other-tab' ? (
              <Button onClick={() => void getWorkbench().keeper?.takeOver()}>Take over</Button>
            ) : undefined
          }
        >
          {readOnly.text}
        </NoticeBar>
      )}
      {start?.kind === 'blocked' && (
        <NoticeBar tone="danger">
          This browser keeps nothing for this page ({start.detail}). Everything works; save your work as a file.
        </NoticeBar>
      )}
      {start?.kind === 'safe-start' && (
        <NoticeBar tone="notice">
          The last two starts did not finish, so nothing was loaded by itself. Your workbooks are listed under Workbooks
          in this browser.
        </NoticeBar>
      )}
      {start?.kind === 'newer' && (
        <NoticeBar
          tone="notice"
          actions={<Button onClick={() => downloadRaw('workbook.json', start.raw)}>Download it</Button>}
        >
          The kept workbook was made by a newer version of Berth (format {start.version}). It is left as it is.
        </NoticeBar>
      )}
      {(start?.kind === 'unreadable' || (start?.kind === 'restored' && start.quarantined.length > 0)) && (
        <NoticeBar
          tone="notice"
          actions={
            <Button
              onClick={() => {
                for (const part of start.quarantined) downloadRaw('set-aside.txt', part.raw)
              }}
            >
              Download it
            </Button>
          }
        >
          What was kept here could not all be read. It is set aside, not deleted.
        </NoticeBar>
      )}
      {setAside.length > 0 && (
        <NoticeBar
          tone="notice"
          actions={
            <Button onClick={() => downloadRaw('set-aside.json', JSON.stringify(setAside, null, 2))}>
              Download them
            </Button>
          }
        >
          {counted(setAside.length, 'part')} of the file could not be read and {setAside.length === 1 ? 'is' : 'are'}{' '}
          set aside.
        </NoticeBar>
      )}
      {message !== null && (
        <NoticeBar
          tone="danger"
          actions={<Button onClick={() => startState.setState({ message: null })}>Dismiss</Button>}
        >
          {message}
        </NoticeBar>
      )}
      {candidate !== null && comparing && (
        <Suspense fallback={null}>
          <CompareDialog candidate={candidate} onClose={() => setComparing(false)} />
        </Suspense>
      )}
    </>
  )
}
