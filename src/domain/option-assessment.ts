/** One option as everybody reads it: verdict and fit at hand, evidence worked out when first read. */
import { isAtRisk } from './tier-order.ts'
import type { Mitigation, OptionAssessment } from './option-evidence.ts'
import { capacityRecord } from './capacity/capacity.ts'
import { blocksOf, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import { decidingReason } from './deciding-reason.ts'
import { explainedValues, sharesOf } from './fit.ts'
import { gateList } from './gates/gates.ts'
import { operationsOf } from './operations.ts'
import type { Option } from './options.ts'
import { workingPathOf } from './path/working-path.ts'
import type { GateId } from './vocabulary.ts'
import { needsOf, verdictOf } from './verdict-of.ts'
import type { ContestView } from './verdict-of.ts'
import { whenRead } from './when-read.ts'

/** Variants of the same platform that pass where this one is blocked, with what they cost more; what itself mitigates has none. */
function mitigationsOf(contender: Contender, view: ContestView): readonly Mitigation[] {
  const { option } = contender
  if (contender.tier !== 'blocked' || option.variant.mitigates !== undefined) return []
  const turns = blocksOf(contender).map((gate) => gate.id)
  const own = contender.scene.usdPerMonth()
  return view
    .contenders()
    .filter((other) => passes(other) && isRemedy(option, other.option, turns))
    .map((other) => ({
      option: other.option.id,
      label: other.option.label,
      extraMonthlyUsd: other.usd === undefined || own === undefined ? null : other.usd - own,
      extraHoursPerMonth: other.option.opsHoursPerMonth.value - option.opsHoursPerMonth.value,
      turns,
    }))
}

/** Another variant of the platform, made for one of these gates or for none in particular; never one without the GPU that this one is there for. */
function isRemedy(option: Option, other: Option, turns: readonly GateId[]): boolean {
  if (other.platform.id !== option.platform.id || (option.gpuOnly && !other.gpuOnly)) return false
  return other.variant.mitigates?.some((gate) => turns.includes(gate)) ?? true
}

interface OptionSource {
  readonly contender: Contender
  readonly view: ContestView
}

type AtOnce = 'option' | 'platform' | 'family' | 'operatingModel' | 'label' | 'verdict' | 'atRisk' | 'fit' | 'runsToday'
type Evidence = Omit<OptionAssessment, AtOnce>

const withEvidence = whenRead<OptionSource, Evidence>({
  monthlyUsd: ({ contender }) => contender.scene.money() ?? null,
  gates: ({ contender }) => gateList.map((gate) => gate.show(contender.scene)),
  shares: ({ contender, view }) => (contender.fit === null ? {} : sharesOf(contender.values, view.vector)),
  values: ({ contender }) => explainedValues(contender.scene),
  bill: ({ contender }) => {
    const answer = contender.scene.bill()
    return answer.kind === 'ok' ? answer.lines : []
  },
  shared: ({ contender }) => contender.scene.shared(),
  notPriced: ({ contender }) => {
    const answer = contender.scene.bill()
    return answer.kind === 'ok' ? answer.notPriced : contender.option.platform.notPriced
  },
  capacity: ({ contender }) => {
    const sizing = contender.scene.capacity()
    return sizing.kind === 'ok' ? capacityRecord(sizing.capacity) : null
  },
  mitigations: ({ contender, view }) => mitigationsOf(contender, view),
  needs: ({ contender }) => needsOf(contender),
  reason: ({ contender, view }) => decidingReason(contender, view),
  path: ({ contender }) => workingPathOf(contender),
  operations: ({ contender }) => operationsOf(contender),
})

export function optionAssessment(contender: Contender, view: ContestView): OptionAssessment {
  const { option, fit, tier, stage } = contender
  const { platform, variant } = option
  const atOnce: Pick<OptionAssessment, AtOnce> = {
    option: option.id,
    platform: platform.id,
    family: platform.family,
    operatingModel: platform.operatingModel,
    label: option.label,
    verdict: verdictOf(contender, view),
    atRisk: isAtRisk(tier),
    fit,
    runsToday: stage.inputs.entry.runsToday === platform.id && variant.id === '',
  }
  return withEvidence(atOnce, { contender, view })
}
