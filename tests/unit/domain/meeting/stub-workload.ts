/** A workload's assessment with only what a meeting reads; each test says the part it is about. */
import type { Recommendation, WorkloadAssessment } from '../../../../src/domain/assessment.ts'
import type { Robustness, UnknownWorth } from '../../../../src/domain/certainty.ts'
import type { OptionAssessment } from '../../../../src/domain/option-evidence.ts'

export interface Stub {
  readonly id: string
  readonly option?: string | null
  readonly usd?: number
  readonly high?: number
  readonly verdict?: OptionAssessment['verdict']
  readonly standing?: WorkloadAssessment['standing']['word']
  readonly aroundWeights?: number
  readonly provisional?: boolean
  readonly unknowns?: readonly (Partial<UnknownWorth> & Pick<UnknownWorth, 'field'>)[]
  readonly riskiest?: WorkloadAssessment['riskiestAssumption']
  readonly traps?: readonly { readonly trap: string; readonly severity: number }[]
  readonly requestsPerMonth?: number
  readonly inputs?: Partial<WorkloadAssessment['inputs']>
}

export function stubWorkload(stub: Stub): WorkloadAssessment {
  const { id, option = 'aws-lambda', usd = 100, high = usd, verdict = 'best' } = stub
  const recommendation =
    option === null
      ? null
      : ({
          option,
          label: option,
          family: 'serverless',
          monthlyUsd: usd,
          provisional: stub.provisional ?? false,
          latencyReason: { code: 'rec-starts', figures: {} },
          costReason: { code: 'rec-cheapest', figures: {} },
        } as unknown as Recommendation)
  return {
    id,
    name: id,
    inputs: {
      likely: { requestsPerMonth: stub.requestsPerMonth },
      basis: {},
      unknown: [],
      entry: { id },
      ...stub.inputs,
    },
    recommendation,
    standing: { word: stub.standing ?? 'solid', margin: 0.1 },
    options:
      option === null
        ? []
        : [
            {
              option,
              verdict,
              monthlyUsd: { low: usd, likely: usd, high },
              reason: { code: 'over-limit', figures: {} },
            },
          ],
    robustness: { aroundWeights: stub.aroundWeights ?? 1 } as Robustness,
    unknownsWorth: (stub.unknowns ?? []).map((unknown) => ({
      basis: 'estimated',
      low: 1,
      high: 2,
      evppiUsdPerMonth: 0,
      benchmarkUsd: 0,
      enbsUsd: 0,
      flipProbability: 0,
      threshold: null,
      thresholdTo: null,
      ...unknown,
    })),
    riskiestAssumption: stub.riskiest ?? null,
    traps: (stub.traps ?? []).map((trap) => ({
      ...trap,
      evidence: { code: 'trap-noisy', figures: {} },
      drill: { code: 'drill-noisy', figures: {} },
    })),
  } as unknown as WorkloadAssessment
}
