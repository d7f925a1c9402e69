/** Training on capacity that may be taken away: how often to checkpoint, what is done twice, and the risk of being late. */
import { createRandomSource } from '../uncertainty/random-source.ts'
import { dalyInterval, expectedWallTime } from './checkpoint-interval.ts'

/** Times in seconds. */
export interface TrainingQuestion {
  readonly workS: number
  readonly checkpointWriteS: number
  readonly restartS: number
  readonly meanBetweenInterruptionsS: number
  readonly deadlineS: number
  readonly usdPerHourSpot: number
  readonly usdPerHourOnDemand: number
  readonly seed: number
}

export interface TrainingPlan {
  /** Work between two checkpoints (Daly), never longer than the work itself. */
  readonly intervalS: number
  readonly wallS: number
  /** Wall time beyond the work: checkpoints, restarts and what is done twice. */
  readonly reworkS: number
  readonly interruptions: number
  /** The most that one interruption can take: an interval, the checkpoint being written, and a restart. */
  readonly mostLostS: number
  readonly mostLostUsd: number
  readonly usd: number
  readonly reworkUsd: number
  readonly usdOnDemand: number
  /** Chance of finishing after the deadline, over seeded runs. */
  readonly lateChance: number
  readonly runs: number
}

export type TrainingAnswer = { readonly kind: 'plan'; readonly plan: TrainingPlan } | { readonly kind: 'never' }

const secondsPerHour = 3600
const runs = 2000
/** A run that takes this many times its work is as good as never done. */
const hopeless = 50

/** `never` when interruptions come so fast that the work practically does not finish. */
export function trainingOnSpot(question: TrainingQuestion): TrainingAnswer {
  const { workS, checkpointWriteS, restartS, meanBetweenInterruptionsS } = question
  const wanted = dalyInterval({
    checkpointTime: checkpointWriteS,
    meanTimeBetweenInterruptions: meanBetweenInterruptionsS,
  })
  const intervalS = Math.min(workS, Math.max(1, wanted))
  const wall = expectedWallTime({
    workTime: workS,
    restartTime: restartS,
    meanTimeBetweenInterruptions: meanBetweenInterruptionsS,
    checkpoints: { interval: intervalS, checkpointTime: checkpointWriteS },
  })
  if (wall.kind === 'never' || wall.wallTime > hopeless * workS) return { kind: 'never' }
  const wallS = wall.wallTime
  const mostLostS = intervalS + checkpointWriteS + restartS
  const spotUsd = (seconds: number): number => (seconds / secondsPerHour) * question.usdPerHourSpot
  return {
    kind: 'plan',
    plan: {
      intervalS,
      wallS,
      reworkS: wallS - workS,
      interruptions: wallS / meanBetweenInterruptionsS,
      mostLostS,
      mostLostUsd: spotUsd(mostLostS),
      usd: spotUsd(wallS),
      reworkUsd: spotUsd(wallS - workS),
      usdOnDemand: (workS / secondsPerHour) * question.usdPerHourOnDemand,
      lateChance: lateChance(question, intervalS),
      runs,
    },
  }
}

/** Segments one after the other, each begun again after an interruption; gaps between interruptions are exponential. */
function lateChance(question: TrainingQuestion, intervalS: number): number {
  const random = createRandomSource(question.seed)
  const gap = (): number => -question.meanBetweenInterruptionsS * Math.log(Math.max(1e-300, 1 - random.nextUnit()))
  let late = 0
  for (let run = 0; run < runs; run += 1) {
    let clock = 0
    let done = 0
    let next = gap()
    while (done < question.workS && clock <= question.deadlineS) {
      const segment = Math.min(intervalS, question.workS - done) + question.checkpointWriteS
      if (next >= segment) {
        next -= segment
        clock += segment
        done += intervalS
      } else {
        clock += next + question.restartS
        next = gap()
      }
    }
    if (done < question.workS || clock > question.deadlineS) late += 1
  }
  return late / runs
}
