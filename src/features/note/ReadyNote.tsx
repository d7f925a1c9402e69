/** A written note: the sheet, and beside it what is done with it. */
import { useMemo, useRef, useState } from 'react'
import { noteFileName } from '../../export/note-file-name.ts'
import { significant } from '../../wording/numbers.ts'
import { NoticeBar } from '../../ui/NoticeBar.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { PanelProps } from '../marks/place.ts'
import type { NoteChoice } from './note-choice.ts'
import { NotePreview } from './NotePreview.tsx'
import { NoteSide } from './NoteSide.tsx'
import { useDigest } from './use-digest.ts'
import { usePaperZoom } from './use-paper-zoom.ts'
import type { WrittenNote } from './use-written-note.ts'
import styles from './NotePanel.module.css'

export type ReadyNoteProps = PanelProps & {
  readonly note: WrittenNote
  readonly choice: NoteChoice
  readonly onChoose: (part: Partial<NoteChoice>) => void
  /** How far the next one is, while this is the one before it; null where this is as things stand. */
  readonly writing: string | null
}

export function ReadyNote({ go, today, note, choice, onChoose, writing }: ReadyNoteProps) {
  const { workbook, tree, rendered, charts, covered, catalogueVersion } = note
  const [look, setLook] = useState<'preview' | 'markdown' | 'both'>('preview')
  const digest = useDigest(rendered.markdown)
  const fileName = noteFileName(workbook, choice.kind)
  const page = useRef<HTMLDivElement>(null)
  usePaperZoom(page, choice.kind !== 'note' || choice.view === 'one-page')
  const sections = tree.children.filter((node) => node.type === 'heading' && node.depth === 2).length
  const kilobytes = useMemo(() => new TextEncoder().encode(rendered.markdown).length / 1024, [rendered])
  const total = workbook.workloads.length

  return (
    <Screen
      title="Design note"
      fact={`${fileName} · ${significant(kilobytes, 3)} kB · ${sections} sections`}
      onCanvas
      busy={writing !== null}
      notices={
        writing !== null ? (
          <NoticeBar tone="notice">This is the note as it was; it is being written anew. {writing}</NoticeBar>
        ) : covered < total ? (
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
            {fileName} · {workbook.date ?? 'not dated'} · catalogue {catalogueVersion}
            {digest !== null && ` · sha-256 ${digest}`}
          </p>
          {look !== 'markdown' && <NotePreview tree={tree} charts={charts} />}
          {look !== 'preview' && <pre className={styles.source}>{rendered.markdown}</pre>}
        </div>
        <NoteSide
          note={note}
          choice={choice}
          onChoose={onChoose}
          fileName={fileName}
          digest={digest}
          today={today}
          go={go}
        />
      </div>
    </Screen>
  )
}
