/** Who wins when one amount is moved: only options that could win are worked out, everything that does not move once. */
import { better } from './contender.ts'
import { criterionList } from './criteria/criteria.ts'
import { demandOf } from './demand.ts'
import { fitOf } from './fit.ts'
import { inputGates, sizingGates } from './gates/gates.ts'
import type { Gate } from './gates/gate.ts'
import type { Option } from './options.ts'
import type { AmountId, World } from './resolve-workload.ts'
import { sceneOf, turnTo } from './scene.ts'
import type { Scene, Stage } from './scene.ts'
import { completedValues, settledValues } from './settled-values.ts'
import { askedOf, bestTier, worstOf } from './tier.ts'
import type { Tier } from './tier-order.ts'
import { isOutdone } from './trial.ts'
import type { CriterionId, GateId } from './vocabulary.ts'
import { stageOf } from './workload-contest.ts'
import type { WorkloadContest } from './workload-contest.ts'

/** Input gates that read an amount which may be moved; all others are settled before. */
const readBy: Readonly<Partial<Record<AmountId, readonly GateId[]>>> = {
  durationMs: ['run-time', 'connection'],
  longestRunS: ['run-time', 'connection'],
  memoryGiB: ['memory'],
  modelGB: ['gpu-memory'],
  gpuCount: ['gpu-count', 'gpu-memory', 'gang'],
  localDiskGB: ['local-disk'],
  imageGB: ['image-size'],
  payloadMB: ['payload'],
}

/** Criteria that need a capacity or a bill: at best 1 until they are worked out. */
const costly: readonly CriterionId[] = ['latency', 'cost', 'utilisation']
interface Runner {
  readonly option: Option
  /** The tier by the gates that the amount does not move. */
  readonly from: Tier
  /** Values of the criteria that read no amount. */
  readonly settled: readonly number[]
  /** The most its fit can be: all criteria that need no arithmetic, the others at their best. */
  readonly atBest: number
}

interface Placed {
  readonly runner: Runner
  readonly option: Option
  readonly tier: Tier
  readonly fit: number
  readonly usd: number | undefined
}

interface AskedGates {
  readonly byInput: readonly Gate[]
  readonly bySize: readonly Gate[]
}

/** The best option at a value of the field; undefined where every option is blocked. */
export type Probe = (value: number) => Option | undefined

export function probeOf(held: WorkloadContest, field: AmountId): Probe {
  const { context } = held
  const entry = { ...held.stage.inputs.entry, [field]: held.stage.inputs.likely[field] ?? 1 }
  const asked = readBy[field] ?? []
  const open = inputGates.filter((gate) => asked.includes(gate.id))
  const template = stageOf(context, entry)
  const gates: AskedGates = { byInput: open, bySize: askedOf(sizingGates, template) }
  const settled = inputGates.filter((gate) => !open.includes(gate))
  const runners = [...runnersOf(held, template, settled, field)].sort((a, b) => b.atBest - a.atBest)
  // Whoever wins here most likely won nearby; with a good one known first, few others need all of their gates asked.
  let favourite = runners.find(({ option }) => option === held.contest.winner?.option) ?? runners[0]
  return (value) => {
    if (favourite === undefined) return undefined
    const scene = sceneOf(stageAt(held, template, field, value), favourite.option)
    let best = placed(scene, favourite, gates, held.view.vector, undefined)
    for (const runner of runners) {
      if (runner === favourite || isOutdone(runner.from, runner.atBest, best)) continue
      turnTo(scene, runner.option)
      const other = placed(scene, runner, gates, held.view.vector, best)
      if (other !== undefined && (best === undefined || better(other, best) < 0)) best = other
    }
    favourite = best?.runner ?? favourite
    return best?.option
  }
}

/** Where the option stands; undefined where a gate blocks it, or where it is out however its gates answer. */
function placed(
  scene: Scene,
  runner: Runner,
  gates: AskedGates,
  vector: readonly number[],
  best: Placed | undefined,
): Placed | undefined {
  const byInputs = worstOf(scene, gates.byInput, runner.from)
  if (byInputs === 'blocked') return undefined
  const fit = fitOf(completedValues(scene, runner.settled), vector)
  if (isOutdone(byInputs, fit, best)) return undefined
  const bySize = worstOf(scene, gates.bySize, byInputs)
  if (bySize === 'blocked') return undefined
  const usd = scene.usdPerMonth()
  return { runner, option: runner.option, tier: usd === undefined ? 'unknown' : bySize, fit, usd }
}

function stageAt(held: WorkloadContest, template: Stage, field: AmountId, value: number): Stage {
  const { inputs } = template
  const at = (world: World): World => ({ ...world, [field]: value })
  const { site } = held.context
  const likely = at(inputs.likely)
  const likelyDemand = demandOf(likely, site)
  if (inputs.ranges.length === 0)
    return {
      ...template,
      inputs: { ...inputs, likely, low: likely, high: likely },
      demands: { low: likelyDemand, likely: likelyDemand, high: likelyDemand },
    }
  const low = at(inputs.low)
  const high = at(inputs.high)
  return {
    ...template,
    inputs: { ...inputs, likely, low, high },
    demands: { low: demandOf(low, site), likely: likelyDemand, high: demandOf(high, site) },
  }
}

function runnersOf(
  held: WorkloadContest,
  template: Stage,
  settled: readonly Gate[],
  field: AmountId,
): readonly Runner[] {
  const { vector } = held.view
  const values = settledValues(template, held.options)
  return held.options.flatMap((option, at): readonly Runner[] => {
    const scene = sceneOf(template, option)
    const from = worstOf(scene, settled, bestTier(option))
    if (from === 'blocked') return []
    return [{ option, from, settled: values[at]!, atBest: atBestOf(scene, vector, field) }]
  })
}

function atBestOf(scene: Scene, vector: readonly number[], field: AmountId): number {
  let sum = 0
  criterionList.forEach((criterion, k) => {
    const moves = costly.includes(criterion.id) || (criterion.id === 'elasticity' && field === 'peakToMeanRatio')
    sum += (vector[k] ?? 0) * (moves ? 1 : (criterion.value(scene) ?? 1))
  })
  return sum
}
