/** All options of one workload before gates, criteria and bill: each is judged as far as somebody asks, and what was found is kept. */
import { better } from './contender.ts'
import type { Contender } from './contender.ts'
import { sizingGates } from './gates/gates.ts'
import { judgementOf, trialsIn } from './judgement.ts'
import type { Judgement } from './judgement.ts'
import { lineupOf } from './lineup.ts'
import { once } from './once.ts'
import type { Option } from './options.ts'
import { sceneOf, turnTo } from './scene.ts'
import type { Scene, Stage } from './scene.ts'
import { amountGates, settledTiers } from './settled-tiers.ts'
import { settledValues } from './settled-values.ts'
import { askedOf } from './tier.ts'
import { isOutdone, isSettled, newTrial, tryOut } from './trial.ts'
import type { Questions, Trial } from './trial.ts'
import type { Family } from './vocabulary.ts'

export interface Judge {
  /** All options in their order; what one says of itself is found out when it is read. */
  readonly contenders: () => readonly Contender[]
  /** The best option of the family that no gate blocks, of those that count; the others are judged no further than it takes. */
  readonly best: (family: Family, counts?: (option: Option) => boolean) => Contender | undefined
  readonly offers: (family: Family) => boolean
  readonly judgement: () => Judgement
}

export function judgeOf(
  stage: Stage,
  options: readonly Option[],
  vector: readonly number[],
  known: Judgement = [],
): Judge {
  const tiers = settledTiers(stage, options)
  const values = settledValues(stage, options)
  const questions: Questions = { byInput: askedOf(amountGates, stage), bySize: askedOf(sizingGates, stage), vector }
  const lineup = lineupOf(values, options, vector)
  const trials = trialsIn(known, options, values, vector)
  const made: (Contender | undefined)[] = []
  // One scene turns from option to option; that of a best one is left to it, with all that was worked out there.
  let scene: Scene | undefined
  const trialOf = (at: number, best?: Trial): Trial => {
    const option = options[at]!
    const trial = (trials[at] ??= newTrial(option, tiers[at]!, values[at]!, vector))
    if (isSettled(trial) || isOutdone(trial.tier, trial.fit, best)) return trial
    if (scene === undefined) scene = sceneOf(stage, option)
    else if (scene.option !== option) turnTo(scene, option)
    tryOut(trial, scene, questions, best)
    return trial
  }
  const contenderAt = (at: number, own?: Scene): Contender =>
    (made[at] ??= contenderOn({ stage, option: options[at]!, at, trialOf, made: own }))
  return {
    contenders: once(() => options.map((_, at) => contenderAt(at))),
    best: (family, counts) => {
      let best: Trial | undefined
      let bestAt = -1
      let bestScene: Scene | undefined
      for (const { at, fitAtBest } of lineup[family]) {
        // From here on nobody can have a better fit, and no tier is better than this.
        if (best?.tier === 'clean' && isOutdone('clean', fitAtBest, best)) break
        const tier = tiers[at]!
        if (tier === 'blocked' || isOutdone(tier, fitAtBest, best) || counts?.(options[at]!) === false) continue
        const trial = trialOf(at, best)
        if (!isSettled(trial) || trial.tier === 'blocked') continue
        if (best !== undefined && better(trial, best) > 0) continue
        best = trial
        bestAt = at
        bestScene = scene?.option === best.option ? scene : undefined
        if (bestScene !== undefined) scene = undefined
      }
      return best === undefined ? undefined : contenderAt(bestAt, bestScene)
    },
    offers: (family) => lineup[family].length > 0,
    judgement: () => judgementOf(trials),
  }
}

/** A single option, whoever else competes. */
export function contenderOf(stage: Stage, option: Option, vector: readonly number[]): Contender {
  return judgeOf(stage, [option], vector).contenders()[0]!
}

/** What is kept of an option: its evidence is made anew when somebody reads it, so that a thousand workloads stay small. */
interface Kept {
  stage: Stage
  option: Option
  at: number
  trialOf: (at: number) => Trial
  made: Scene | undefined
}

const noValues: readonly number[] = []

const readFromKept: Omit<Contender, 'stage' | 'option'> & ThisType<Kept & Contender> = {
  get scene() {
    return (this.made ??= sceneOf(this.stage, this.option))
  },
  get tier() {
    return this.trialOf(this.at).tier
  },
  get fit() {
    return this.tier === 'blocked' ? null : this.trialOf(this.at).fit
  },
  get values() {
    return this.tier === 'blocked' ? noValues : this.trialOf(this.at).values
  },
  get usd() {
    return this.trialOf(this.at).usd
  },
}

function contenderOn({ stage, option, at, trialOf, made }: Kept): Contender {
  // Field by field on one shared prototype: fifty of these per workload.
  const kept = Object.create(readFromKept) as Kept
  kept.stage = stage
  kept.option = option
  kept.at = at
  kept.trialOf = trialOf
  kept.made = made
  return kept as unknown as Contender
}
