/** One workload on a narrow screen: three verdict rows in the same order and one deciding sentence. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { fieldLabel } from '../../wording/field-words.ts'
import { fit, money } from '../../wording/numbers.ts'
import type { DisplayCurrency } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { standingPhrase } from '../../wording/verdict-words.ts'
import { Circle } from '../marks/Circle.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { Verdict } from '../marks/Verdict.tsx'
import styles from './PhoneBlock.module.css'

export type PhoneBlockProps = {
  readonly workload: WorkloadAssessment
  readonly currency: DisplayCurrency | undefined
  readonly circled: FieldId | null
  readonly open: (workload: string, family: Family) => void
}

export function PhoneBlock({ workload, currency, circled, open }: PhoneBlockProps) {
  const { recommendation } = workload
  const deciding =
    recommendation === null ? sentenceOf(workload.families.vm.reason) : `${sentenceOf(recommendation.latencyReason)}.`
  return (
    <section className={styles.block} aria-label={workload.name}>
      <header className={styles.head}>
        <h2>{workload.name}</h2>
        <span>{standingPhrase(workload)}</span>
      </header>
      {families.map((family) => {
        const verdict = workload.families[family]
        const counts = verdict.verdict !== 'blocked' && verdict.verdict !== 'unknown'
        return (
          <button key={family} type="button" className={styles.row} onClick={() => open(workload.id, family)}>
            <FamilyGlyph family={family} />
            <Verdict
              family={family}
              verdict={verdict.verdict}
              size="phone"
              closeCall={verdict.close}
              atRisk={verdict.atRisk}
            />
            <span className={styles.option}>
              {workload.options.find((option) => option.option === verdict.bestOption)?.label ?? 'No option'}
            </span>
            <span className={styles.fit}>{verdict.fit === null || !counts ? '' : fit(verdict.fit)}</span>
            <span className={styles.cost}>
              {verdict.monthlyUsd === null || !counts ? '' : money(verdict.monthlyUsd, currency)}
            </span>
          </button>
        )
      })}
      <p className={styles.deciding}>
        {circled === null ? deciding : <Circle>{fieldLabel(circled).toLowerCase()} decides</Circle>}
      </p>
    </section>
  )
}
