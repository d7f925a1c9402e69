/** Why an option is blocked, by how much, and what lets it pass at which price. */
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { gateSentence } from '../../wording/reasons.ts'
import { remedyPrice } from '../../wording/other-answers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import styles from './EvidencePanel.module.css'

export function NearMiss({ option }: { readonly option: OptionAssessment }) {
  const { currency } = useAssessment().team
  const blocks = option.gates.filter((gate) => gate.answer === 'blocked')
  if (blocks.length === 0 && option.mitigations.length === 0) return null
  return (
    <section className={styles.section} aria-label="Near miss and mitigation">
      {blocks.map((gate) => (
        <p key={gate.gate} className={styles.line}>
          <strong>{gate.nearMiss === undefined ? 'Blocked.' : 'Near miss.'}</strong> {gateSentence(gate)}.
        </p>
      ))}
      {option.mitigations.map((mitigation) => (
        <p key={mitigation.option} className={styles.line}>
          <strong>Mitigation.</strong> {mitigation.label}
          {mitigation.extraMonthlyUsd !== null && (
            <>
              : <strong>{remedyPrice(mitigation, currency)}</strong>
            </>
          )}
          , then it passes.
        </p>
      ))}
    </section>
  )
}
