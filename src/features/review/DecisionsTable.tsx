/** Every workload with what was decided, by whose judgement, until when, and what has reopened it since. */
import { Check, Circle as Ring, CircleDashed, Pencil, RotateCcw, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DecisionState, DecisionWord } from '../../domain/meeting/decision-state.ts'
import { answer } from '../../wording/answer.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { decisionsInWords, decisionWord, firedAnswer, firedInShort } from '../../wording/meeting-words.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { CutText } from '../../ui/CutText.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { KeptWhole } from '../../ui/KeptWhole.tsx'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import type { PanelProps } from '../marks/place.ts'
import styles from './ReviewPanel.module.css'

export type DecisionsTableProps = {
  readonly states: readonly DecisionState[]
  readonly onDecide: (workload: string) => void
  readonly go: PanelProps['go']
}

const firstRows = 12

const statesAnswer = answer(
  'Where the decisions stand',
  'every workload shown, as of today',
  'the decisions in your workbook and their triggers',
)

export function DecisionsTable({ states, onDecide, go }: DecisionsTableProps) {
  const more = useMoreRows(states, firstRows)
  return (
    <>
      <SectionHeading title="Decisions" fact={decisionsInWords(states)} factAnswer={statesAnswer} />
      <table className={joinClasses(styles.table, styles.stacked, styles.decided)}>
        <thead>
          <tr>
            <th scope="col">Workload</th>
            <th scope="col">Option</th>
            <th scope="col">Status</th>
            <th scope="col" className={styles.numeric}>
              Review by
            </th>
            <th scope="col">
              <VisuallyHidden>Decide</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {more.rows.map((state) => (
            <DecisionRow key={state.workload.id} state={state} onDecide={onDecide} go={go} />
          ))}
        </tbody>
      </table>
      <MoreRows {...more} />
    </>
  )
}

function DecisionRow({ state, onDecide, go }: { readonly state: DecisionState } & Omit<DecisionsTableProps, 'states'>) {
  const { workload, decision, option, optionId, word, fired } = state
  const readOnly = useWorkbench((store) => store.readOnly !== null)
  const currency = useWorkbench((store) => store.workbook.team?.currency)
  const family = option?.family ?? null
  const [need] = workload.recommendation?.needs ?? []
  return (
    <tr>
      <th scope="row">
        <TextButton className={styles.plain} onClick={() => go({ workload: workload.id, family })}>
          <CutText>{workload.name}</CutText>
        </TextButton>
      </th>
      <td className={joinClasses(styles.line, decision === null && styles.second)}>
        {optionId === null ? (
          'nothing passes'
        ) : (
          <span className={styles.option}>
            {family !== null && <FamilyGlyph family={family} />}
            {decision !== null && workload.keep?.option === optionId ? 'Keep ' : ''}
            {option?.label ?? optionWord(optionId)}
            {option?.atRisk === true && ', at risk'}
          </span>
        )}
      </td>
      <td>
        <span className={styles.status}>
          {statusIcons[word]}
          {word === 'accepted' || word === 'override' ? decisionWord(word) : <strong>{decisionWord(word)}</strong>}
        </span>
        {decision === null && need !== undefined && (
          <span className={joinClasses(styles.waits, styles.quiet)}>needs {fieldInSentence(need)}</span>
        )}
        {fired.slice(0, 1).map((each) => (
          <span key={each.kind} className={styles.fired}>
            <span {...asked(firedAnswer(each, currency))}>
              <KeptWhole>{firedInShort(each, currency)}</KeptWhole>
            </span>
          </span>
        ))}
      </td>
      <td className={joinClasses(styles.numeric, styles.day)}>{reviewText(state)}</td>
      <td className={joinClasses(styles.numeric, styles.aside)}>
        {!readOnly && (
          <TextButton
            onClick={() => onDecide(workload.id)}
            aria-label={`${decision === null ? 'Decide' : 'Change'} ${workload.name}`}
          >
            {decision === null ? 'Decide' : 'Change'}
          </TextButton>
        )}
      </td>
    </tr>
  )
}

function reviewText({ decision }: DecisionState): ReactNode {
  if (decision?.reviewBy !== undefined) return decision.reviewBy
  if (decision !== null) return <span className={styles.quiet}>no date</span>
  return <span className={styles.quiet}>–</span>
}

const size = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const
const statusIcons: Readonly<Record<DecisionWord, ReactNode>> = {
  open: <CircleDashed {...size} />,
  proposed: <Ring {...size} />,
  accepted: <Check {...size} />,
  override: <Pencil {...size} />,
  reopened: <RotateCcw {...size} />,
  superseded: <Undo2 {...size} />,
}
