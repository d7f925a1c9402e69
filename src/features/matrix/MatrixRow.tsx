/** One workload across the three families, with how firmly it stands at its head. */
import { CutText } from '../../ui/CutText.tsx'
import { memo } from 'react'
import type { ReactNode } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family, PresetId } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { fieldInSentence, fieldMeaning, fieldsInSentence, fieldValue } from '../../wording/field-words.ts'
import { fit, money } from '../../wording/numbers.ts'
import type { Answer } from '../../wording/answer.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { remedyPrice } from '../../wording/other-answers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { shortReason } from '../../wording/reasons.ts'
import { capitalised } from '../../wording/sentence-parts.ts'
import { useAssessment, useDecision } from '../../workbench/use-workbench.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { asked } from '../../ui/asked.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { elementOf } from '../../ui/shape.ts'
import { Circle } from '../marks/Circle.tsx'
import { decisionShape } from '../marks/decision-shape.ts'
import { FitBar } from '../marks/FitBar.tsx'
import { Verdict } from '../marks/Verdict.tsx'
import { basisWord, standingPhrase, verdictWord } from '../../wording/verdict-words.ts'
import styles from './MatrixPanel.module.css'

export type MatrixRowProps = {
  readonly workload: WorkloadAssessment
  /** Place in the workbook, from 0. */
  readonly index: number
  readonly measure: (element: HTMLElement | null) => void
  readonly circledField: FieldId | null
  readonly openFamily: Family | null
  /** The cell in which Tab enters the matrix, where it is in this row. */
  readonly tabFamily: Family | null
  readonly current: boolean
  readonly preview: PresetId | null
  readonly open: (workload: string, family: Family) => void
  readonly onFocus: (place: { readonly row: number; readonly family: Family }) => void
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { workload, index, measure, circledField, openFamily, tabFamily, current, preview, open, onFocus } = props
  const decision = useDecision(workload.id)
  const previewed = preview === null || !isDeep(workload) ? undefined : workload.presetWinners[preview]
  const flips = previewed !== undefined && previewed !== null && previewed !== (workload.recommendation?.option ?? null)
  return (
    <tr
      ref={measure}
      data-index={index}
      data-workload={workload.id}
      data-current={current ? '' : undefined}
      aria-rowindex={index + 2}
      className={current ? styles.current : undefined}
    >
      <th scope="row" className={styles.name}>
        <span className={styles.title}>
          <CutText>{workload.name}</CutText>
        </span>
        <span className={styles.standing}>
          <span {...asked(standingAnswer(workload), tabFamily === null ? 'arrows' : 'stop')}>
            {standingText(workload)}
          </span>
        </span>
        {isDeep(workload) && otherThanBest(workload) !== undefined && (
          <Line>Breaks the tie: {otherThanBest(workload)}</Line>
        )}
        {isDeep(workload) && workload.recommendation?.betterIfAnswered != null && (
          <Line>Answer first: {String(workload.recommendation.betterIfAnswered.figures['option'])} may lead</Line>
        )}
        {circledField !== null && (
          <span className={styles.circled}>
            <Circle>
              <span {...asked(inputAnswer(workload, circledField), 'arrows')}>
                {fieldInSentence(circledField)} {inputText(workload, circledField)}
              </span>
            </Circle>
          </span>
        )}
        {decision === undefined ? (
          isDeep(workload) &&
          workload.keep !== null && (
            <Line>
              Runs today: {labelOf(workload, workload.keep.option)}
              {workload.keep.verdict === 'blocked' && ', yet blocked'}
            </Line>
          )
        ) : (
          <Line>
            {elementOf(decisionShape(decision))} {capitalised(decision.status)}: {labelOf(workload, decision.option)}
          </Line>
        )}
      </th>
      {families.map((family) => (
        <Cell
          key={family}
          workload={workload}
          family={family}
          isOpen={openFamily === family}
          tabStop={tabFamily === family}
          previewWinner={flips && workload.options.find((option) => option.option === previewed)?.family === family}
          open={open}
          onFocus={() => onFocus({ row: index, family })}
        />
      ))}
    </tr>
  )
})

/** A remark below the standing. */
function Line({ children }: { readonly children: ReactNode }) {
  return <span className={joinClasses(styles.standing, styles.twoLines)}>{children}</span>
}

function labelOf(workload: WorkloadAssessment, option: string): string {
  return workload.options.find((each) => each.option === option)?.label ?? optionWord(option)
}

/** Where the tie falls to another option than the best; where it falls to the best, the matrix says so already. */
function otherThanBest({ recommendation }: WorkloadAssessment): string | undefined {
  const tieBreak = recommendation?.tieBreak
  return tieBreak == null || tieBreak.option === recommendation?.option ? undefined : tieBreak.label
}

function standingText(workload: WorkloadAssessment): string {
  const { word } = workload.standing
  if (word === 'none') return 'Nothing passes'
  if (word === 'unknown') {
    const needs = workload.recommendation?.needs ?? []
    return needs.length === 0 ? 'Unknown' : `Needs ${fieldsInSentence(needs)}`
  }
  // A lead can look comfortable and still hang on a few points of one weight.
  const fragile = word !== 'too close' && isDeep(workload) && workload.robustness?.fragile === true ? ', fragile' : ''
  return standingPhrase(workload, fragile)
}

/** The likely value alone: the row head has no room for the range, which stands in the grid and the evidence. */
function inputText(workload: WorkloadAssessment, field: FieldId): string {
  return fieldValue(field, (workload.inputs.likely as unknown as Readonly<Record<string, unknown>>)[field] as never)
}

/** undefined where it says words alone. */
function standingAnswer({ standing, recommendation }: WorkloadAssessment): Answer | undefined {
  if (standing.margin === null) return undefined
  return {
    what: `Lead in fit of ${recommendation?.label ?? 'the best option'} over the next`,
    rows: [
      ['Over', 'fit from 0 to 1 under your weights, at the likely values'],
      ['From', 'the shares of both options; the evidence lists them'],
    ],
  }
}

function inputAnswer({ name, inputs }: WorkloadAssessment, field: FieldId): Answer {
  const basis = inputs.basis[field]
  return {
    what: `Riskiest assumption of ${name}: ${fieldInSentence(field)}`,
    rows: [
      ['Over', fieldMeaning(field)],
      ['From', `your workbook${basis === undefined ? '' : `, ${basisWord(basis)}`}, likely value`],
    ],
  }
}

type CellProps = {
  readonly workload: WorkloadAssessment
  readonly family: Family
  readonly isOpen: boolean
  readonly tabStop: boolean
  readonly previewWinner: boolean
  readonly open: (workload: string, family: Family) => void
  readonly onFocus: () => void
}

function Cell({ workload, family, isOpen, tabStop, previewWinner, open, onFocus }: CellProps) {
  const { currency } = useAssessment().team
  const verdict = workload.families[family]
  const label = workload.options.find((option) => option.option === verdict.bestOption)?.label ?? 'No option'
  const blocked = verdict.verdict === 'blocked'
  const remedy = blocked ? undefined : remedyText(workload, verdict.bestOption, currency)
  const counts = !blocked && verdict.verdict !== 'unknown'
  return (
    <td
      className={joinClasses(styles.cell, blocked && styles.blocked, isOpen && styles.open)}
      data-family={family}
      data-verdict={verdict.verdict}
    >
      <button
        type="button"
        className={styles.button}
        data-cell={`${workload.id}|${family}`}
        aria-expanded={isOpen}
        tabIndex={tabStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => open(workload.id, family)}
      >
        <span className={styles.line}>
          <Verdict
            family={family}
            verdict={verdict.verdict}
            closeCall={verdict.close}
            atRisk={verdict.atRisk}
            onHatch={blocked}
          />
          {previewWinner && <span className={styles.flip}>would be {verdictWord('best')}</span>}
          <span className={styles.fit}>{verdict.fit === null || !counts ? '' : fit(verdict.fit)}</span>
          <span className={styles.cost}>
            {verdict.monthlyUsd === null || !counts ? '' : money(verdict.monthlyUsd, currency)}
          </span>
        </span>
        <span className={styles.option} title={remedy === undefined ? undefined : `${label}: ${remedy.whole}`}>
          {label}
          {remedy !== undefined && <span className={styles.remedy}> · {keepUnits(remedy.short)}</span>}
        </span>
        <span className={styles.reason}>{keepUnits(shortReason(verdict.reason, currency))}</span>
        {counts && <FitBar family={family} fit={verdict.fit} />}
      </button>
    </td>
  )
}

/** "+$31 /month, then passes", as a whole with "; Lambda alone is blocked": what the option of this cell was chosen to get past. */
function remedyText(
  workload: WorkloadAssessment,
  option: string | null,
  currency: DisplayCurrency | undefined,
): { readonly short: string; readonly whole: string } | undefined {
  // Only the platform as it comes: that its Spot or GPU variant is out says nothing about this option.
  const plain = workload.options.find(
    (each) =>
      each.option === each.platform &&
      each.verdict === 'blocked' &&
      each.mitigations.some((mitigation) => mitigation.option === option),
  )
  if (plain === undefined) return undefined
  const remedy = plain.mitigations.find((mitigation) => mitigation.option === option)
  const price = remedy === undefined ? undefined : remedyPrice(remedy, currency)
  const alone = `${plain.label} alone is blocked`
  if (price === undefined) return { short: alone, whole: alone }
  const isAtRisk = workload.options.some((each) => each.option === option && each.atRisk)
  const short = `${price}, then ${isAtRisk ? 'at risk' : 'passes'}`
  return { short, whole: `${short}; ${alone}` }
}
