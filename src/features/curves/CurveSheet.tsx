/** One workload's curves: the finding, the chart or its table, and the bill at the team's own load. */
import { curveTitle } from '../../export/charts/note-charts.ts'
import { Suspense, useId } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { CostChartAnswer } from '../../domain/curve/cost-chart.ts'
import { axisName } from '../../wording/axis-words.ts'
import { curveAnswer, curveDetailAnswer } from '../../wording/curve-answers.ts'
import { bandWords, curveDetail, curveFinding } from '../../wording/curve-words.ts'
import { fieldInSentence, fieldsInSentence } from '../../wording/field-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { late } from '../../ui/late.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Finding } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import type { PanelProps } from '../marks/place.ts'
import { BillAtLoad } from './BillAtLoad.tsx'
import { CompareWith } from './CompareWith.tsx'
import { CurveTable } from './CurveTable.tsx'
import { LineList } from './LineList.tsx'
import { ModelSection } from './ModelSection.tsx'
import { SampleSection } from './SampleSection.tsx'
import { TrafficSection } from './TrafficSection.tsx'
import styles from './CurveSheet.module.css'

const fetchChart = async () => (await import('./CostChartView.tsx')).CostChartView
const CostChartView = late(fetchChart)
// On its way while the rest of the sheet is drawn; one that does not arrive is fetched anew when it is shown.
fetchChart().catch(() => undefined)

export type CurveSheetProps = {
  readonly workload: WorkloadAssessment
  readonly answer: CostChartAnswer
  readonly view: 'chart' | 'table'
  readonly go: PanelProps['go']
  /** Starts at the bill, which somebody came to see. */
  readonly atBill: boolean
  readonly asked: readonly string[]
  readonly onAsk: (options: readonly string[]) => void
}

export function CurveSheet({ workload, answer, view, go, atBill, asked, onAsk }: CurveSheetProps) {
  const { currency } = useAssessment().team
  const narrow = useMediaQuery('(max-width: 700px)')
  const findingId = useId()
  if (answer.kind === 'unknown') {
    return (
      <EmptyState
        title={`No bill without ${fieldsInSentence(answer.needs)}`}
        actions={answer.needs.map((field) => (
          <TextButton key={field} onClick={() => go({ screen: 'workloads', workload: workload.id, field })}>
            Fill in {fieldInSentence(field)}
          </TextButton>
        ))}
      >
        {workload.name} has no value for {fieldsInSentence(answer.needs)}, and a guess here would decide everything.
      </EmptyState>
    )
  }
  if (answer.lines.length === 0)
    return (
      <EmptyState title="Nothing in the catalogue carries this workload">
        The matrix says what stands in the way of each option.
      </EmptyState>
    )
  return (
    <div className={styles.sheet}>
      <Finding
        id={findingId}
        detail={curveDetail(answer, workload.recommendation?.option ?? null, currency).join(' ')}
        answer={curveAnswer(answer)}
        detailAnswer={curveDetailAnswer}
      >
        {curveFinding(answer)}
      </Finding>
      {view === 'chart' ? (
        <figure className={styles.figure} aria-label={`${axisName(answer.axis)} against cost, ${workload.name}`}>
          <Suspense fallback={<div className={styles.waiting}>computing</div>}>
            <CostChartView
              chart={answer}
              title={curveTitle(workload, answer.axis)}
              currency={currency}
              narrow={narrow}
              bandText={bandWords(answer)}
              describedBy={findingId}
            />
          </Suspense>
          {narrow && <LineList chart={answer} currency={currency} />}
        </figure>
      ) : (
        <CurveTable chart={answer} currency={currency} />
      )}
      <CompareWith workload={workload} chart={answer} asked={asked} onAsk={onAsk} />
      <BillAtLoad workload={workload} chart={answer} go={go} atBill={atBill} />
      <SampleSection workload={workload} />
      <TrafficSection key={`traffic ${workload.id}`} workload={workload} />
      <ModelSection key={`model ${workload.id}`} workload={workload} />
    </div>
  )
}
