/** Somebody else's state of the open workbook is offered for merging: from the file that both save to, or from a copy that was sent. */
import type { Workbook } from '../domain/workbook.ts'
import { emptyWorkbook } from '../workbench/empty-workbook.ts'
import { nearestState } from '../workbench/merge-base.ts'
import { openOwnCopy, openWorkbook } from '../workbench/open-workbook.ts'
import { getWorkbench } from '../workbench/use-workbench.ts'
import { rememberPlace } from './file-place.ts'
import type { FilePlace } from './file-place.ts'
import { say, startState } from './start-state.ts'
import type { Candidate } from './start-state.ts'

/** @param now what the file holds, which is not what was last read from it or written to it */
export function offerMerge({ handle, text }: FilePlace, now: string, save: () => Promise<void>): void {
  const { name } = handle
  const [base, theirs] = [openWorkbook(text, name), openWorkbook(now, name)]
  if (base.kind !== 'ok' || theirs.kind !== 'ok' || theirs.setAside.length > 0) {
    say(
      `${name} was changed by another program and cannot be read whole any more. Nothing was written to it: choose Save as another file.`,
    )
    return
  }
  startState.setState({
    merging: {
      name,
      base: base.workbook,
      theirs: theirs.workbook,
      why: 'The file was changed by somebody else since it was opened or saved here.',
      confirm: 'Merge and save',
      onMerged: () => {
        rememberPlace(handle, now)
        void save()
      },
      instead: { label: 'Write mine over it', run: () => void save() },
    },
  })
}

async function earlierStates(name: string): Promise<readonly Workbook[]> {
  const { keeper } = getWorkbench()
  const states: Workbook[] = []
  for (const { sequence } of (await keeper?.versions().catch(() => [])) ?? []) {
    const text = await keeper?.versionText(sequence).catch(() => null)
    const version = typeof text === 'string' ? openOwnCopy(text, name) : null
    if (version?.kind === 'ok') states.push(version.workbook)
  }
  return states
}

/** A copy that came with a link or a note. What both started from is the earlier version that is nearest to it. */
export async function offerMergeOf({ name, from, opened }: Candidate): Promise<void> {
  const states = await earlierStates(name)
  const base = nearestState(opened.workbook, states)
  startState.setState({
    merging: {
      name,
      base: base ?? emptyWorkbook(),
      theirs: opened.workbook,
      why:
        base === null
          ? `What yours and the ${from} started from is not kept here, so every cell in which they differ is asked.`
          : `Compared with the earlier version of yours that is nearest to the ${from}.`,
      confirm: 'Merge into mine',
      onMerged: () => startState.setState({ candidate: null }),
    },
  })
}
