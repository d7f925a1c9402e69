/** The six questions that decide most reviews, and which options a clear answer removes. */
import type { DecisionPrompt, PromptId } from './assessment.ts'
import type { WorkloadContest } from './workload-contest.ts'
import { contestFor } from './workload-contest.ts'
import { isOpen } from './contender.ts'
import type { GateId, HardAnswer } from './vocabulary.ts'
import type { FieldId, Workload } from './workbook.ts'

interface Question {
  readonly id: PromptId
  readonly gate: GateId
  readonly field: FieldId | null
  readonly strictest: string | number
  readonly loosest: string | number
  /** Set where the answer weighs unless the workload says that it rules out. */
  readonly hard?: HardAnswer
  /** The other fields an answer brings with it. */
  readonly write: (answer: string | number) => Partial<Workload>
}

const idleHours = { long: 1, never: 24 } as const

const questions: readonly Question[] = [
  {
    id: 'cold-start',
    gate: 'cold-start',
    field: 'maxColdStartMs',
    strictest: 0,
    loosest: 1e9,
    write: (answer) => ({ maxColdStartMs: Number(answer) }),
  },
  {
    id: 'host-access',
    gate: 'host-access',
    field: 'hostAccess',
    strictest: 'kernel',
    loosest: 'none',
    write: (answer) => ({ hostAccess: answer as 'none' | 'kernel' }),
  },
  {
    id: 'idle',
    gate: 'idle-waste',
    field: 'activeHoursPerDay',
    strictest: idleHours.long,
    loosest: idleHours.never,
    hard: 'idle',
    write: (answer) => ({ activeHoursPerDay: Number(answer) }),
  },
  {
    id: 'cluster',
    gate: 'new-cluster',
    field: null,
    strictest: 'none',
    loosest: 'none',
    hard: 'cluster',
    write: () => ({}),
  },
  {
    id: 'splittable',
    gate: 'run-time',
    field: 'splittable',
    strictest: 'no',
    loosest: 'yes',
    write: (answer) => ({ splittable: answer as 'yes' | 'no' }),
  },
  {
    id: 'rollback',
    gate: 'rollback-unit',
    field: 'rollbackUnit',
    strictest: 'image',
    loosest: 'machine',
    hard: 'rollback',
    write: (answer) => ({ rollbackUnit: answer as 'image' | 'machine' }),
  },
]

/** What nothing rules out; an open question rules nothing out. */
function openIn(held: WorkloadContest): readonly string[] {
  return held.view
    .contenders()
    .filter(isOpen)
    .map((contender) => contender.option.id)
}

/** What each question would remove if it were answered as strictly as can be, and what its answer has removed. */
export function promptsOf(held: WorkloadContest): readonly DecisionPrompt[] {
  const { entry } = held.stage.inputs
  const now = openIn(held)
  return questions.map((question): DecisionPrompt => {
    const { hard } = question
    const others = (entry.rulesOut ?? []).filter((each) => each !== hard)
    const ask = (answer: string | number, ruling: readonly string[]): readonly string[] =>
      openIn(
        contestFor(held.context, {
          ...entry,
          ...question.write(answer),
          ...(hard === undefined ? {} : { rulesOut: ruling }),
        }),
      )
    const left = new Set(ask(question.strictest, hard === undefined ? [] : [...others, hard]))
    const before = ask(question.loosest, others)
    const said =
      question.field === null ? (held.context.site.team.operatesCluster ?? null) : entry[question.field as 'hostAccess']
    return {
      id: question.id,
      gate: question.gate,
      field: question.field,
      answer: answerOf(said),
      strictest: question.strictest,
      removes: now.filter((id) => !left.has(id)),
      removed: before.filter((id) => !now.includes(id)),
      hard: hard === undefined ? null : entry.rulesOut?.includes(hard) === true,
    }
  })
}

function answerOf(said: unknown): string | number | null {
  if (typeof said === 'string' || typeof said === 'number') return said
  const range = said as { readonly likely?: number; readonly low?: number } | null | undefined
  return range?.likely ?? range?.low ?? null
}
