/** What was decided about a workload; in the review's words where something has reopened it since. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { Decision } from '../../domain/decision.ts'
import { firedTriggers } from '../../domain/meeting/fired-triggers.ts'
import { lowerFirst } from '../../wording/lower-first.ts'
import { decisionWord, firedAnswer, firedInShort } from '../../wording/meeting-words.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { capitalised } from '../../wording/sentence-parts.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import type { AskedReach } from '../../ui/asked.ts'
import { KeptWhole } from '../../ui/KeptWhole.tsx'
import { elementOf } from '../../ui/shape.ts'
import { decisionShape } from './decision-shape.ts'

export type DecidedProps = {
  readonly decision: Decision
  readonly workload: WorkloadAssessment
  /** ISO day: a decision may be due for review. */
  readonly today: string
  /** How the focus comes to what reopened it. */
  readonly reach: AskedReach
}

export function Decided({ decision, workload, today, reach }: DecidedProps) {
  const currency = useWorkbench((state) => state.workbook.team?.currency)
  const [fired] = firedTriggers({ decision, workload, today })
  const option = workload.options.find((each) => each.option === decision.option)
  return (
    <>
      {elementOf(decisionShape(decision, fired !== undefined))}{' '}
      {fired === undefined ? capitalised(decision.status) : decisionWord('reopened')}:{' '}
      {option?.label ?? optionWord(decision.option)}
      {fired !== undefined && (
        <>
          ,{' '}
          <span {...asked(firedAnswer(fired, currency), reach)}>
            <KeptWhole>{lowerFirst(firedInShort(fired, currency))}</KeptWhole>
          </span>
        </>
      )}
    </>
  )
}
