/** One workload on a narrow screen: its name, three verdict rows in the same order, one deciding sentence and what was decided. */
import { shortName } from '../../wording/short-name.ts'
import { CutText } from '../../ui/CutText.tsx'
import type { ReactNode } from 'react'
import type { FamilyVerdict, WorkloadAssessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { fieldInSentence, fieldsInSentence } from '../../wording/field-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { useDecision, useWorkbench } from '../../workbench/use-workbench.ts'
import { Circle } from './Circle.tsx'
import { costText } from './cost-text.ts'
import { Decided } from './Decided.tsx'
import { FamilyGlyph } from './FamilyGlyph.tsx'
import { Verdict } from './Verdict.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './PhoneWorkload.module.css'

export type PhoneWorkloadProps = {
  readonly workload: WorkloadAssessment
  /** ISO day: a decision may be due for review. */
  readonly today: string
  /** What stands across from the name. */
  readonly aside: ReactNode
  readonly circled: FieldId | null
  readonly onFamily: (family: Family) => void
  /** A figure before the cost of each row; none unless said. */
  readonly figure?: ((verdict: FamilyVerdict) => string) | undefined
}

export function PhoneWorkload({ workload, today, aside, circled, onFamily, figure }: PhoneWorkloadProps) {
  const currency = useWorkbench((state) => state.workbook.team?.currency)
  const decision = useDecision(workload.id)
  const { recommendation, standing } = workload
  // While every verdict waits for an answer nothing else decides.
  const needs = standing.word === 'unknown' ? (recommendation?.needs ?? []) : []
  const deciding =
    needs.length > 0
      ? `Needs ${fieldsInSentence(needs)}`
      : sentenceOf(recommendation === null ? workload.families.vm.reason : recommendation.latencyReason, currency)
  return (
    <section className={styles.block} aria-label={shortName(workload.name)}>
      <header className={styles.head}>
        <h2>
          <CutText>{workload.name}</CutText>
        </h2>
        {aside}
      </header>
      {families.map((family) => {
        const found = workload.families[family]
        return (
          <button key={family} type="button" className={styles.row} onClick={() => onFamily(family)}>
            <FamilyGlyph family={family} />
            <Verdict
              family={family}
              verdict={found.verdict}
              size="phone"
              closeCall={found.close}
              atRisk={found.atRisk}
            />
            <span className={styles.option}>
              {workload.options.find((option) => option.option === found.bestOption)?.label ?? 'No option'}
            </span>
            {figure !== undefined && <span className={styles.figure}>{figure(found)}</span>}
            <span className={styles.cost}>{costText(found, currency) ?? ''}</span>
          </button>
        )
      })}
      <p className={styles.deciding}>
        {circled === null ? keepUnits(`${deciding}.`) : <Circle>{fieldInSentence(circled)} decides</Circle>}
      </p>
      {decision !== undefined && (
        <p className={styles.decided}>
          <Decided decision={decision} workload={workload} today={today} reach="stop" />
        </p>
      )}
    </section>
  )
}
