/** Screen 5: the note as the chosen wiki will show it, with the ways to take it along and what to settle before. */
import { useMemo, useRef, useState } from 'react'

import { noteCharts } from '../../export/charts/note-charts.ts'
import { noteContext } from '../../export/note-context.ts'
import { noteFileName } from '../../export/note-file-name.ts'
import { noteTree } from '../../export/note-tree.ts'
import { renderNote } from '../../export/render-note.ts'
import { significant } from '../../wording/numbers.ts'
import { deepOnesOf } from '../../workbench/deep/deepener.ts'
import { useAllDeep, useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
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
import { useNoteMaterial } from './use-note-material.ts'
import type { NoteMaterial } from './use-note-material.ts'
import styles from './NotePanel.module.css'

/** Lives as long as the page: coming back to the note finds the same target. */
let lastChoice: NoteChoice = { target: 'github', view: 'full', kind: 'note' }

export function NotePanel(props: PanelProps) {
  const assessment = useAssessment()
  const ready = useAllDeep()
  if (assessment.workloads.length === 0)
    return (
      <Screen title="Design note">
        <EmptyState title="A note needs a workload">
          As soon as the grid has one, its note stands here. <TextLink href="#/workloads">Go to the grid</TextLink>
        </EmptyState>
      </Screen>
    )
  if (!ready)
    return (
      <Screen title="Design note" busy onCanvas>
        <EmptyState title="Writing the note">
          {deepOnesOf(assessment.workloads).length} of {assessment.workloads.length} workloads are worked through.
        </EmptyState>
      </Screen>
    )
  return <DeepNote {...props} />
}

function DeepNote(props: PanelProps) {
  const assessment = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const material = useNoteMaterial(assessment, workbook)
  return material === null ? (
    <Screen title="Design note" busy onCanvas>
      <EmptyState title="Writing the note">Its charts are being drawn.</EmptyState>
    </Screen>
  ) : (
    <ReadyNote {...props} material={material} total={workbook.workloads.length} />
  )
}

type ReadyNoteProps = PanelProps & { readonly material: NoteMaterial; readonly total: number }

function ReadyNote({ go, today, material, total }: ReadyNoteProps) {
  const { assessment, workbook } = material
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
        assessment.workloads.length < total ? (
          <NoticeBar tone="notice">
            This note covers {assessment.workloads.length} of {total} workloads so far; the others are still being
            assessed.
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
