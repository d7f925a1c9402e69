/** Whether what was decided still holds: gates, budget, triggers. One finding per broken promise. */
import type { Assessment } from '../domain/assessment.ts'
import type { Decision, Trigger } from '../domain/decision.ts'
import type { FieldId, Workbook } from '../domain/workbook.ts'
import { unitOfField } from '../wording/field-words.ts'
import { money, significant } from '../wording/numbers.ts'
import { daysBetween } from '../domain/days-between.ts'
import { inUnit } from '../wording/units.ts'
import { sentenceOf } from '../wording/reasons.ts'
import { nameOf, noteContext } from './note-context.ts'
import type { Placement } from './note-context.ts'
import { totalOf } from './total-cost.ts'

export interface CheckFinding {
  readonly code:
    | 'blocked'
    | 'unknown-option'
    | 'over-budget'
    | 'trigger'
    | 'price-moved'
    | 'unplaced'
    | 'orphan'
    | 'unread'
  readonly workload: string
  readonly field?: string | undefined
  readonly sentence: string
}

/** @param today ISO day, for triggers and reviews that are due */
export function findingsOfCheck(assessment: Assessment, workbook: Workbook, today: string): readonly CheckFinding[] {
  const note = noteContext({ assessment, workbook, view: 'full', kind: 'note', all: true })
  const known = new Set(assessment.workloads.map(({ id }) => id))
  return [
    ...note.placements.flatMap((placement) =>
      placement.decision === undefined ? [] : decisionFindings(placement, placement.decision, assessment, today),
    ),
    ...workbook.decisions
      .filter((decision) => decision.status !== 'superseded' && !known.has(decision.workload))
      .map((decision): CheckFinding => ({
        code: 'orphan',
        workload: decision.workload,
        sentence: `A decision for ${decision.option} names a workload that is not there.`,
      })),
    ...budgetFindings(totalOf(note).usdPerMonth.likely, workbook),
  ]
}

/** What was decided but cannot be judged until somebody answers. */
export interface OpenDecision {
  readonly workload: string
  readonly needs: readonly FieldId[]
}

export function openDecisions({ workloads }: Assessment, { decisions }: Workbook): readonly OpenDecision[] {
  return decisions.flatMap((decision) => {
    const workload = workloads.find(({ id }) => id === decision.workload)
    const option = workload?.options.find(({ option: id }) => id === decision.option)
    if (decision.status === 'superseded' || workload === undefined || option === undefined) return []
    const unknown = option.gates.filter(({ answer }) => answer === 'unknown').flatMap(({ needs }) => needs)
    const needs = [...new Set([...option.needs, ...unknown])]
    return needs.length === 0 ? [] : [{ workload: nameOf(workload), needs }]
  })
}

function decisionFindings(
  placement: Placement,
  decision: Decision,
  assessment: Assessment,
  today: string,
): readonly CheckFinding[] {
  const { workload, option, label } = placement
  const name = nameOf(workload)
  const finding = (code: CheckFinding['code'], sentence: string, field?: string): CheckFinding => ({
    code,
    workload: name,
    ...(field === undefined ? {} : { field }),
    sentence,
  })
  if (option === undefined)
    return [finding('unknown-option', `The decided option ${decision.option} is not among those the team allows.`)]
  const blocked = option.gates
    .filter((gate) => gate.answer === 'blocked')
    .map((gate) => finding('blocked', `${label} breaks a gate: ${sentenceOf(gate.reason)}.`, gate.gate))
  const usd = option.monthlyUsd?.likely
  return [
    ...blocked,
    ...(decision.triggers ?? []).flatMap((trigger) => {
      const words = fired(trigger, placement, decision, today)
      return words === undefined ? [] : [finding('trigger', words)]
    }),
    ...((daysBetween(decision.reviewBy ?? '', today) ?? 0) > 0
      ? [finding('trigger', `The review was due on ${decision.reviewBy}.`)]
      : []),
    ...(usd !== undefined &&
    decision.usdPerMonthThen !== undefined &&
    decision.catalogueVersionThen !== undefined &&
    decision.catalogueVersionThen !== assessment.catalogueVersion &&
    Math.abs(usd - decision.usdPerMonthThen) > Math.abs(decision.usdPerMonthThen) * 0.1
      ? [
          finding(
            'price-moved',
            `It cost ${money(decision.usdPerMonthThen)} a month when decided on catalogue ${decision.catalogueVersionThen}, and ${money(usd)} on ${assessment.catalogueVersion}.`,
          ),
        ]
      : []),
  ]
}

/** What a trigger found, as a sentence; undefined while it holds still. Events are for people to judge. */
function fired(
  trigger: Trigger,
  { workload, option }: Placement,
  decision: Decision,
  today: string,
): string | undefined {
  const usd = option?.monthlyUsd?.likely
  switch (trigger.kind) {
    case 'date': {
      const days = daysBetween(trigger.on, today)
      return days !== undefined && days >= 0 ? `The date ${trigger.on} has come.` : undefined
    }
    case 'load-above': {
      const load = workload.inputs.likely.requestsPerMonth
      return load !== undefined && load > trigger.requestsPerMonth
        ? `The load is ${inUnit(load, unitOfField('requestsPerMonth'))}, above ${inUnit(trigger.requestsPerMonth, unitOfField('requestsPerMonth'))}.`
        : undefined
    }
    case 'cost-above':
      return usd !== undefined && usd > trigger.usdPerMonth
        ? `The cost is ${money(usd)} a month, above ${money(trigger.usdPerMonth)}.`
        : undefined
    case 'price-change': {
      const then = decision.usdPerMonthThen
      if (usd === undefined || then === undefined || then <= 0) return undefined
      const change = ((usd - then) / then) * 100
      return Math.abs(change) > trigger.pct
        ? `The cost moved by ${significant(change, 3)} %, more than ${significant(trigger.pct, 3)} %.`
        : undefined
    }
    default:
      return undefined
  }
}

function budgetFindings(usd: number, workbook: Workbook): readonly CheckFinding[] {
  const budget = workbook.team.monthlyBudgetUsd
  if (budget === undefined || budget === null || workbook.decisions.length === 0 || usd <= budget) return []
  return [
    {
      code: 'over-budget',
      workload: 'all workloads',
      sentence: `${money(usd)} a month, budget ${money(budget)}: ${money(usd - budget)} over.`,
    },
  ]
}
