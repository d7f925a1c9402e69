/** Beside the note: copy, download and print, the target and what it drops, the view, and what to settle before sharing. */
import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { noteKinds, noteViews } from '../../export/note-context.ts'
import type { NoteKind, NoteView } from '../../export/note-context.ts'
import { targetIds, targets } from '../../export/targets.ts'
import type { TargetId } from '../../export/targets.ts'
import { noteKindWord, noteViewWord } from '../../wording/decision-words.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import type { PanelProps } from '../marks/place.ts'
import { copyPlain, copyRich } from './copy-text.ts'
import { download } from '../marks/download.ts'
import { FindingList } from './FindingList.tsx'
import type { NoteChoice } from './note-choice.ts'
import { NoteDate } from './NoteDate.tsx'
import { RefusedCopy } from './RefusedCopy.tsx'
import { saveCharts } from './save-charts.ts'
import { saveNoteSet } from './save-note-set.ts'
import type { WrittenNote } from './use-written-note.ts'
import styles from './NoteSide.module.css'

export type NoteSideProps = {
  readonly note: WrittenNote
  readonly choice: NoteChoice
  readonly onChoose: (part: Partial<NoteChoice>) => void
  readonly fileName: string
  readonly digest: string | null
  readonly today: string
  readonly go: PanelProps['go']
}

export function NoteSide({ note, choice, onChoose, fileName, digest, today, go }: NoteSideProps) {
  const { rendered, charts, findings } = note
  const toast = useToast()
  const [refused, setRefused] = useState<'rich' | 'plain' | null>(null)
  const wide = useMediaQuery('(min-width: 960px)')
  const [opened, setOpened] = useState(false)
  const profile = targets[choice.target]

  async function copy(rich: boolean): Promise<void> {
    const text = rendered.markdown
    const result = rich ? await copyRich(note.html(), text) : await copyPlain(text)
    if (result === 'refused') setRefused(rich ? 'rich' : 'plain')
    else toast.show({ text: rich ? 'Copied as rich text' : `Copied as Markdown for ${profile.label}` })
  }

  return (
    <aside className={styles.side} aria-label="Take the note along">
      <div className={styles.buttons}>
        <Button variant="primary" icon={<Copy size={15} />} wide onClick={() => void copy(false)}>
          Copy Markdown
        </Button>
        <Button
          icon={<Download size={15} />}
          onClick={() => download(fileName, rendered.markdown, 'text/markdown;charset=utf-8')}
          aria-label="Download .md"
        >
          .md
        </Button>
        <Button onClick={() => void saveNoteSet(note, choice.target)}>Set .zip</Button>
      </div>
      <div className={styles.links}>
        <TextButton onClick={() => void copy(true)}>Copy rich text</TextButton>
        <TextButton onClick={() => window.print()}>Print or PDF</TextButton>
        <TextButton onClick={() => void saveCharts(charts)}>Charts</TextButton>
      </div>
      <details
        className={styles.settings}
        open={wide || opened}
        onToggle={(event) => setOpened(event.currentTarget.open)}
      >
        <summary>
          {[
            profile.label,
            noteKindWord(choice.kind),
            ...(choice.kind === 'note' ? [noteViewWord(choice.view)] : []),
          ].join(' · ')}
        </summary>
        <section className={styles.section}>
          <RadioGroup
            label="Target"
            columns={2}
            options={targetIds.map((value) => ({ value, label: targets[value].label }))}
            value={choice.target}
            onChange={(target: TargetId) => onChoose({ target })}
          />
          <p className={styles.says}>
            {profile.says}{' '}
            {rendered.dropped.length === 0 ? 'Nothing is dropped.' : `Dropped: ${rendered.dropped.join('; ')}.`}{' '}
            {rendered.apart}
          </p>
        </section>
        <section className={styles.section}>
          <SegmentedControl
            label="Document"
            options={noteKinds.map((value) => ({ value, label: noteKindWord(value) }))}
            value={choice.kind}
            onChange={(kind) => onChoose({ kind: kind as NoteKind })}
          />
          {choice.kind === 'note' && (
            <SegmentedControl
              label="View"
              options={noteViews.map((value) => ({ value, label: noteViewWord(value) }))}
              value={choice.view}
              onChange={(view) => onChoose({ view: view as NoteView })}
            />
          )}
        </section>
        <section className={styles.section}>
          <NoteDate today={today} />
        </section>
      </details>
      <section className={styles.section}>
        <SectionHeading
          title="Before you share"
          fact={`${findings.filter((finding) => finding.severity === 'fix').length} to fix, ${findings.filter((finding) => finding.severity === 'know').length} to know`}
          level={2}
        />
        <FindingList findings={findings} go={go} />
      </section>
      <p className={styles.says}>
        The note ends with a block that reopens this exact state. Same workbook, same bytes
        {digest !== null && `: sha-256 ${digest}`}.
      </p>
      <RefusedCopy text={rendered.markdown} refused={refused} onClose={() => setRefused(null)} />
    </aside>
  )
}
