/** Why an option is blocked or at risk, by how much and by whose word, and what lets it pass at which price. */
import type { GateResult, OptionAssessment } from '../../domain/option-evidence.ts'
import { gateSentence } from '../../wording/reasons.ts'
import { remedyPrice } from '../../wording/other-answers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { SourceCell } from './SourceCell.tsx'
import styles from './EvidencePanel.module.css'

function headOf(gate: GateResult): string {
  if (gate.answer !== 'blocked') return 'At risk.'
  return gate.nearMiss === undefined ? 'Blocked.' : 'Near miss.'
}

export function NearMiss({ option }: { readonly option: OptionAssessment }) {
  const { currency } = useAssessment().team
  const said = option.gates.filter((gate) => gate.answer === 'blocked' || gate.atRisk)
  if (said.length === 0 && option.mitigations.length === 0) return null
  return (
    <section className={styles.section} aria-label="Near miss and mitigation">
      {said.map((gate) => (
        <p key={gate.gate} className={styles.line}>
          <strong>{headOf(gate)}</strong> {gateSentence(gate)}.{' '}
          <span className={styles.said}>
            <SourceCell source={gate.source} date={gate.date} confidence={gate.confidence} />
          </span>
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
