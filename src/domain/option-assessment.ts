/** One option as everybody reads it: verdict and fit at hand, evidence worked out when first read. */
import type { Mitigation, OptionAssessment } from './assessment.ts'
import { capacityRecord } from './capacity/capacity.ts'
import { blocksOf, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import { decidingReason } from './deciding-reason.ts'
import { explainedValues, sharesOf } from './fit.ts'
import { gateList } from './gates/gates.ts'
import { once } from './once.ts'
import { operationsOf } from './operations.ts'
import type { Option } from './options.ts'
import { workingPathOf } from './path/working-path.ts'
import type { GateId } from './vocabulary.ts'
import { needsOf, verdictOf } from './verdict-of.ts'
import type { ContestView } from './verdict-of.ts'

/** Variants of the same platform that pass where this one is blocked, with what they cost more; what itself mitigates has none. */
function mitigationsOf(contender: Contender, view: ContestView): readonly Mitigation[] {
  const { option } = contender
  if (contender.tier !== 'blocked' || option.variant.mitigates !== undefined) return []
  const turns = blocksOf(contender).map((gate) => gate.id)
  const own = contender.scene.usdPerMonth()
  return view.contenders
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

export function optionAssessment(contender: Contender, view: ContestView): OptionAssessment {
  const { option, scene, fit } = contender
  const money = once(() => scene.money() ?? null)
  const gates = once(() => gateList.map((gate) => gate.show(scene)))
  const shares = once(() => (fit === null ? {} : sharesOf(contender.values, view.vector)))
  const values = once(() => explainedValues(scene))
  const bill = once(() => scene.bill())
  const capacity = once(() => {
    const sizing = scene.capacity()
    return sizing.kind === 'ok' ? capacityRecord(sizing.capacity) : null
  })
  const mitigations = once(() => mitigationsOf(contender, view))
  const needs = once(() => needsOf(contender))
  const why = once(() => decidingReason(contender, view))
  const path = once(() => workingPathOf(contender))
  const operations = once(() => operationsOf(contender))
  return {
    option: option.id,
    platform: option.platform.id,
    family: option.platform.family,
    operatingModel: option.platform.operatingModel,
    label: option.label,
    verdict: verdictOf(contender, view),
    atRisk: contender.tier === 'risky',
    fit,
    get monthlyUsd() {
      return money()
    },
    get gates() {
      return gates()
    },
    get shares() {
      return shares()
    },
    get values() {
      return values()
    },
    get bill() {
      const answer = bill()
      return answer.kind === 'ok' ? answer.lines : []
    },
    get notPriced() {
      const answer = bill()
      return answer.kind === 'ok' ? answer.notPriced : option.platform.notPriced
    },
    get capacity() {
      return capacity()
    },
    get mitigations() {
      return mitigations()
    },
    get needs() {
      return needs()
    },
    get reason() {
      return why()
    },
    get path() {
      return path()
    },
    get operations() {
      return operations()
    },
    runsToday: scene.inputs.entry.runsToday === option.platform.id && option.variant.id === '',
  }
}
