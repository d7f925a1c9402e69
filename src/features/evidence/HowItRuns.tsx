/** How the opened option would be run: its path step by step, and who looks after it; shut until somebody asks. */
import { useState } from 'react'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { operationsAnswers, operationsRows } from '../../wording/operations-words.ts'
import { pathAnswer } from '../../wording/path-answer.ts'
import { boxWords, namesById } from '../../wording/path-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import styles from './EvidencePanel.module.css'

export function HowItRuns({ option }: { readonly option: OptionAssessment }) {
  const [open, setOpen] = useState(false)
  return (
    <section className={joinClasses(styles.section, !open && styles.notOnPaper)}>
      <SectionHeading
        title="How it runs"
        level={3}
        aside={<TextButton onClick={() => setOpen(!open)}>{open ? 'Hide' : 'Path and operations'}</TextButton>}
      />
      {open && <Runs option={option} />}
    </section>
  )
}

function Runs({ option: { path, operations } }: { readonly option: OptionAssessment }) {
  const { currency } = useAssessment().team
  const nameById = namesById(useWorkbench((state) => state.workbook.workloads))
  const rows = operationsRows(operations)
  return (
    <>
      <ol className={styles.steps} data-answers="">
        {path.boxes.map((box, index) => {
          const into = path.arrows.find((arrow) => arrow.to === box.id)
          return (
            <li
              key={box.id}
              {...asked(pathAnswer(box, box.role === 'cost' ? undefined : into, currency), inGroup(index))}
            >
              <strong>{boxWords(box, nameById, currency)}</strong>
              <span>
                {[
                  sentenceOf(box.metric, currency),
                  ...(into === undefined || box.role === 'cost' ? [] : [`retried by: ${sentenceOf(into.retriedBy)}`]),
                  ...(box.expires === null ? [] : [`expires: ${sentenceOf(box.expires)}`]),
                ].join('; ')}
              </span>
            </li>
          )
        })}
      </ol>
      <dl className={styles.answers}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span {...asked(/\d/.test(value) ? operationsAnswers[name] : undefined)}>{value}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
