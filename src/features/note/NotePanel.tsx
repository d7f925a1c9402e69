/** Screen 5: the note as the chosen wiki will show it, with the ways to take it along and what to settle before. */
import { useState } from 'react'
import { assessedWholeAtMost, detailsAtMost } from '../../export/note-rows.ts'
import { whole } from '../../wording/numbers.ts'
import { deepOnesOf } from '../../workbench/deep/deepener.ts'
import { isAtHand, useAssessment, useDeepOf, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextLink } from '../../ui/TextButton.tsx'
import type { PanelProps } from '../marks/place.ts'
import type { NoteChoice } from './note-choice.ts'
import { ReadyNote } from './ReadyNote.tsx'
import { useNoteMaterial } from './use-note-material.ts'
import type { NoteMaterial } from './use-note-material.ts'
import { useLongNote, useNoteHere } from './use-written-note.ts'

/** Lives as long as the page: coming back to the note finds the same target. */
let lastChoice: NoteChoice = { target: 'github', view: 'full', kind: 'note' }

function useNoteChoice(): readonly [NoteChoice, (part: Partial<NoteChoice>) => void] {
  const [choice, setChoice] = useState(lastChoice)
  const choose = (part: Partial<NoteChoice>): void => {
    lastChoice = { ...choice, ...part }
    setChoice(lastChoice)
  }
  return [choice, choose]
}

/** Beyond so many workloads writing takes seconds: it is done when somebody asks. */
const writtenUnasked = 1000

/** Lives as long as the page, by the workbook that it was asked for. */
let askedFor: string | null = null

export function NotePanel(props: PanelProps) {
  const title = useWorkbench((state) => state.workbook.title)
  const length = useWorkbench((state) => state.workbook.workloads.length)
  const [asked, setAsked] = useState(askedFor)
  const ask = (wanted: string | null): void => {
    askedFor = wanted
    setAsked(wanted)
  }
  if (length === 0)
    return (
      <Screen title="Design note">
        <EmptyState title="A note needs a workload">
          As soon as the grid has one, its note stands here. <TextLink href="#/workloads">Go to the grid</TextLink>
        </EmptyState>
      </Screen>
    )
  if (length <= assessedWholeAtMost) return <WholeNote {...props} />
  if (length <= writtenUnasked) return <LongNote {...props} />
  if (asked === title) return <LongNote {...props} onStop={() => ask(null)} />
  return (
    <Screen title="Design note" onCanvas>
      <EmptyState
        title="A long note"
        actions={
          <Button variant="primary" onClick={() => ask(title)}>
            Write it
          </Button>
        }
      >
        It has a line for each of {whole(length)} workloads and the details of {detailsAtMost}. Writing it takes some
        seconds, and you can go on meanwhile; the command <code>berth note</code> writes the same note without this
        page.
      </EmptyState>
    </Screen>
  )
}

const everyRow = 'all'

function WholeNote(props: PanelProps) {
  const assessment = useAssessment()
  useDeepOf(everyRow)
  const { workloads } = assessment
  if (!workloads.every(isAtHand))
    return <Writing>{`${deepOnesOf(workloads).length} of ${workloads.length} workloads are worked through.`}</Writing>
  return <DeepNote {...props} />
}

/** Of a long table only the workloads with details are worked through, the others are a line each; all of it beside the page. */
function LongNote({ onStop, ...props }: PanelProps & { readonly onStop?: () => void }) {
  const workbook = useWorkbench((state) => state.workbook)
  const [choice, choose] = useNoteChoice()
  const { note, read } = useLongNote(workbook, choice, props.today)
  const { length } = workbook.workloads
  const words =
    read === null
      ? null
      : read < length
        ? `${whole(read)} of ${whole(length)} workloads are read.`
        : 'All workloads are read; the text is being written.'
  if (note === null) return <Writing onStop={onStop}>{words ?? ''}</Writing>
  return <ReadyNote {...props} note={note} choice={choice} onChoose={choose} writing={words} />
}

function Writing({ children, onStop }: { readonly children: string; readonly onStop?: (() => void) | undefined }) {
  const actions = onStop === undefined ? undefined : <Button onClick={onStop}>Stop</Button>
  return (
    <Screen title="Design note" busy onCanvas>
      <EmptyState title="Writing the note" actions={actions}>
        {children}
      </EmptyState>
    </Screen>
  )
}

function DeepNote(props: PanelProps) {
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const material = useNoteMaterial(assessment, workbook)
  return material === null ? (
    <Writing>Its charts are being drawn.</Writing>
  ) : (
    <NoteHere {...props} material={material} />
  )
}

function NoteHere({ material, ...props }: PanelProps & { readonly material: NoteMaterial }) {
  const [choice, choose] = useNoteChoice()
  const note = useNoteHere(material, choice, props.today)
  return <ReadyNote {...props} note={note} choice={choice} onChoose={choose} writing={null} />
}
