/** The field's standing questions answered in plain words, each with what the catalogue says and an example from the team's own workloads; and the glossary. */
import { useMemo, useState } from 'react'
import { glossary } from '../../wording/glossary.ts'
import { guideOf } from '../../wording/guide.ts'
import type { GuideEntry } from '../../wording/guide.ts'
import { termExample } from '../../wording/term-examples.ts'
import { openCatalogue } from '../../workbench/open-catalogue.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import styles from './Guide.module.css'

export type GuideDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
}

export function GuideDialog({ open, onClose }: GuideDialogProps) {
  const assessment = useAssessment()
  const guide = useMemo(() => guideOf(assessment, openCatalogue()), [assessment])
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
            panel: guide.map(({ title, entries }) => (
              <section key={title} className={styles.chapter}>
                <h2>{title}</h2>
                {entries.map((entry) => (
                  <Entry key={entry.question} entry={entry} />
                ))}
              </section>
            )),
          },
          {
            id: 'words',
            label: 'Words',
            panel: <Words />,
          },
        ]}
      />
    </Dialog>
  )
}

function Words() {
  const assessment = useAssessment()
  const examples = useMemo(() => glossary.map(({ id }) => termExample(id, assessment, openCatalogue())), [assessment])
  return (
    <dl className={styles.words}>
      {glossary.map(({ term, definition }, at) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {definition}
            <span className={styles.shown}>{examples[at] ?? noneYet}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const noneYet = 'None of your workloads shows this yet.'

function Entry({ entry: { question, answer, fact, example } }: { readonly entry: GuideEntry }) {
  return (
    <details className={styles.entry}>
      <summary>{question}</summary>
      {answer.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <dl className={styles.examples}>
        <dt>Catalogue</dt>
        <dd>{fact}</dd>
        <dt>Your workbook</dt>
        <dd className={example === undefined ? styles.none : undefined}>{example ?? noneYet}</dd>
      </dl>
    </details>
  )
}
