/** Ten thousand possible worlds of one workload, the same for every option: bands, and who is the cheapest that passes. */
import { drawInputs } from '../risk/input-draws.ts'
import { summariseDraws } from '../uncertainty/draw-summary.ts'
import type { WorkloadContest } from '../workload-contest.ts'
import { billSwings } from './bill-swings.ts'
import { drawWorld } from './draw-world.ts'
import { answerIn } from './gate-answer.ts'
import type { GateAnswerInDraw } from './gate-answer.ts'
import { canBeSampled, shortlist } from './shortlist.ts'
import { sampleDraws, sampleSeed } from './workload-sample.ts'
import type { OptionSample, WorkloadSample } from './workload-sample.ts'

export interface SampleRequest {
  readonly draws?: number | undefined
  readonly seed?: number | undefined
}

/** Draws between two looks at the clock or at a wish to stop. */
const draftOfDraws = 1_000

/**
 * Yields the share done from time to time, so that a caller can report it or stop; returns null where no bill can be
 * worked out yet. The same seed gives the same numbers.
 */
export function* samplingOf(
  held: WorkloadContest,
  request: SampleRequest = {},
): Generator<number, WorkloadSample | null> {
  if (!canBeSampled(held)) return null
  const seed = request.seed ?? sampleSeed
  const { listed, provisional } = shortlist(held)
  // Without a range every world is the likely one.
  const draws = held.stage.inputs.ranges.length === 0 ? 1 : (request.draws ?? sampleDraws)
  const drawn = drawInputs(held, draws, seed)
  const world = drawWorld(held, drawn)
  const bills = listed.map(() => new Float64Array(draws))
  const passed = new Float64Array(listed.length)
  const atRisk = new Float64Array(listed.length)
  const cheapest = new Float64Array(listed.length)
  let none = 0
  for (let draw = 0; draw < draws; draw += 1) {
    if (draw % draftOfDraws === 0 && draw > 0) yield draw / draws
    world.moveTo(draw)
    let best = -1
    let least = Infinity
    for (let at = 0; at < listed.length; at += 1) {
      const { option, moving, settled } = listed[at]!
      const scene = world.sceneOf(option)
      const usd = scene.usdPerMonth()
      bills[at]![draw] = usd ?? NaN
      if (settled === 'blocked' || usd === undefined) continue
      const answer = moving.length === 0 ? settled : worse(settled, answerIn(scene, moving))
      if (answer === 'blocked' || (answer === 'unknown' && !provisional)) continue
      passed[at] = (passed[at] ?? 0) + 1
      if (answer === 'risk') atRisk[at] = (atRisk[at] ?? 0) + 1
      if (usd < least) {
        least = usd
        best = at
      }
    }
    if (best < 0) none += 1
    else cheapest[best] = (cheapest[best] ?? 0) + 1
  }
  const { winner, fallback } = held.contest
  return {
    workload: held.stage.inputs.entry.id,
    draws,
    seed,
    provisional,
    options: listed
      .map(({ option }, at): OptionSample => {
        const known = bills[at]!.filter((usd) => !Number.isNaN(usd))
        return {
          option: option.id,
          label: option.label,
          family: option.platform.family,
          usd: known.length === 0 ? null : summariseDraws(known),
          passShare: (passed[at] ?? 0) / draws,
          riskShare: (atRisk[at] ?? 0) / draws,
          cheapestShare: (cheapest[at] ?? 0) / draws,
        }
      })
      .sort((a, b) => b.cheapestShare - a.cheapestShare || (a.option < b.option ? -1 : 1)),
    inputs: drawn.fields.map((field) => ({ field, ...summariseDraws(drawn.values.get(field)!) })),
    noneShare: none / draws,
    swings: winner === undefined || fallback === undefined ? null : billSwings(held, winner.option, fallback.option),
  }
}

const badness = { pass: 0, risk: 1, unknown: 2, blocked: 3 } as const

function worse(a: GateAnswerInDraw, b: GateAnswerInDraw): GateAnswerInDraw {
  return badness[b] > badness[a] ? b : a
}
