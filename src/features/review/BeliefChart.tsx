/** What the team believes about a number, with the value that changes the choice: how much of the belief lies on each side. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { Belief } from '../../domain/meeting/belief.ts'
import type { Family } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { fieldInSentence, unitOfField } from '../../wording/field-words.ts'
import type { Answer } from '../../wording/answer.ts'
import { chance } from '../../wording/numbers.ts'
import { inUnit } from '../../wording/units.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { capitalised } from '../../wording/sentence-parts.ts'
import { asked } from '../../ui/asked.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import styles from './ReviewPanel.module.css'

export type BeliefChartProps = {
  readonly belief: Belief
  readonly field: FieldId
  readonly threshold: number | null
  readonly workload: WorkloadAssessment
  /** Option ids. */
  readonly above: string | null
  readonly below: string | null
}

const wide = 520
/** On a phone the drawing is not made smaller, as its words would be with it. */
const narrow = 340
const phone = 'screen and (max-width: 480px)'
const left = 8
/** Pixels a letter takes on average, to know which text has room. */
const letter = 6.2
const top = 34
const base = 74

export function BeliefChart({ belief, field, threshold, workload, above, below }: BeliefChartProps) {
  const unit = unitOfField(field)
  const width = useMediaQuery(phone) ? narrow : wide
  const right = width - 8
  const place = (value: number): number => {
    const share = belief.logarithmic
      ? Math.log(value / belief.from) / Math.log(belief.to / belief.from)
      : (value - belief.from) / (belief.to - belief.from)
    return left + Math.min(1, Math.max(0, share)) * (right - left)
  }
  const at = threshold === null ? null : place(threshold)
  const sides =
    threshold === null
      ? [{ points: belief.points, option: below }]
      : [
          { points: belief.points.filter((point) => point.at <= threshold), option: below },
          { points: belief.points.filter((point) => point.at >= threshold), option: above },
        ]
  const belowText = sideText(belief.below, below, workload)
  const aboveText = sideText(belief.above, above, workload)
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} 124`}
      role="img"
      {...asked(beliefAnswer(belief, field, threshold, workload))}
      aria-label={`${fieldInSentence(field)}: likely ${inUnit(belief.likely, unit)}, from ${inUnit(belief.low, unit)} to ${inUnit(belief.high, unit)}. ${
        threshold === null ? '' : `Below ${inUnit(threshold, unit)} ${belowText}; above it ${aboveText}.`
      }`}
    >
      {sides.map(({ points, option }, side) => {
        const family = familyOf(option, workload)
        const first = points[0]
        const last = points.at(-1)
        if (first === undefined || last === undefined) return null
        const line = points
          .map((point) => `L${place(point.at).toFixed(1)} ${(base - point.height * (base - top)).toFixed(1)}`)
          .join('')
        return (
          <path
            key={side === 0 ? 'below' : 'above'}
            d={`M${place(first.at).toFixed(1)} ${base}${line}L${place(last.at).toFixed(1)} ${base}Z`}
            fill={family === null ? 'var(--control)' : `var(--${family}-mark)`}
            fillOpacity={0.32}
          />
        )
      })}
      <line x1={left} x2={right} y1={base} y2={base} className={styles.axis} />
      {at !== null && threshold !== null && (
        <>
          <line x1={at} x2={at} y1={8} y2={base} className={styles.threshold} />
          <text
            x={at > width * 0.6 ? at - 8 : at + 8}
            y={14}
            textAnchor={at > width * 0.6 ? 'end' : 'start'}
            className={styles.strong}
          >
            {inUnit(threshold, unit)}
          </text>
          <SideLabel
            x={at - 8}
            y={28}
            anchor="end"
            text={at > Math.min(150, belowText.length * letter) ? belowText : ''}
            family={familyOf(below, workload)}
          />
          <SideLabel
            x={at + 8}
            y={28}
            anchor="start"
            text={at < width - Math.min(150, aboveText.length * letter) ? aboveText : ''}
            family={familyOf(above, workload)}
          />
        </>
      )}
      {[belief.low, belief.high].map((value) => (
        <text key={value} x={place(value)} y={base + 14} textAnchor="middle">
          {inUnit(value, unit)}
        </text>
      ))}
      <g className={styles.interval}>
        <line x1={place(belief.low)} x2={place(belief.high)} y1={98} y2={98} strokeWidth="1.25" />
        <line x1={place(belief.low)} x2={place(belief.low)} y1={94} y2={102} strokeWidth="1.25" />
        <line x1={place(belief.high)} x2={place(belief.high)} y1={94} y2={102} strokeWidth="1.25" />
        <circle cx={place(belief.likely)} cy={98} r={3.5} />
      </g>
      <text x={place(belief.likely)} y={117} textAnchor="middle">
        likely {inUnit(belief.likely, unit)}
      </text>
    </svg>
  )
}

function beliefAnswer(belief: Belief, field: FieldId, threshold: number | null, { name }: WorkloadAssessment): Answer {
  const unit = unitOfField(field)
  return {
    what: `${capitalised(fieldInSentence(field))} of ${name}, and what you believe of it`,
    rows: [
      ['Low to high', `${inUnit(belief.low, unit)} to ${inUnit(belief.high, unit)}, from your workbook`],
      ['Likely', `${inUnit(belief.likely, unit)}, from your workbook`],
      ...(threshold === null
        ? []
        : ([
            ['Threshold', `${inUnit(threshold, unit)}, where the choice changes: found on the bills and gates`],
            ['Percent', 'how much of the belief lies on either side'],
          ] as const)),
    ],
  }
}

type SideLabelProps = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly text: string
  readonly family: Family | null
}

function SideLabel({ x, y, anchor, text, family }: SideLabelProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      style={{ fill: family === null ? undefined : `var(--${family}-ink)`, fontWeight: 600 }}
    >
      {text}
    </text>
  )
}

/** "16 %: choose EC2", "84 %: keep Cloud Run". */
function sideText(shareOfBelief: number | null, option: string | null, workload: WorkloadAssessment): string {
  if (shareOfBelief === null) return ''
  const label =
    workload.options.find((each) => each.option === option)?.label ??
    (option === null ? 'nothing passes' : optionWord(option))
  const verb = option === null ? '' : option === workload.recommendation?.option ? 'keep ' : 'choose '
  return `${chance(shareOfBelief)}: ${verb}${label}`
}

function familyOf(option: string | null, workload: WorkloadAssessment): Family | null {
  return workload.options.find((each) => each.option === option)?.family ?? null
}
