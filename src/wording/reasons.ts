/** Every typed reason as a sentence; a code without one does not compile. */
import type { GateResult } from '../domain/option-evidence.ts'
import type { Reason } from '../domain/reason.ts'
import { reasonFigures } from '../domain/reason-codes.ts'
import type { ReasonCode } from '../domain/reason-codes.ts'
import { criterionReasons } from './criterion-reasons.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { gateReasons } from './gate-reasons.ts'
import { shortNotOffered } from './not-offered.ts'
import { lowerFirst } from './lower-first.ts'
import { chance, fit, money } from './numbers.ts'
import { pathReasons } from './path-reasons.ts'
import { fieldAt, riskReasons } from './risk-reasons.ts'
import {
  amountOf,
  asNumber,
  capitalised,
  choices,
  fieldNames,
  gateWith,
  ms,
  num,
  optionName,
  s,
  usd,
} from './sentence-parts.ts'
import type { Figure, Sentences } from './sentence-parts.ts'
import { criterionInSentence, verdictReasons } from './verdict-reasons.ts'

const sentences: Sentences<ReasonCode> = {
  ...gateReasons,
  ...criterionReasons,
  ...verdictReasons,
  ...riskReasons,
  ...pathReasons,
}

/** "At risk, 86 %: memory 200 GiB": the chance of a block first, where a narrow cell cuts the rest. */
function atRisk(blockChance: Figure, what: string): string {
  return `At risk, ${chance(asNumber(blockChance))}: ${lowerFirst(what)}`
}

/* What fits on one line of a matrix cell; the other codes are short already. */
const short: Partial<Sentences<ReasonCode>> = {
  'over-limit': (f) => `${gateWith(f.gate, amountOf(f.value, f.unit))} > ${amountOf(f.limit, f.unit)}`,
  'estimate-exceeds': (f) =>
    `${gateWith(f.gate, amountOf(f.value, f.unit))} by estimate, limit ${amountOf(f.limit, f.unit)}`,
  'may-exceed': (f) =>
    atRisk(f.chance, `${gateWith(f.gate, amountOf(f.value, f.unit))}, limit ${amountOf(f.limit, f.unit)}`),
  'best-close': (f) => `Level with ${optionName(f.other)}: better on ${criterionInSentence(f.ahead)}`,
  'best-leads': (f) =>
    `Leads ${optionName(f.other)} by ${fit(asNumber(f.lead))}, on ${criterionInSentence(f.strongest)}`,
  'need-fields': (f) => `Need ${fieldNames(f.fields)}`,
  'privileged-pods': (f) => `Host access ${choices(f.wanted)}: in privileged pods only`,
  'not-offered': shortNotOffered,
  'system-fenced': (f) => `${choices(f.wanted)} in a sandbox: try the code`,
  'starts-late': (f) => `Starts in ${ms(f.startMs)} > ${ms(f.toleratedMs)}`,
  'few-start-late': (f) => `Some start in ${ms(f.startMs)} > ${ms(f.toleratedMs)}`,
  'start-near-limit': (f) => `Start ${ms(f.startMs)} by estimate, tolerated ${ms(f.toleratedMs)}: measure`,
  'may-start-late': (f) => atRisk(f.chance, `Start ${ms(f.startMs)}, tolerated ${ms(f.toleratedMs)}`),
  'answers-late': (f) => `p95 ${ms(f.p95Ms)} > ${ms(f.targetMs)}`,
  'may-miss-share': (f) => atRisk(f.chance, `Start ${ms(f.startMs)}, tolerated ${ms(f.toleratedMs)}`),
  'may-miss-target': (f) => atRisk(f.chance, `p95 ${ms(f.p95Ms)}, target ${ms(f.targetMs)}`),
  'may-find-no-size': (f) => atRisk(f.chance, `${num(f.vcpu)} vCPU with ${amountOf(f.memoryGiB, 'GiB')}`),
  'pool-exhausted': (f) => `${num(f.connections)} database connections > ${num(f.limit)}`,
  'pool-unbounded': (f) => `${num(f.connections)} database connections, unbounded in a burst`,
  'may-exhaust-pool': (f) => atRisk(f.chance, `${num(f.connections)} database connections, limit ${num(f.limit)}`),
  'may-exceed-budget': (f) => atRisk(f.chance, `${usd(f.usd)}, budget ${usd(f.budgetUsd)}`),
  'front-adds': (f) => `p95 ${ms(f.p95Ms)} and about ${ms(f.frontMs)} in front, target ${ms(f.targetMs)}: measure`,
  'may-answer-late': (f) => `p95 ${ms(f.p95Ms)} by estimate, target ${ms(f.targetMs)}: measure`,
  'steps-assumed': (f) => `Only in steps of ${s(f.stepS)}: can it be cut?`,
  'steps-impossible': (f) => `${s(f.longestS)} in steps of ${s(f.stepS)}: cannot be cut`,
  'request-cut': (f) => `Cut at ${s(f.cutS)}, lasts ${s(f.longestS)}`,
  'may-cost-beyond-worth': (f) => atRisk(f.chance, `${usd(f.usd)}, worth ${usd(f.worthUsd)} at most`),
  'bill-beyond-worth': (f) => `At risk: ${usd(f.usd)}, worth ${usd(f.worthUsd)} at most`,
  'new-option': () => 'New, its start and quota unpublished: try it',
  'over-budget': (f) => `${usd(f.usd)} > budget ${usd(f.budgetUsd)}`,
  'not-interruptible': (f) => `${optionName(f.option)} may be interrupted`,
  'region-missing': (f) => `Not offered in ${String(f.wanted).toUpperCase()}`,
  'team-region-missing': (f) => `Not offered in ${String(f.wanted).toUpperCase()}`,
  'no-size-gpu-only': () => 'Only with a GPU',
  'worth-knowing': (f) =>
    `Changes the choice with a chance of ${chance(Number(f.flipChance))}${f.to === '' ? '' : `, to ${optionName(f.to)}`}`,
  'none-keeps-promise': (f) =>
    `Nothing passes ${f.direction} ${fieldAt(f.field, f.at)}, chance ${chance(Number(f.chance))}`,
  'nearest-flip': (f) => `${optionName(f.to)} wins ${f.direction} ${fieldAt(f.field, f.at)}`,
  'idles-too-much': (f) => `${chance(asNumber(f.idleShare))} idle, at most ${chance(asNumber(f.mostShare))} accepted`,
  'raise-quota': (f) => `Quota ${amountOf(f.limit, f.unit)} < ${amountOf(f.value, f.unit)}`,
}

function isCode(code: string): code is ReasonCode {
  return Object.hasOwn(reasonFigures, code)
}

function inWords(reason: Reason): string {
  const figures = Object.entries(reason.figures).map(([name, value]) => `${name} ${value}`)
  return capitalised([reason.code.replaceAll('-', ' '), ...figures].join(', '))
}

type InWords = (figures: Reason['figures']) => string

/** A full sentence without its full stop: "Longest run 18 min, limit 15 min: 3 min over"; money in US dollars unless said. */
export function sentenceOf(reason: Reason, currency?: DisplayCurrency): string {
  if (!isCode(reason.code)) return inWords(reason)
  return beginning((sentences[reason.code] as InWords)(shownIn(reason.figures, currency)))
}

/** "p95" and "vCPU" are written so wherever they stand. */
function beginning(words: string): string {
  return /^[a-z](?!\d|CPU)/.test(words) ? capitalised(words) : words
}

/** Figures named for US dollars, written out in another currency. */
function shownIn(figures: Reason['figures'], currency: DisplayCurrency | undefined): Reason['figures'] {
  if (currency === undefined) return figures
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'number' && figure > 0 && /^usd|Usd$/.test(name) ? money(figure, currency) : figure,
    ]),
  )
}

/** The same in the width of a matrix cell. */
export function shortReason(reason: Reason, currency?: DisplayCurrency): string {
  const words = isCode(reason.code) ? (short[reason.code] as InWords | undefined) : undefined
  return words === undefined ? sentenceOf(reason, currency) : beginning(words(shownIn(reason.figures, currency)))
}

/** The same behind "is" or "are": "at risk, 69 %: p95 2.8 s, target 2.5 s". */
export function riskInShort(reason: Reason, currency?: DisplayCurrency): string {
  const words = lowerFirst(shortReason(reason, currency))
  return words.startsWith('at risk') ? words : `at risk: ${words}`
}

export function gateSentence(gate: GateResult, currency?: DisplayCurrency): string {
  return sentenceOf(gate.reason, currency)
}
