/** The sentences of a meeting: what to measure first, where decisions stand, what reopened them, who called what. */
import type { BlindCall, CallChoice, Spread } from '../domain/meeting/blind-call.ts'
import type { ChecklistStepId } from '../domain/meeting/checklist.ts'
import type { Comparison } from '../domain/meeting/compare-outcomes.ts'
import type { DecisionState, DecisionWord } from '../domain/meeting/decision-state.ts'
import type { Fired } from '../domain/meeting/fired-triggers.ts'
import type { ScenarioPreset } from '../domain/meeting/scenario-presets.ts'
import type { MeasureAdvice, RankedUnknown } from '../domain/meeting/unknowns-ranked.ts'
import type { WorkloadAssessment } from '../domain/assessment.ts'
import { answer } from './answer.ts'
import type { Answer } from './answer.ts'
import { fieldInSentence, unitOfField } from './field-words.ts'
import { lowerFirst } from './lower-first.ts'
import { counted, money, moneyChange, plainNumber, significant } from './numbers.ts'
import { inUnit } from './units.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { numberWord } from './number-words.ts'
import { familyWord, optionWord, regionWord, vendorWord } from './platform-words.ts'
import { sentenceOf, shortReason } from './reasons.ts'
import { shortName } from './short-name.ts'

/** "duration of Chat inference API" */
function unknownInSentence(unknown: RankedUnknown): string {
  return `${fieldInSentence(unknown.field)} of ${shortName(unknown.name)}`
}

/** The sentence the review opens with. */
export function adviceHeadline(advice: MeasureAdvice): string {
  switch (advice.kind) {
    case 'nothing':
      return 'There is nothing to review yet.'
    case 'answer':
      return advice.blanks === 1
        ? `Answer one question before you decide: ${unknownInSentence(advice.unknown)}.`
        : `Answer ${numberWord(advice.blanks)} questions before you decide, first ${unknownInSentence(advice.unknown)}.`
    case 'measure':
      return advice.others === 0
        ? `Measure one number before you decide: ${unknownInSentence(advice.unknown)}.`
        : `Measure ${numberWord(advice.others + 1)} numbers before you decide, first ${unknownInSentence(advice.unknown)}.`
    case 'decide-now':
      return 'Decide now; no benchmark pays.'
  }
}

/** The second line: what it is worth against what it costs, and what else there is. */
export function adviceDetail(advice: MeasureAdvice, currency?: DisplayCurrency | undefined): string {
  switch (advice.kind) {
    case 'nothing':
      return 'List workloads in the grid; their unknowns, traps and decisions are gathered here.'
    case 'answer':
      return advice.unknown.riskiest === null ? '' : `${sentenceOf(advice.unknown.riskiest.why, currency)}.`
    case 'measure': {
      const { usdPerYear, benchmarkUsd } = advice.unknown
      const cost = benchmarkUsd !== null ? `costs ${money(benchmarkUsd, currency)} to measure` : 'is a question to ask'
      const rest =
        advice.others === 0 ? 'nothing else pays for itself' : `${counted(advice.others, 'other')} below also pay`
      return `Worth ${money(usdPerYear ?? 0, currency)} a year, ${cost}; ${advice.others === 1 ? 'one other below also pays' : rest}.`
    }
    case 'decide-now':
      return advice.nearest === null
        ? 'No single open number, within the range you gave, changes a choice.'
        : `No open number is worth what it costs to measure. Nearest to changing a choice: ${unknownInSentence(advice.nearest)}.`
  }
}

/** "420–1,900 ms", "13.8 s", "unknown": what is known of the field, without its basis. */
export function knownText(workload: WorkloadAssessment | undefined, unknown: RankedUnknown): string {
  const unit = unitOfField(unknown.field)
  const { low, high } = unknown.worth ?? { low: null, high: null }
  if (low !== null && high !== null && low !== high) return rangeInUnit(low, high, unit)
  const now = workload?.inputs.likely[unknown.field as 'durationMs']
  return typeof now === 'number' ? inUnit(now, unit) : 'unknown'
}

/** "420–1,900 ms", "3–9M requests/month", "100k–4M requests/month", or "900 ms–2.6 s" where the units of the ends differ. */
export function rangeInUnit(low: number, high: number, unit: string): string {
  const from = inUnit(low, unit)
  const to = inUnit(high, unit)
  const parts = /^([\d.,]+)([a-zA-Z]*)( .+)?$/
  const [, digits = from, scale, word] = parts.exec(from) ?? []
  const [, , toScale, toWord] = parts.exec(to) ?? []
  if (scale === undefined || word !== toWord) return `${from}–${to}`
  return scale === toScale ? `${digits}–${to}` : `${digits}${scale}–${to}`
}

const decisionWords: Readonly<Record<DecisionWord, string>> = {
  open: 'Not decided',
  proposed: 'Proposed',
  accepted: 'Accepted',
  override: 'Accepted, override',
  reopened: 'Reopened',
  superseded: 'Superseded',
}

export function decisionWord(word: DecisionWord): string {
  return decisionWords[word]
}

/** "5 accepted, 1 of them an override, 2 proposed" */
export function decisionsInWords(states: readonly DecisionState[]): string {
  const number = (...words: readonly DecisionWord[]) => states.filter(({ word }) => words.includes(word)).length
  const accepted = number('accepted', 'override')
  const overrides = number('override')
  const parts = [
    ...(accepted > 0 ? [`${accepted} accepted${overridesInWords(overrides, accepted)}`] : []),
    ...(number('proposed') > 0 ? [`${number('proposed')} proposed`] : []),
    ...(number('reopened') > 0 ? [`${number('reopened')} reopened`] : []),
    ...(number('open') > 0 ? [`${number('open')} open`] : []),
  ]
  return parts.join(', ')
}

function overridesInWords(overrides: number, accepted: number): string {
  if (overrides === 0) return ''
  if (overrides === accepted) return accepted === 1 ? ', an override' : ', all of them overrides'
  return `, ${overrides} of them ${overrides === 1 ? 'an override' : 'overrides'}`
}

/** What reopened a decision: name, value, limit. */
export function firedSentence(fired: Fired, currency?: DisplayCurrency | undefined): string {
  switch (fired.kind) {
    case 'review-by':
      return `Review was due on ${fired.on}`
    case 'date':
      return `The day ${fired.on} has come`
    case 'load-above':
      return `Load is ${inUnit(fired.found, 'requests/month')}, above ${inUnit(fired.limit, 'requests/month')}`
    case 'cost-above':
      return `Cost is ${money(fired.found, currency)} a month, above ${money(fired.limit, currency)}`
    case 'price-change':
      return `Its price changed by ${fired.found > 0 ? '+' : ''}${significant(fired.found, 3)} %, more than ${significant(fired.limit, 3)} %`
    case 'blocked':
      return `The chosen option is blocked now: ${sentenceOf(fired.reason, currency)}`
    case 'gone':
      return `${optionWord(fired.option)} is not offered any more`
  }
}

/** The same where a column has little room: "Blocked now: no kernel access". */
export function firedInShort(fired: Fired, currency?: DisplayCurrency | undefined): string {
  return fired.kind === 'blocked'
    ? `Blocked now: ${lowerFirst(shortReason(fired.reason, currency))}`
    : firedSentence(fired, currency)
}

export function firedAnswer(fired: Fired, currency?: DisplayCurrency | undefined): Answer {
  return answer(
    firedSentence(fired, currency),
    'the trigger you set when you decided, against the workbook and prices of today',
    'the decision in your workbook; under Review, Change shows all its triggers',
  )
}

export function callWord(choice: CallChoice): string {
  return choice === 'keep' ? 'Keep what runs today' : familyWord(choice)
}

/** "2 for Container, 1 for VM" */
export function spreadInWords(spread: Spread): string {
  return spread.sides.map(({ choice, calls }) => `${calls.length} for ${callWord(choice)}`).join(', ')
}

/** What is written into the note as dissent: one line a caller. */
export function callsAsDissent(calls: readonly BlindCall[]): string {
  return calls
    .map(
      ({ who, choice, reason }) =>
        `${who} called ${callWord(choice)}${reason.trim() === '' ? '' : `: ${reason.trim()}`}`,
    )
    .join('; ')
}

export function callCodeProblem(because: 'not-a-code' | 'damaged' | 'other-version'): string {
  switch (because) {
    case 'not-a-code':
      return 'No call code found. It starts with “call1.” and is copied from the blind call on the other side.'
    case 'damaged':
      return 'The code is cut or changed. Ask for it again and paste all of it.'
    case 'other-version':
      return 'The code was made by another version of Berth. Both sides need the same one.'
  }
}

const checklistWords: Readonly<Record<ChecklistStepId, string>> = {
  list: 'List workloads',
  shape: 'Mark the traffic shape',
  'cold-start': 'Say the tolerated cold start',
  'host-access': 'Say the host access',
  choose: 'Choose an option for each',
  'latency-reason': 'One latency reason for each',
  'cost-reason': 'One cost reason for each',
  riskiest: 'Plan the benchmark of the riskiest assumption',
}

export function checklistWord(step: ChecklistStepId): string {
  return checklistWords[step]
}

/** "2 verdicts change, +$310 a month", "No verdict changes, $0.00 a month" */
export function comparisonInWords(comparison: Comparison, currency?: DisplayCurrency | undefined): string {
  const { flips, beforeUsd, afterUsd, unpriced } = comparison
  const verdicts =
    flips === 0 ? 'No choice changes' : `${counted(flips, 'choice')} ${flips === 1 ? 'changes' : 'change'}`
  const change = afterUsd - beforeUsd
  const cost = Math.abs(change) < 0.005 ? 'the same cost' : `${moneyChange(change, currency)} a month`
  return `${verdicts}, ${cost}${unpriced > 0 ? `, ${unpriced} without a price` : ''}`
}

export function scenarioName(preset: ScenarioPreset): string {
  switch (preset.kind) {
    case 'traffic':
      return preset.factor === 2
        ? 'Twice the traffic'
        : preset.factor === 0.5
          ? 'Half the traffic'
          : `${plainNumber(preset.factor)} times the traffic`
    case 'commitment':
      return 'One-year commitment'
    case 'spot':
      return preset.allowed ? 'Spot allowed' : 'Without Spot'
    case 'region':
      return `In ${regionWord(preset.region)}`
    case 'vendors':
      return `Only ${preset.vendors.map(vendorWord).join(' and ')}`
    case 'copy':
      return 'Copy of today'
  }
}
