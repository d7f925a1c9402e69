/** A family's verdict in the same row as the inputs that cause it; Enter or a click opens its evidence. */
import type { FamilyVerdict } from '../../domain/assessment.ts'
import type { Team } from '../../domain/workbook.ts'
import { joinClasses } from '../../ui/class-names.ts'
import type { Shape } from '../../ui/shape.ts'
import { shortMoney } from '../../wording/short-money.ts'
import { verdictWord } from '../../wording/verdict-words.ts'
import { costText } from '../marks/cost-text.ts'
import { verdictShape } from '../marks/verdict-shape.ts'
import { flungCellShape } from './field-cell-shape.ts'
import type { GridColumn } from './grid-columns.ts'
import styles from './WorkloadGrid.module.css'

export type VerdictCellLook = {
  /** Under the cursor. */
  readonly id: string | undefined
  readonly column: Extract<GridColumn, { type: 'verdict' }>
  readonly columnIndex: number
  /** null while nothing is known of the row. */
  readonly verdict: FamilyVerdict | null
  readonly currency: Team['currency']
  readonly active: boolean
  readonly selected: boolean
  /** Goes by faster than anybody reads: its words alone. */
  readonly flung: boolean
}

/** A second sign after the word takes the room of a digit. */
function isMarked({ verdict, close, atRisk }: FamilyVerdict): boolean {
  return close || (verdict === 'best' && atRisk)
}

export function verdictCellShape(look: VerdictCellLook): Shape {
  const { id, column, columnIndex, verdict, currency, active, selected } = look
  const { family, width } = column
  const cost =
    verdict === null
      ? undefined
      : costText(verdict, currency, (usd, shown) => shortMoney(usd, shown, isMarked(verdict) ? 6 : 7))
  if (look.flung) {
    const words = verdict === null ? '' : `${verdictWord(verdict.verdict)} ${cost ?? ''}`
    return flungCellShape(column, columnIndex, family === 'vm' ? styles.firstVerdict : undefined, words)
  }
  return {
    tag: 'div',
    className: joinClasses(
      styles.cell,
      styles.verdict,
      family === 'vm' && styles.firstVerdict,
      family === 'serverless' && styles.lastVerdict,
      active && styles.active,
      selected && styles.selected,
    ),
    attributes: {
      id,
      role: 'gridcell',
      'aria-readonly': 'true',
      'aria-colindex': columnIndex + 2,
      'aria-selected': String(selected || active),
      'data-column': columnIndex,
    },
    style: { width },
    parts:
      verdict === null
        ? []
        : [
            verdictShape({
              family,
              verdict: verdict.verdict,
              size: 'cell',
              closeCall: verdict.close,
              atRisk: verdict.atRisk,
              cost,
              className: styles.verdictMark,
            }),
          ],
  }
}
