/** One workload's training run on Spot beside the same machines on demand. */
import { billTotal } from './bill/bill.ts'
import { spotReworkFactor } from './capacity/spot-rework.ts'
import { startSecondsP50 } from './capacity/startup-time.ts'
import type { Option } from './options.ts'
import { trainingOnSpot } from './spot/training-on-spot.ts'
import type { TrainingAnswer } from './spot/training-on-spot.ts'
import type { WorkloadContest } from './workload-contest.ts'

export interface TrainingInputs {
  readonly checkpointWriteS: number
  readonly deadlineS: number
  readonly seed: number
}

export interface TrainingCosts {
  readonly spot: { readonly option: string; readonly label: string }
  readonly onDemand: { readonly option: string; readonly label: string }
  readonly workS: number
  readonly answer: TrainingAnswer
}

const secondsPerHour = 3600

/** null where the workload is no run that ends, or no platform offers its machines both ways. */
export function trainingCosts(held: WorkloadContest, inputs: TrainingInputs): TrainingCosts | null {
  const demand = held.stage.demands.likely
  if (!demand.jobLike || demand.needs.length > 0 || demand.durationS <= 0 || demand.requestsPerMonth <= 0) return null
  const pair = cheapestPair(held)
  if (pair === undefined) return null
  const { spot, onDemand } = pair
  const restartS = startSecondsP50(spot, demand)
  const hoursPerMonth = (demand.requestsPerMonth * demand.durationS) / secondsPerHour
  const spotBill = billTotal(spot, demand) ?? 0
  const onDemandBill = billTotal(onDemand, demand) ?? 0
  return {
    spot: { option: spot.id, label: spot.label },
    onDemand: { option: onDemand.id, label: onDemand.label },
    workS: demand.durationS,
    answer: trainingOnSpot({
      ...inputs,
      workS: demand.durationS,
      restartS,
      meanBetweenInterruptionsS: held.context.site.spotSecondsBetweenInterruptions,
      // The bill already holds the rework that the rules assume; this plan works out its own.
      usdPerHourSpot: spotBill / hoursPerMonth / spotReworkFactor(demand, restartS),
      usdPerHourOnDemand: onDemandBill / hoursPerMonth,
    }),
  }
}

function cheapestPair(held: WorkloadContest): { readonly spot: Option; readonly onDemand: Option } | undefined {
  const demand = held.stage.demands.likely
  const priced = held.options.flatMap((option) => {
    const usd = billTotal(option, demand)
    return usd === undefined ? [] : [{ option, usd }]
  })
  const spots = priced.filter(({ option }) => option.variant.purchase === 'spot').sort((a, b) => a.usd - b.usd)
  for (const { option: spot } of spots) {
    const same = priced
      .filter(({ option }) => option.platform.id === spot.platform.id && option.variant.purchase !== 'spot')
      .sort((a, b) => a.usd - b.usd)[0]
    if (same !== undefined) return { spot, onDemand: same.option }
  }
  return undefined
}
