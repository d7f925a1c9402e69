/** What matters, live: five weights with the tick where the winner changes, and the fit of each family under them. */
import { useEffect, useState } from 'react'
import type { Weights, WorkloadAssessment } from '../../domain/assessment.ts'
import type { Flip } from '../../domain/certainty.ts'
import { families } from '../../domain/vocabulary.ts'
import type { CriterionId, Family } from '../../domain/vocabulary.ts'
import { criterionMeaning, criterionWord } from '../../wording/decision-words.ts'
import { chance, fit, share } from '../../wording/numbers.ts'
import { familyWord, optionWord } from '../../wording/platform-words.ts'
import { verdictWord } from '../../wording/verdict-words.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { Slider } from '../../ui/Slider.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './PresentPanel.module.css'

export type WeightSlidersProps = {
  readonly workload: WorkloadAssessment
  readonly sliders: readonly CriterionId[]
  readonly weights: Weights
  readonly selected: number
  readonly onSelect: (index: number) => void
  readonly onMove: (to: { readonly criterion: CriterionId; readonly to: number }) => void
  readonly isMoved: boolean
  /** null while the workbook is read-only. */
  readonly onKeep: (() => void) | null
  readonly onReset: () => void
}

const most = 0.5

export function WeightSliders(props: WeightSlidersProps) {
  const { workload, sliders, weights, selected, onSelect, onMove, isMoved, onKeep, onReset } = props
  const flips = useRestedFlips(workload)
  const chosen = sliders[selected]
  const told =
    flips.find(({ of }) => of === chosen) ?? flips.find(({ of }) => sliders.includes(of as CriterionId)) ?? null
  return (
    <aside className={styles.side} aria-label="What matters">
      <h2 className={styles.sideTitle}>What matters</h2>
      {sliders.map((criterion, index) => {
        const flip = flips.find(({ of }) => of === criterion)
        return (
          <div
            key={criterion}
            className={joinClasses(styles.slider, index === selected && styles.selected)}
            onPointerDown={() => onSelect(index)}
          >
            <Slider
              size="present"
              label={criterionWord(criterion)}
              value={weights[criterion]}
              max={Math.max(most, weights[criterion])}
              step={0.01}
              text={chance(weights[criterion])}
              shown={
                <NumberHint
                  what={`Weight of ${criterionWord(criterion).toLowerCase()}: ${chance(weights[criterion])}`}
                  period={`of all weights, ${isMoved ? 'as moved here' : 'from the team’s priorities'}; the others keep their proportions`}
                  more={<div>{criterionMeaning(criterion)}</div>}
                >
                  {keepUnits(chance(weights[criterion]))}
                </NumberHint>
              }
              tick={
                flip === undefined || flip.at > most
                  ? undefined
                  : {
                      at: flip.at,
                      color: markOf(flip, workload),
                      label: `At ${share(flip.at)} ${winnerWord(flip, workload)} wins`,
                    }
              }
              onChange={(to) => {
                onSelect(index)
                onMove({ criterion, to })
              }}
            />
          </div>
        )
      })}
      <p className={styles.told}>
        {told === null ? (
          'No single weight changes the winner.'
        ) : (
          <>
            <span className={styles.tickSign} style={{ background: markOf(told, workload) }} />
            {criterionWord(told.of)} at{' '}
            <NumberHint
              what={`${criterionWord(told.of)} at ${share(told.at)}`}
              period={`of all weights, the others kept in proportion: the nearest share at which ${winnerWord(told, workload)} wins`}
            >
              <strong>{keepUnits(share(told.at))}</strong>
            </NumberHint>
            : {winnerWord(told, workload)} wins
          </>
        )}
      </p>
      <ul className={styles.fits}>
        {rankedFamilies(workload).map((family) => (
          <li key={family} data-winner={family === workload.recommendation?.family ? '' : undefined}>
            <FamilyGlyph family={family} size={16} />
            <span>{familyWord(family)}</span>
            <span className={styles.fit}>
              <Fit workload={workload} family={family} />
            </span>
          </li>
        ))}
      </ul>
      {isMoved && (
        <p className={styles.moved}>
          {onKeep !== null && (
            <button type="button" className={styles.key} onClick={onKeep}>
              <kbd>K</kbd> Keep these weights
            </button>
          )}
          <button type="button" className={styles.key} onClick={onReset}>
            <kbd>R</kbd> Back to the team’s
          </button>
        </p>
      )}
    </aside>
  )
}

/** Where the winner changes is searched for once the hand rests; until then the last answer stays. */
function useRestedFlips(workload: WorkloadAssessment): readonly Flip[] {
  const [flips, setFlips] = useState<readonly Flip[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setFlips(workload.flips.filter(({ kind }) => kind === 'weight')), 120)
    return () => clearTimeout(timer)
  }, [workload])
  return flips
}

function familyOfFlip(flip: Flip, workload: WorkloadAssessment): Family | null {
  return workload.options.find(({ option }) => option === flip.to)?.family ?? null
}

function markOf(flip: Flip, workload: WorkloadAssessment): string {
  const family = familyOfFlip(flip, workload)
  return family === null ? 'var(--ink)' : `var(--${family}-mark)`
}

/** The family where it differs from the winner's, else the option. */
function winnerWord(flip: Flip, workload: WorkloadAssessment): string {
  const family = familyOfFlip(flip, workload)
  if (family !== null && family !== workload.recommendation?.family) return familyWord(family)
  return workload.options.find(({ option }) => option === flip.to)?.label ?? optionWord(flip.to)
}

function rankedFamilies(workload: WorkloadAssessment): readonly Family[] {
  const value = (family: Family) => {
    const cell = workload.families[family]
    if (family === workload.recommendation?.family) return 2
    return cell.verdict === 'blocked' || cell.verdict === 'unknown' ? -1 : (cell.fit ?? 0)
  }
  return [...families].sort((a, b) => value(b) - value(a))
}

function Fit({ workload, family }: { readonly workload: WorkloadAssessment; readonly family: Family }) {
  const cell = workload.families[family]
  if (cell.verdict === 'blocked' || cell.verdict === 'unknown') return verdictWord(cell.verdict)
  const label = workload.options.find(({ option }) => option === cell.bestOption)?.label ?? familyWord(family)
  return (
    <>
      {cell.verdict === 'risky' ? 'Risky ' : cell.atRisk ? 'At risk ' : ''}
      {cell.fit === null ? (
        '–'
      ) : (
        <NumberHint
          what={`Fit of ${label}: ${fit(cell.fit)}`}
          period="0 to 1, the sum of its shares under the weights above"
        >
          {fit(cell.fit)}
        </NumberHint>
      )}
    </>
  )
}
