/** The assessment as the command prints it: exactly the published shape, numbers unrounded, nothing that a reader of the format does not know. */
import type { Assessment, FamilyVerdict, Recommendation, WorkloadAssessment } from '../domain/assessment.ts'
import type { GateResult, OptionAssessment } from '../domain/option-evidence.ts'
import { families } from '../domain/vocabulary.ts'
import { sentenceOf } from '../wording/reasons.ts'
import { trapTitle } from '../wording/trap-words.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Plain data ready for JSON; values that JSON cannot carry become null. */
export function assessmentJson(assessment: Assessment): { readonly [key: string]: Json | undefined } {
  return {
    catalogueVersion: assessment.catalogueVersion,
    team: plain(assessment.team),
    workloads: assessment.workloads.map(workloadJson),
  }
}

function plain(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])),
    )
  return null
}

function workloadJson(workload: WorkloadAssessment): Json {
  const risk = workload.riskiestAssumption
  return {
    id: workload.id,
    name: workload.name,
    recommendation: recommendationJson(workload.recommendation),
    fallback: recommendationJson(workload.fallback),
    families: Object.fromEntries(families.map((family) => [family, familyJson(workload.families[family])])),
    options: workload.options.map(optionJson),
    breakEvens: workload.breakEvens.map(({ between, over, at }) => ({ between: [...between], over, at: plain(at) })),
    flips: workload.flips.map(plain),
    riskiestAssumption:
      risk === null ? null : { field: risk.field, why: sentenceOf(risk.why), value: plain(risk.value) },
    traps: workload.traps.map((finding) => ({
      trap: finding.trap,
      title: trapTitle(finding.trap),
      evidence: sentenceOf(finding.evidence),
      drill: finding.drill === null ? null : sentenceOf(finding.drill),
      severity: plain(finding.severity),
    })),
  }
}

function recommendationJson(recommendation: Recommendation | null): Json {
  if (recommendation === null) return null
  return {
    option: recommendation.option,
    platform: recommendation.platform,
    family: recommendation.family,
    fit: plain(recommendation.fit),
    monthlyUsd: plain(recommendation.monthlyUsd),
    confidence: recommendation.confidence,
    tooCloseToCall: recommendation.tooCloseToCall,
    provisional: recommendation.provisional,
    needs: [...recommendation.needs],
    atRisk: recommendation.atRisk,
    risk: recommendation.risk === null ? null : sentenceOf(recommendation.risk),
    tieBreak:
      recommendation.tieBreak === null
        ? null
        : { option: recommendation.tieBreak.option, why: sentenceOf(recommendation.tieBreak.why) },
    betterAtRisk: recommendation.betterAtRisk === null ? null : sentenceOf(recommendation.betterAtRisk),
    betterIfAnswered: recommendation.betterIfAnswered === null ? null : sentenceOf(recommendation.betterIfAnswered),
  }
}

function familyJson(cell: FamilyVerdict): Json {
  return {
    verdict: cell.verdict,
    bestOption: cell.bestOption,
    fit: plain(cell.fit),
    monthlyUsd: plain(cell.monthlyUsd),
    atRisk: cell.atRisk,
    reason: sentenceOf(cell.reason),
  }
}

function optionJson(option: OptionAssessment): Json {
  return {
    option: option.option,
    platform: option.platform,
    family: option.family,
    operatingModel: option.operatingModel,
    verdict: option.verdict,
    fit: plain(option.fit),
    monthlyUsd: plain(option.monthlyUsd),
    gates: option.gates.map(gateJson),
    shares: plain(option.shares),
    bill: option.bill
      .filter((line) => line.counted)
      .map((line) => ({
        item: line.item,
        quantity: plain(line.quantity),
        unit: line.unit,
        unitPriceUsd: plain(line.unitPriceUsd),
        monthlyUsd: plain(line.monthlyUsd),
        source: line.source,
      })),
    mitigations: option.mitigations.map((mitigation) => ({
      option: mitigation.option,
      label: mitigation.label,
      extraMonthlyUsd: plain(mitigation.extraMonthlyUsd),
      extraHoursPerMonth: plain(mitigation.extraHoursPerMonth),
      turns: [...mitigation.turns],
    })),
  }
}

function gateJson(gate: GateResult): Json {
  return {
    gate: gate.gate,
    answer: gate.answer,
    value: plain(gate.value),
    limit: plain(gate.limit),
    unit: gate.unit,
    source: gate.source,
    date: gate.date,
    reason: sentenceOf(gate.reason),
    needs: [...gate.needs],
    atRisk: gate.atRisk,
    blockProbability: plain(gate.blockProbability),
    nearMiss: plain(gate.nearMiss),
  }
}
