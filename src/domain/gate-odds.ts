/** How likely a gate fails over the ranges given, by one method wherever it is shown. */
import type { WorkloadAssessment } from './assessment.ts'
import type { GateResult } from './option-evidence.ts'

/**
 * Where no option keeps the promise beyond a value of one input, the chance of that value: it is exact, and the advice to measure
 * names it. It holds for options that stand at this gate as the recommended one does; any other keeps its gate's own chance.
 */
export function gateOdds(workload: WorkloadAssessment, gate: GateResult): number | undefined {
  if (gate.blockProbability === undefined) return undefined
  const beyond = workload.unknownsWorth.find((unknown) => unknown.beyond?.gate === gate.gate)?.beyond
  if (beyond === undefined) return gate.blockProbability
  const best = workload.options.find(({ option }) => option === workload.recommendation?.option)
  const its = best?.gates.find((each) => each.gate === gate.gate)?.blockProbability
  return its === gate.blockProbability ? beyond.chance : gate.blockProbability
}
