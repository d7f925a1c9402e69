/** The field's standing questions answered in plain words, each with an example from the team's own workloads; and the glossary. */
import { useMemo, useState } from 'react'
import { glossary } from '../../wording/glossary.ts'
import { guideOf } from '../../wording/guide.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import type { PanelProps } from '../marks/place.ts'
import styles from './Guide.module.css'

export type GuideDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly go: PanelProps['go']
}

export function GuideDialog({ open, onClose }: GuideDialogProps) {
  const assessment = useAssessment()
  const guide = useMemo(() => guideOf(assessment), [assessment])
  const [tab, setTab] = useState<'questions' | 'words'>('questions')
  return (
    <Dialog open={open} onClose={onClose} size="large" title="Guide">
      <Tabs
        label="Guide"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'questions',
            label: 'Standing questions',
            panel: (
              <div>
                {guide.map((entry) => (
                  <details key={entry.question} className={styles.entry}>
                    <summary>{entry.question}</summary>
                    {entry.answer.map((paragraph) => (
                      <p key={paragraph}>{paragraph}</p>
                    ))}
                    {entry.example !== undefined && <p className={styles.example}>In your workbook: {entry.example}</p>}
                  </details>
                ))}
              </div>
            ),
          },
          {
            id: 'words',
            label: 'Words',
            panel: (
              <dl className={styles.words}>
                {glossary.map((entry) => (
                  <div key={entry.term}>
                    <dt>{entry.term}</dt>
                    <dd>{entry.definition}</dd>
                  </div>
                ))}
              </dl>
            ),
          },
        ]}
      />
    </Dialog>
  )
}
