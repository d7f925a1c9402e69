/** The nearest changes of an input or a weight that would make another option win. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { Flip } from '../../domain/certainty.ts'
import { criterionIds } from '../../domain/vocabulary.ts'
import type { Basis, CriterionId } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { criterionWord } from '../../wording/decision-words.ts'
import { fieldLabel, fieldValue } from '../../wording/field-words.ts'
import { twoShares } from '../../wording/numbers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './EvidencePanel.module.css'

const shownFlips = 6

export function FlipList({ workload }: { readonly workload: WorkloadAssessment }) {
  if (workload.recommendation === null) return null
  if (!isDeep(workload))
    return (
      <section className={styles.section}>
        <SectionHeading title="What would flip it" fact="computing" level={3} />
      </section>
    )
  const flips = workload.flips.slice(0, shownFlips)
  return (
    <section className={styles.section}>
      <SectionHeading title="What would flip it" fact={`now ${workload.recommendation.label}`} level={3} />
      {flips.length === 0 ? (
        <p className={styles.line}>No single weight or input, moved alone, changes the winner.</p>
      ) : (
        <table className={styles.flips}>
          <tbody>
            {flips
              .map((flip) => [flip, ...amountsOf(flip)] as const)
              .map(([flip, at, now]) => (
                <tr key={`${flip.kind}${flip.of}${flip.to}`}>
                  <th scope="row">{nameOf(flip)}</th>
                  <td>
                    {flip.direction}{' '}
                    <NumberHint what={`${nameOf(flip)} at which it flips: ${at}`} period={thresholdOf(flip)}>
                      <strong>{keepUnits(at)}</strong>
                    </NumberHint>
                  </td>
                  <td>
                    to {workload.options.find((option) => option.option === flip.to)?.label ?? optionWord(flip.to)}
                  </td>
                  <td className={styles.quiet}>
                    {flip.kind === 'weight' ? 'now ' : 'you say '}
                    <NumberHint
                      what={`${nameOf(flip)} now: ${now}`}
                      period={
                        flip.kind === 'weight'
                          ? 'of all weights, from your priorities'
                          : 'the likely value in your workbook'
                      }
                      basis={flip.kind === 'weight' ? undefined : basisIn(workload, flip)}
                    >
                      {keepUnits(now)}
                    </NumberHint>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function isCriterion(id: string): id is CriterionId {
  return (criterionIds as readonly string[]).includes(id)
}

function nameOf(flip: Flip): string {
  return flip.kind === 'weight' && isCriterion(flip.of)
    ? `Weight of ${criterionWord(flip.of).toLowerCase()}`
    : fieldLabel(flip.of as FieldId)
}

function thresholdOf(flip: Flip): string {
  return flip.kind === 'weight'
    ? 'of all weights, the others kept in proportion to each other: the nearest share at which another option wins'
    : 'the nearest value, all else as it is, at which another option wins'
}

function basisIn({ inputs }: WorkloadAssessment, flip: Flip): Basis | undefined {
  return inputs.basis[flip.of as FieldId]
}

/** Where it flips and where it stands now; two weights are told apart however close they are. */
function amountsOf(flip: Flip): readonly [at: string, now: string] {
  if (flip.kind === 'weight') return twoShares(flip.at, flip.now)
  return [fieldValue(flip.of as FieldId, flip.at), fieldValue(flip.of as FieldId, flip.now)]
}
