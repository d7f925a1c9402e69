/** The parts of an assessment that take longer, by name: worked out in one place and put in place of working them out again. */
import type { WorkloadAssessment } from './assessment.ts'
import type { DeepPart } from './depth.ts'

export type DeepParts = Pick<WorkloadAssessment, DeepPart>

/** Works out every deep part; plain data that can be sent elsewhere. */
export function deepPartsOf(workload: WorkloadAssessment): DeepParts {
  const { presetWinners, keep, breakEvens, flips, robustness, riskiestAssumption, unknownsWorth } = workload
  const { traps, split, path, operations, prompts, aiLane, topology, dataGravity } = workload
  return {
    presetWinners,
    keep,
    breakEvens,
    flips,
    robustness,
    riskiestAssumption,
    unknownsWorth,
    traps,
    split,
    path,
    operations,
    prompts,
    aiLane,
    topology,
    dataGravity,
  }
}

/** The same assessment with its deep parts given instead of worked out when read; the original stays as it is. */
export function withDeepParts(workload: WorkloadAssessment, parts: DeepParts): WorkloadAssessment {
  const { id, name, inputs, recommendation, families, standing } = workload
  return {
    id,
    name,
    inputs,
    recommendation,
    families,
    standing,
    get fallback() {
      return workload.fallback
    },
    get options() {
      return workload.options
    },
    ...parts,
  }
}

/** The same assessment over other workload objects; what is derived from all of them is still read from the original. */
export function withWorkloads<A extends { readonly workloads: readonly WorkloadAssessment[] }>(
  assessment: A,
  workloads: readonly WorkloadAssessment[],
): A {
  const described = {
    ...Object.getOwnPropertyDescriptors(assessment),
    workloads: { value: workloads, enumerable: true, configurable: true },
  }
  // What is worked out when read hangs on the prototype.
  return Object.create(Object.getPrototypeOf(assessment) as object, described) as A
}
