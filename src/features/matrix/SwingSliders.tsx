/** One slider a criterion, in swing points; the share it makes of the whole stands beside it. */
import { presets } from '../../domain/weights/presets.ts'
import { criterionIds } from '../../domain/vocabulary.ts'
import type { CriterionId } from '../../domain/vocabulary.ts'
import { criterionMeaning, criterionWord } from '../../wording/decision-words.ts'
import { share } from '../../wording/numbers.ts'
import { getWorkbench, useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { Slider } from '../../ui/Slider.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './WeightsDialog.module.css'

const mostPoints = 400

export function SwingSliders() {
  const priorities = useWorkbench((state) => state.workbook.priorities)
  const { weights } = useAssessment()
  const preset = priorities.preset ?? 'balanced'
  const points: Readonly<Partial<Record<CriterionId, number>>> =
    preset === 'own' || preset === 'order' ? (priorities.weights ?? presets.balanced) : presets[preset]

  function move(criterion: CriterionId, value: number): void {
    getWorkbench()
      .store.getState()
      .dispatch(
        {
          kind: 'set-priorities',
          priorities: { ...priorities, preset: 'own', weights: { ...points, [criterion]: Math.round(value) } },
        },
        { group: `weight-${criterion}` },
      )
  }

  return (
    <div className={styles.sliders}>
      {criterionIds.map((criterion) => (
        <div key={criterion}>
          <Slider
            label={criterionWord(criterion)}
            value={Math.min(mostPoints, points[criterion] ?? 0)}
            min={0}
            max={mostPoints}
            step={5}
            text={`${Math.round(points[criterion] ?? 0)} points, ${share(weights[criterion])}`}
            shown={
              <NumberHint
                what={`${criterionWord(criterion)}: ${Math.round(points[criterion] ?? 0)} points`}
                period={`from the team’s priorities; ${share(weights[criterion])} of the points of all criteria, which is its weight`}
                more={<div>{criterionMeaning(criterion)}</div>}
              >
                {`${Math.round(points[criterion] ?? 0)} points, ${keepUnits(share(weights[criterion]))}`}
              </NumberHint>
            }
            onChange={(value) => move(criterion, value)}
            onCommit={() => getWorkbench().store.getState().endGroup()}
          />
        </div>
      ))}
    </div>
  )
}
