/** The head of a workload's row: how firmly its winner stands, what it hangs on, and what was decided. */
import type { ReactNode } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { FieldId } from '../../domain/workbook.ts'
import type { Answer } from '../../wording/answer.ts'
import { fieldInSentence, fieldMeaning, fieldsInSentence, fieldValue } from '../../wording/field-words.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { basisWord, standingPhrase } from '../../wording/verdict-words.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { useDecision } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { CutText } from '../../ui/CutText.tsx'
import { Circle } from '../marks/Circle.tsx'
import { Decided } from '../marks/Decided.tsx'
import styles from './MatrixPanel.module.css'

export type MatrixRowHeadProps = {
  readonly workload: WorkloadAssessment
  readonly circledField: FieldId | null
  /** Whether Tab enters the matrix in this row. */
  readonly tabStop: boolean
  /** ISO day: a decision may be due for review. */
  readonly today: string
}

export function MatrixRowHead({ workload, circledField, tabStop, today }: MatrixRowHeadProps) {
  const decision = useDecision(workload.id)
  return (
    <th scope="row" className={styles.name}>
      <span className={styles.title}>
        <CutText>{workload.name}</CutText>
      </span>
      <span className={styles.standing}>
        <span {...asked(standingAnswer(workload), tabStop ? 'stop' : 'arrows')}>{standingText(workload)}</span>
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
        <span className={styles.standing}>
          <Decided decision={decision} workload={workload} today={today} reach="arrows" />
        </span>
      )}
    </th>
  )
}

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
