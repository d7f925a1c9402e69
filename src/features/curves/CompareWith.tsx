/** Any other option can be drawn beside the usual ones. */
import { X } from 'lucide-react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { curveSvg } from '../../export/charts/curve-svg.ts'
import { curveTitle } from '../../export/charts/note-charts.ts'
import { slugOf } from '../../export/note-file-name.ts'
import { tintAnswer } from '../../wording/curve-answers.ts'
import { bandWords } from '../../wording/curve-words.ts'
import { money } from '../../wording/numbers.ts'
import { verdictWord } from '../../wording/verdict-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { asked as answering } from '../../ui/asked.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { downloadText } from './download-text.ts'
import styles from './CurveSheet.module.css'

const most = 3

export type CompareWithProps = {
  readonly workload: WorkloadAssessment
  readonly chart: CostChart
  readonly asked: readonly string[]
  readonly onAsk: (options: readonly string[]) => void
}

export function CompareWith({ workload, chart, asked, onAsk }: CompareWithProps) {
  const { currency } = useAssessment().team
  const drawn = new Set(chart.lines.map((line) => line.option))
  const others = workload.options.filter((option) => !drawn.has(option.option) && option.monthlyUsd !== null)
  return (
    <div className={styles.compare}>
      {chart.bands.length > 0 && (
        <span className={styles.quiet} {...answering(tintAnswer)}>
          Tint: {bandWords(chart)}.
        </span>
      )}
      <span className={styles.quiet}>
        {chart.ownBasis === 'measured' ? 'Discs: your own place, measured.' : 'Rings: your own place, not measured.'}
      </span>
      {asked.map((id) => {
        const option = workload.options.find((each) => each.option === id)
        return option === undefined ? null : (
          <span key={id} className={styles.chip}>
            <FamilyGlyph family={option.family} size={8} /> {option.label}
            <IconButton
              small
              label={`Take ${option.label} off the chart`}
              icon={<X size={12} />}
              onClick={() => onAsk(asked.filter((each) => each !== id))}
            />
          </span>
        )
      })}
      {asked.length < most && others.length > 0 && (
        <Select
          label="Draw another option"
          hideLabel
          quiet
          value={null}
          placeholder="Draw another option"
          options={others.map((option) => ({
            value: option.option,
            label: option.label,
            detail: `${verdictWord(option.verdict).toLowerCase()}, ${option.monthlyUsd === null ? '' : money(option.monthlyUsd.likely, currency)}`,
          }))}
          onChange={(id) => onAsk([...asked, id])}
        />
      )}
      <TextButton
        className={styles.save}
        onClick={() =>
          downloadText(
            `cost-${slugOf(workload.name)}-${chart.axis}.svg`,
            curveSvg(chart, curveTitle(workload, chart.axis), currency),
            'image/svg+xml',
          )
        }
      >
        Save as SVG
      </TextButton>
    </div>
  )
}
