/** Why an option is blocked or at risk, by how much and by whose word, and what lets it pass at which price. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { GateResult, OptionAssessment } from '../../domain/option-evidence.ts'
import { answer } from '../../wording/answer.ts'
import { gateWord } from '../../wording/decision-words.ts'
import { sentenceAnswer } from '../../wording/reason-figures.ts'
import { gateSentence, sentenceOf } from '../../wording/reasons.ts'
import { chance } from '../../wording/numbers.ts'
import { remedyPrice } from '../../wording/other-answers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { SourceCell } from './SourceCell.tsx'
import { asked, inGroup } from '../../ui/asked.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './EvidencePanel.module.css'

function headOf(gate: GateResult): string {
  if (gate.answer !== 'blocked') {
    if (!gate.atRisk) return 'Before launch.'
    const odds = 'chance' in gate.reason.figures ? undefined : gate.blockProbability
    return odds === undefined ? 'At risk.' : `At risk, ${chance(odds)}.`
  }
  return gate.nearMiss === undefined ? 'Blocked.' : 'Near miss.'
}

function isAtRisk({ options }: WorkloadAssessment, id: string): boolean {
  return options.some(({ option, atRisk }) => option === id && atRisk)
}

const remedyAnswer = answer(
  'Price of the change that lets it pass',
  'per month on top of the bill of this option, at the likely values',
  'the bill of the changed option less that of this one',
)

interface NearMissProps {
  readonly workload: WorkloadAssessment
  readonly option: OptionAssessment
}

export function NearMiss({ workload, option }: NearMissProps) {
  const { currency } = useAssessment().team
  // What rules it out is said before what might.
  const said = option.gates
    .filter((gate) => gate.answer === 'blocked' || gate.atRisk || gate.reason.code === 'raise-quota')
    .toSorted((a, b) => Number(b.answer === 'blocked') - Number(a.answer === 'blocked'))
  // A platform that is too new is a risk of its own, which no gate asks about.
  const isOwnRisk = option.verdict === 'risky' && option.atRisk && !option.gates.some((gate) => gate.atRisk)
  if (said.length === 0 && !isOwnRisk && option.mitigations.length === 0) return null
  return (
    <section className={styles.section} aria-label="Near miss and mitigation" data-answers="">
      {isOwnRisk && (
        <p className={styles.line}>
          <strong>At risk.</strong>{' '}
          <span {...asked(sentenceAnswer('Why it is at risk', [option.reason], currency))}>
            {keepUnits(sentenceOf(option.reason, currency))}.
          </span>
        </p>
      )}
      {said.map((gate, index) => (
        <p key={gate.gate} className={styles.line}>
          <span
            {...asked(
              sentenceAnswer(`${gateWord(gate.gate)}: what the numbers are`, [gate.reason], currency),
              isOwnRisk ? 'arrows' : inGroup(index),
            )}
          >
            <strong>{headOf(gate)}</strong> {keepUnits(gateSentence(gate, currency))}.
          </span>{' '}
          <span className={styles.said}>
            <SourceCell source={gate.source} date={gate.date} confidence={gate.confidence} />
          </span>
        </p>
      ))}
      {option.mitigations.map((mitigation, index) => (
        <p key={mitigation.option} className={styles.line}>
          <strong>Mitigation.</strong> {mitigation.label}
          {mitigation.extraMonthlyUsd !== null && (
            <>
              :{' '}
              <strong {...asked(remedyAnswer, said.length > 0 || isOwnRisk ? 'arrows' : inGroup(index))}>
                {remedyPrice(mitigation, currency)}
              </strong>
            </>
          )}
          {isAtRisk(workload, mitigation.option) ? ', then it passes at risk.' : ', then it passes.'}
        </p>
      ))}
    </section>
  )
}
