/** One workload assessed on the real catalogue, and the parts of it that tests ask for. */
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { assess } from '../../src/domain/assess.ts'
import type { WorkloadAssessment } from '../../src/domain/assessment.ts'
import type { GateResult, OptionAssessment } from '../../src/domain/option-evidence.ts'
import type { GateId } from '../../src/domain/vocabulary.ts'
import type { Priorities, Team, Workload } from '../../src/domain/workbook.ts'
import { workbookOf } from './example-workloads.ts'

export function assessed(workload: Workload, team: Team = {}, priorities: Priorities = {}): WorkloadAssessment {
  const only = assess(catalogue, workbookOf([workload], { team, priorities })).workloads[0]
  if (only === undefined) throw new Error('nothing assessed')
  return only
}

export function optionIn(workload: WorkloadAssessment, id: string): OptionAssessment {
  const option = workload.options.find((each) => each.option === id)
  if (option === undefined) throw new Error(`no option ${id}`)
  return option
}

export function gateIn(option: OptionAssessment, id: GateId): GateResult {
  const gate = option.gates.find((each) => each.gate === id)
  if (gate === undefined) throw new Error(`no gate ${id}`)
  return gate
}

/** A steady web service that any platform could run; a test changes what it is about. */
export const webService: Workload = {
  id: 'web',
  name: 'Web service',
  kind: 'api',
  trafficShape: 'steady',
  requestsPerMonth: 50e6,
  peakToMeanRatio: 2,
  durationMs: 80,
  longestRunS: 20,
  concurrencyPerReplica: 40,
  memoryGiB: 1,
  vcpu: 1,
  gpu: 'none',
  imageGB: 0.3,
  p95TargetMs: 400,
  maxColdStartMs: 300,
  connection: 'request',
  hostAccess: 'none',
  owner: 'Web',
  rollout: 'canary',
  rollbackUnit: 'image',
}
