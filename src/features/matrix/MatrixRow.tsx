/** One workload across the three families, behind its head. */
import { memo } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import type { Family, PresetId } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { fit, money } from '../../wording/numbers.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { remedyPrice } from '../../wording/other-answers.ts'
import { shortReason } from '../../wording/reasons.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { FitBar } from '../marks/FitBar.tsx'
import { Verdict } from '../marks/Verdict.tsx'
import { MatrixRowHead } from './MatrixRowHead.tsx'
import { verdictWord } from '../../wording/verdict-words.ts'
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
  /** ISO day: a decision may be due for review. */
  readonly today: string
  readonly open: (workload: string, family: Family) => void
  readonly onFocus: (place: { readonly row: number; readonly family: Family }) => void
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { workload, index, measure, circledField, openFamily, tabFamily, current, preview, today, open, onFocus } =
    props
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
      <MatrixRowHead workload={workload} circledField={circledField} tabStop={tabFamily !== null} today={today} />
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
