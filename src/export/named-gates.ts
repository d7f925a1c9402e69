/** Which gates a note names with their source: limits that the choice comes near to, and the "no" of each family. */
import type { WorkloadAssessment } from '../domain/assessment.ts'
import type { GateResult, OptionAssessment } from '../domain/option-evidence.ts'
import { families } from '../domain/vocabulary.ts'
import type { Family } from '../domain/vocabulary.ts'

/* A limit far above the need is not what a reviewer looks for. */
const closeEnough = 3

/** A gate whose need and limit are numbers. */
export type NumericGate = GateResult & { readonly value: number; readonly limit: number }

export function nearLimits(option: OptionAssessment | undefined): readonly NumericGate[] {
  return (option?.gates ?? [])
    .filter((gate) => gate.unit !== 'share' || gate.atRisk)
    .filter((gate): gate is NumericGate => typeof gate.value === 'number' && typeof gate.limit === 'number')
    .filter((gate) => gate.limit > 0 && (gate.atRisk || gate.value * closeEnough >= gate.limit))
}

/** The gate that stops the option: the decisive "no". */
export function blockingGate(option: OptionAssessment): GateResult | undefined {
  return option.gates.find((gate) => gate.answer === 'blocked')
}

export interface Refusal {
  readonly family: Family
  readonly option: OptionAssessment
  readonly gate: GateResult
}

/** For every family without a passing option its nearest option with the gate that stops it. */
export function refusals(workload: WorkloadAssessment): readonly Refusal[] {
  return families.flatMap((family): readonly Refusal[] => {
    const cell = workload.families[family]
    if (cell.verdict !== 'blocked') return []
    const option = workload.options.find((each) =>
      cell.bestOption === null
        ? each.family === family && blockingGate(each) !== undefined
        : each.option === cell.bestOption,
    )
    const gate = option === undefined ? undefined : blockingGate(option)
    return option === undefined || gate === undefined ? [] : [{ family, option, gate }]
  })
}
