/** Screen 5: the note as the chosen wiki will show it, with the ways to take it along and what to settle before. */
import { useMemo, useRef, useState } from 'react'

import { noteCharts } from '../../export/charts/note-charts.ts'
import { noteContext } from '../../export/note-context.ts'
import { noteFileName } from '../../export/note-file-name.ts'
import { assessedWholeAtMost, detailsAtMost, idsInDetail } from '../../export/note-rows.ts'
import type { NoteRow } from '../../export/note-rows.ts'
import { noteTree } from '../../export/note-tree.ts'
import { renderNote } from '../../export/render-note.ts'
import { significant, whole } from '../../wording/numbers.ts'
import { deepOnesOf } from '../../workbench/deep/deepener.ts'
import { rowById } from '../../workbench/row-index.ts'
import { isAtHand, useAssessment, useDeepOf, useWorkbench } from '../../workbench/use-workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { NoticeBar } from '../../ui/NoticeBar.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextLink } from '../../ui/TextButton.tsx'
import type { PanelProps } from '../marks/place.ts'
import type { NoteChoice } from './note-choice.ts'
import { NotePreview } from './NotePreview.tsx'
import { NoteSide } from './NoteSide.tsx'
import { useDigest } from './use-digest.ts'
import { usePaperZoom } from './use-paper-zoom.ts'
import { useNoteRows } from './use-note-rows.ts'
import { useNoteMaterial } from './use-note-material.ts'
import type { NoteMaterial } from './use-note-material.ts'
import styles from './NotePanel.module.css'

/** Lives as long as the page: coming back to the note finds the same target. */
let lastChoice: NoteChoice = { target: 'github', view: 'full', kind: 'note' }

/** Beyond so many workloads the page is busy with the text alone for seconds: it is written when somebody asks. */
const writtenUnasked = 1000

/** Lives as long as the page, by the workbook that it was asked for. */
let askedFor: string | null = null

export function NotePanel(props: PanelProps) {
  const assessment = useAssessment()
  const title = useWorkbench((state) => state.workbook.title)
  const [asked, setAsked] = useState(askedFor)
  const { length } = assessment.workloads
  if (length === 0)
    return (
      <Screen title="Design note">
        <EmptyState title="A note needs a workload">
          As soon as the grid has one, its note stands here. <TextLink href="#/workloads">Go to the grid</TextLink>
        </EmptyState>
      </Screen>
    )
  if (length > writtenUnasked && asked !== title)
    return (
      <Screen title="Design note" onCanvas>
        <EmptyState
          title="A long note"
          actions={
            <Button
              variant="primary"
              onClick={() => {
                askedFor = title
                setAsked(title)
              }}
            >
              Write it
            </Button>
          }
        >
          It has a line for each of {whole(length)} workloads and the details of {detailsAtMost}. While it is written
          the page does not answer for some seconds; the command <code>berth note</code> writes the same note without
          this page.
        </EmptyState>
      </Screen>
    )
  return length > assessedWholeAtMost ? <LongNote {...props} /> : <WholeNote {...props} />
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

/** Of a long table only the workloads with details are worked through, the others are a line each. */
function LongNote(props: PanelProps) {
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const { rows, read } = useNoteRows(assessment, workbook)
  const ids = useMemo(() => (rows === null ? [] : [...idsInDetail(rows)]), [rows])
  useDeepOf(ids)
  if (rows === null)
    return <Writing>{`${whole(read)} of ${whole(assessment.workloads.length)} workloads are read.`}</Writing>
  const ready = ids.flatMap((id) => rowById(assessment.workloads, id) ?? []).filter(isAtHand)
  if (ready.length < ids.length)
    return <Writing>{`${ready.length} of the ${ids.length} workloads with details are worked through.`}</Writing>
  return <DeepNote {...props} rows={rows} />
}

function Writing({ children }: { readonly children: string }) {
  return (
    <Screen title="Design note" busy onCanvas>
      <EmptyState title="Writing the note">{children}</EmptyState>
    </Screen>
  )
}

function DeepNote(props: PanelProps & { readonly rows?: readonly NoteRow[] }) {
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const material = useNoteMaterial(assessment, workbook, props.rows)
  return material === null ? (
    <Writing>Its charts are being drawn.</Writing>
  ) : (
    <ReadyNote {...props} material={material} total={workbook.workloads.length} />
  )
}

type ReadyNoteProps = PanelProps & { readonly material: NoteMaterial; readonly total: number }

function ReadyNote({ go, today, material, total }: ReadyNoteProps) {
  const { assessment, workbook } = material
  const covered = material.rows?.length ?? assessment.workloads.length
  const [choice, setChoice] = useState(lastChoice)
  const [look, setLook] = useState<'preview' | 'markdown' | 'both'>('preview')
  const tree = useMemo(
    () => noteTree({ ...material, view: choice.view, kind: choice.kind }),
    [material, choice.view, choice.kind],
  )
  const charts = useMemo(() => noteCharts(noteContext({ ...material, view: 'full', kind: 'note' })), [material])
  const rendered = useMemo(() => renderNote(tree, choice.target), [tree, choice.target])
  const digest = useDigest(rendered.markdown)
  const fileName = noteFileName(workbook, choice.kind)
  const page = useRef<HTMLDivElement>(null)
  usePaperZoom(page, choice.kind !== 'note' || choice.view === 'one-page')
  const sections = tree.children.filter((node) => node.type === 'heading' && node.depth === 2).length
  const kilobytes = new TextEncoder().encode(rendered.markdown).length / 1024

  function choose(part: Partial<NoteChoice>): void {
    lastChoice = { ...choice, ...part }
    setChoice(lastChoice)
  }

  return (
    <Screen
      title="Design note"
      fact={`${fileName} · ${significant(kilobytes, 3)} kB · ${sections} sections`}
      onCanvas
      notices={
        covered < total ? (
          <NoticeBar tone="notice">
            This note covers {covered} of {total} workloads so far; the others are still being assessed.
          </NoticeBar>
        ) : undefined
      }
      controls={
        <SegmentedControl
          label="Look"
          options={[
            { value: 'preview', label: 'Preview' },
            { value: 'markdown', label: 'Markdown' },
            { value: 'both', label: 'Side by side' },
          ]}
          value={look}
          onChange={(value) => setLook(value as 'preview' | 'markdown' | 'both')}
        />
      }
    >
      <div className={styles.layout}>
        <div ref={page} className={styles.page} data-look={look} tabIndex={0} role="region" aria-label="Note">
          <p className={styles.printHead}>
            {fileName} · {workbook.date ?? 'not dated'} · catalogue {assessment.catalogueVersion}
            {digest !== null && ` · sha-256 ${digest}`}
          </p>
          {look !== 'markdown' && <NotePreview tree={tree} charts={charts} />}
          {look !== 'preview' && <pre className={styles.source}>{rendered.markdown}</pre>}
        </div>
        <NoteSide
          choice={choice}
          material={material}
          charts={charts}
          onChoose={choose}
          tree={tree}
          rendered={rendered}
          fileName={fileName}
          digest={digest}
          today={today}
          go={go}
        />
      </div>
    </Screen>
  )
}
