/** For teams that only agree on an order: rank-order-centroid weights follow from it. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { criterionIds } from '../../domain/vocabulary.ts'
import type { CriterionId } from '../../domain/vocabulary.ts'
import { criterionMeaning, criterionWord } from '../../wording/decision-words.ts'
import { share } from '../../wording/numbers.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './WeightsDialog.module.css'

export function OrderList() {
  const priorities = useWorkbench((state) => state.workbook.priorities)
  const { weights } = useAssessment()
  const dispatch = useDispatch()
  const inUse = priorities.preset === 'order'
  const order: readonly CriterionId[] =
    priorities.order !== undefined && priorities.order.length > 0
      ? priorities.order
      : criterionIds.toSorted((a, b) => weights[b] - weights[a])

  function move(from: number, to: number): void {
    const next = [...order]
    const [moved] = next.splice(from, 1)
    if (moved === undefined) return
    next.splice(to, 0, moved)
    dispatch({ kind: 'set-priorities', priorities: { ...priorities, preset: 'order', order: next } })
  }

  return (
    <div>
      <p className={styles.says}>
        {inUse
          ? 'This order is in use. Each place is worth the centroid of all weightings that keep the order.'
          : 'Move a criterion and this order takes over from the points.'}
      </p>
      <ol className={styles.order}>
        {order.map((criterion, at) => (
          <li key={criterion} title={criterionMeaning(criterion)}>
            <span>{criterionWord(criterion)}</span>
            <span className={styles.quiet}>{inUse ? share(weights[criterion]) : ''}</span>
            <IconButton
              small
              label={`Move ${criterionWord(criterion)} up`}
              icon={<ArrowUp size={14} />}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            />
            <IconButton
              small
              label={`Move ${criterionWord(criterion)} down`}
              icon={<ArrowDown size={14} />}
              disabled={at === order.length - 1}
              onClick={() => move(at, at + 1)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
