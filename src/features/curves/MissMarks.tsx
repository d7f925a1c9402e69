/** Why a line is dashed, written where it is. */
import { missAnswer } from '../../wording/chart-mark-answers.ts'
import { AskedMark } from './AskedMark.tsx'
import type { PlacedMiss } from './label-places.ts'
import styles from './CostChart.module.css'

export function MissMarks({ places }: { readonly places: readonly PlacedMiss[] }) {
  return places.map(({ miss, x, y, left, top, height }) => {
    const [line] = miss.lines
    if (line === undefined) return null
    const { family } = line
    return (
      <AskedMark key={miss.title + miss.why} answer={missAnswer(miss.title, miss.why)}>
        <line
          className={styles.leader}
          x1={x}
          x2={x}
          y1={top > y ? top : top + height + 2}
          y2={y}
          style={{ stroke: `var(--${family}-mark)` }}
        />
        <text className={styles.strong} x={left} y={top + 12} style={{ fill: `var(--${family}-ink)` }}>
          {miss.title}
        </text>
        <text className={styles.quiet} x={left} y={top + 26}>
          {miss.why}
        </text>
      </AskedMark>
    )
  })
}
