/** Bars about the workbook as a whole: read-only, a copy from a link, storage that failed, text that was set aside. */
import { counted } from '../wording/numbers.ts'
import { keptNowhere } from '../workbench/storage/keeper-contract.ts'
import { getWorkbench, useWorkbench } from '../workbench/use-workbench.ts'
import { late } from '../ui/late.ts'
import { LatePart } from '../ui/LatePart.tsx'
import { Button } from '../ui/Button.tsx'
import { NoticeBar } from '../ui/NoticeBar.tsx'
import { downloadRaw } from './download-raw.ts'
import { NewVersionNotice } from './NewVersionNotice.tsx'
import { SetAsideNotice } from './SetAsideNotice.tsx'
import { say, startState, useStartState } from './start-state.ts'
import type { Candidate } from './start-state.ts'
import { useState } from 'react'

const SinceNoteDialog = late(async () => (await import('./SinceNoteDialog.tsx')).SinceNoteDialog)
const MergeDialog = late(async () => (await import('./MergeDialog.tsx')).MergeDialog)
const CompareDialog = late(async () => (await import('./CompareDialog.tsx')).CompareDialog)

export function WorkbookNotices() {
  const readOnly = useWorkbench((state) => state.readOnly)
  const setAside = useWorkbench((state) => state.setAside)
  const { start, candidate, merging, message } = useStartState()
  const [shown, setShown] = useState<'compare' | 'changes' | null>(null)
  return (
    <>
      <NewVersionNotice />
      {candidate !== null && (
        <NoticeBar
          tone="info"
          actions={
            <>
              <Button variant="primary" onClick={() => void keepCandidate(candidate)}>
                Keep as a new workbook
              </Button>
              {candidate.changes.length > 0 && <Button onClick={() => setShown('changes')}>What changed</Button>}
              <Button onClick={() => setShown('compare')}>Compare</Button>
              <Button onClick={() => startState.setState({ candidate: null })}>Discard</Button>
            </>
          }
        >
          “{candidate.name}” came with a {candidate.from}. {sinceThen(candidate)} {candidate.told} Your own work is
          untouched.
        </NoticeBar>
      )}
      {/* What was just said of the file says it already. */}
      {readOnly !== null && !(readOnly.reason === 'newer-version' && message !== null) && (
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
              // One file: a browser asks where to save only once for one click.
              onClick={() => downloadRaw('set-aside.txt', start.quarantined.map((part) => part.raw).join('\n\n'))}
            >
              Download it
            </Button>
          }
        >
          What was kept here could not all be read. It is set aside, not deleted.
        </NoticeBar>
      )}
      {setAside.length > 0 && <SetAsideNotice parts={setAside} />}
      {message !== null && (
        <NoticeBar
          tone="danger"
          actions={<Button onClick={() => startState.setState({ message: null })}>Dismiss</Button>}
        >
          {message}
        </NoticeBar>
      )}
      {merging !== null && (
        <LatePart onError={() => startState.setState({ merging: null })}>
          <MergeDialog merging={merging} onClose={() => startState.setState({ merging: null })} />
        </LatePart>
      )}
      {candidate !== null && shown !== null && (
        <LatePart onError={() => setShown(null)}>
          {shown === 'compare' ? (
            <CompareDialog candidate={candidate} onClose={() => setShown(null)} />
          ) : (
            <SinceNoteDialog candidate={candidate} onClose={() => setShown(null)} />
          )}
        </LatePart>
      )}
    </>
  )
}

/** It stays on offer where the own work would be lost for it. */
async function keepCandidate(candidate: Candidate): Promise<void> {
  const { keeper, store } = getWorkbench()
  if (keeper === null) store.getState().open(candidate.opened)
  else if (!(await keeper.keepAsNew(candidate.opened, candidate.from))) {
    say(keptNowhere)
    return
  }
  startState.setState({ candidate: null })
}

function sinceThen({ changes, compared }: Candidate): string {
  if (changes.length === 0) return compared ? 'Nothing has changed since it was written.' : ''
  return compared
    ? `${counted(changes.length, 'thing')} changed since it was written.`
    : `${counted(changes.length, 'decision')} no longer hold${changes.length === 1 ? 's' : ''}.`
}
