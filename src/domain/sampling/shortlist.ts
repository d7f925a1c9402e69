/** The few options worth ten thousand bills: those that some world could make the cheapest, and those people look at. */
import { familyBests } from '../break-evens-of.ts'
import { demandOf } from '../demand.ts'
import type { Gate } from '../gates/gate.ts'
import type { Option } from '../options.ts'
import type { AmountId, World } from '../resolve-workload.ts'
import { sceneOf } from '../scene.ts'
import type { Stage } from '../scene.ts'
import { stageIn } from '../contest-in.ts'
import type { WorkloadContest } from '../workload-contest.ts'
import { answerIn, gatesInOrder } from './gate-answer.ts'
import type { GateAnswerInDraw } from './gate-answer.ts'

export interface Listed {
  readonly option: Option
  /** Gates whose answer moves over the ranges; all others were settled by looking once. */
  readonly moving: readonly Gate[]
  readonly settled: GateAnswerInDraw
}

export interface Shortlist {
  readonly listed: readonly Listed[]
  readonly provisional: boolean
}

/** A bill this much above the cheapest at every place looked at does not become the cheapest between them. */
const nearlyCheapest = 1.08
const mostListed = 8

export function shortlist(held: WorkloadContest): Shortlist {
  const stages = scoutWorlds(held).map((world) => stageIn(held, world))
  const { options } = held
  const answers = options.map((option) => stages.map((stage) => look(stage, option)))
  const somePasses = answers.some((row) => row.some((each) => passes(each.answer)))
  const counts = (answer: GateAnswerInDraw): boolean => passes(answer) || (!somePasses && answer === 'unknown')
  const least = stages.map((_, at) =>
    Math.min(...answers.map((row) => (counts(row[at]!.answer) ? (row[at]!.usd ?? Infinity) : Infinity))),
  )
  const nearness = answers.map((row) =>
    Math.min(...row.map((each, at) => (counts(each.answer) ? (each.usd ?? Infinity) / (least[at] || 1) : Infinity))),
  )
  const shown = new Set(
    [...familyBests(held), held.contest.winner, held.contest.fallback].map((each) => each?.option.id),
  )
  const near = options
    .map((option, at) => ({ option, at, near: nearness[at] ?? Infinity }))
    .filter((each) => each.near <= nearlyCheapest || shown.has(each.option.id))
    .sort((a, b) => Number(shown.has(b.option.id)) - Number(shown.has(a.option.id)) || a.near - b.near || a.at - b.at)
    .slice(0, mostListed)
  return {
    provisional: !somePasses,
    listed: near.map(({ option, at }) => ({ option, ...settle(stages, option, answers[at]!) })),
  }
}

function passes(answer: GateAnswerInDraw): boolean {
  return answer === 'pass' || answer === 'risk'
}

interface Look {
  readonly usd: number | undefined
  readonly answer: GateAnswerInDraw
}

function look(stage: Stage, option: Option): Look {
  const scene = sceneOf(stage, option)
  const answer = answerIn(scene, gatesInOrder)
  return { answer, usd: answer === 'blocked' ? undefined : scene.usdPerMonth() }
}

function settle(stages: readonly Stage[], option: Option, looks: readonly Look[]): Omit<Listed, 'option'> {
  const first = looks[0]!.answer
  const steady = looks.every((each) => each.answer === first)
  if (steady) return { moving: [], settled: first }
  const scenes = stages.map((stage) => sceneOf(stage, option))
  const moving = gatesInOrder.filter((gate) => {
    const status = gate.status(scenes[0]!)
    return scenes.some((scene) => gate.status(scene) !== status)
  })
  const still = gatesInOrder.filter((gate) => !moving.includes(gate))
  return { moving, settled: answerIn(scenes[0]!, still) }
}

/** The likely world, every range at each of its ends alone, all together, and in opposite pairs. */
function scoutWorlds(held: WorkloadContest): readonly World[] {
  const { likely, low, high, ranges } = held.stage.inputs
  if (ranges.length === 0) return [likely]
  const alone = ranges.flatMap((field) => [
    { ...likely, [field]: low[field] },
    { ...likely, [field]: high[field] },
    { ...likely, [field]: Math.sqrt((low[field] ?? 0) * (likely[field] ?? 0)) || likely[field] },
    { ...likely, [field]: Math.sqrt((high[field] ?? 0) * (likely[field] ?? 0)) || likely[field] },
  ])
  return [likely, low, high, ...alone, ...opposites(likely, low, high, ranges)]
}

const mostPairs = 4

function opposites(likely: World, low: World, high: World, ranges: readonly AmountId[]): readonly World[] {
  return ranges.slice(1, mostPairs).flatMap((field, index) => {
    const other = ranges[index] ?? field
    return [
      { ...likely, [other]: low[other], [field]: high[field] },
      { ...likely, [other]: high[other], [field]: low[field] },
    ]
  })
}

/** Demand is made here once, so that a workload without volume is told apart before any draw. */
export function canBeSampled(held: WorkloadContest): boolean {
  return demandOf(held.stage.inputs.likely, held.context.site).needs.length === 0
}
