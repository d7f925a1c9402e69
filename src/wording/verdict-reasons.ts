/** Sentences for verdicts, recommendations and confidence: the deciding reason, and how sure it is. */
import { criterionWord } from './decision-words.ts'
import { chance, counted, fit, lead, share } from './numbers.ts'
import { familySubject, familyWord } from './platform-words.ts'
import type { Family } from '../domain/vocabulary.ts'
import {
  amountOf,
  asNumber,
  fieldNames,
  gateInSentence,
  gateNames,
  many,
  ms,
  optionName,
  sentences,
  soon,
  twoUsd,
  usd,
} from './sentence-parts.ts'
import type { Figure } from './sentence-parts.ts'
import { lowerFirst } from './lower-first.ts'

export function criterionInSentence(figure: Figure): string {
  return lowerFirst(criterionWord(String(figure)))
}

function idle(figure: Figure): string {
  return typeof figure === 'number' && figure > 0 ? `, ${chance(figure)} idle` : ''
}

export const verdictReasons = sentences({
  'best-leads': (f) =>
    `Leads ${optionName(f.other)} by ${lead(asNumber(f.lead))}, most on ${criterionInSentence(f.strongest)}${asNumber(f.instances) > 0 ? `; ${many(f.instances, 'instance')}${idle(f.idleShare)}` : ''}`,
  'best-leads-cost': (f) => {
    const [own, other] = twoUsd(f.usd, f.otherUsd)
    return `Leads ${optionName(f.other)} by ${lead(asNumber(f.lead))}, most on cost: ${own} a month against ${other}`
  },
  'best-close': (f) =>
    `Level with ${optionName(f.other)}, ${lead(asNumber(f.lead))} apart: better on ${criterionInSentence(f.ahead)}, worse on ${criterionInSentence(f.behind)}`,
  'best-family': (f) =>
    `Nothing but ${familySubject(f.family as Family)} passes; leads ${optionName(f.other)} by ${lead(asNumber(f.lead))}`,
  'best-only': (f) => `The only one that passes, strongest on ${criterionInSentence(f.strongest)}`,
  'best-without-risk': (f) =>
    `Leads among those without risk; ${optionName(f.other)} scores higher but is at risk${f.gate === '' ? '' : `: ${gateInSentence(f.gate)}`}`,
  'fits-behind': (f) =>
    `${lead(asNumber(f.behind))} behind${f.of === '' ? '' : ` ${optionName(f.of)}`}, most on ${criterionInSentence(f.weakest)}`,
  'low-fit': (f) =>
    `Fit ${fit(asNumber(f.fit))}, below ${fit(asNumber(f.threshold))}; weakest on ${criterionInSentence(f.weakest)}`,
  'part-of-gpu': (f) =>
    `${optionName(f.option)}: the duration was said for a whole GPU and is longer on a part of one: measure it`,
  'new-option': (f) =>
    `${optionName(f.option)} is new and its start and quota are not published: try it before you count on it`,
  'quota-on-request': (f) =>
    `${optionName(f.option)} counts on ${amountOf(f.limit, f.unit)} that the vendor grants on request: ask before launch`,
  'no-option': (f) => `No ${familyName(f.family)} option is allowed`,
  'rec-always-on': (f) =>
    `${typeof f.instances === 'number' ? `${many(f.instances, 'instance')} ${f.instances === 1 ? 'is' : 'are'} always on` : 'Always on'}${typeof f.p95Ms === 'number' ? `, p95 ${ms(f.p95Ms)}` : ''}; no request meets a cold start`,
  'rec-follows': (f) =>
    `${many(f.meanInstances, 'instance')} on average and ${many(f.instances, 'instance')} at the peak follow the load${asNumber(f.queuedMs) > 0 ? `; an event waits up to ${ms(f.queuedMs)} in the queue while more start` : ''}`,
  'rec-starts': (f) =>
    `${share(asNumber(f.inTimeShare))} of requests are answered without waiting longer than ${ms(f.toleratedMs)}; a start takes ${ms(f.startMs)}`,
  'rec-job-start': (f) =>
    asNumber(f.toleratedMs) > 0
      ? `A run starts ${soon(f.startMs)}, tolerated ${ms(f.toleratedMs)}`
      : `A run starts ${soon(f.startMs)}`,
  'rec-latency-open': (f) => `Whether it starts in time waits for ${fieldNames(f.fields)}`,
  'rec-cheapest': (f) => {
    const [own, next] = twoUsd(f.usd, f.nextUsd)
    return `${own} a month, the cheapest that passes; next is ${optionName(f.next)} at ${next}`
  },
  'rec-dearer-at-risk': (f) => {
    const [own, cheapest] = twoUsd(f.usd, f.cheapestUsd)
    return `${own} a month; ${optionName(f.cheapest)} at ${cheapest} is at risk${f.gate === '' ? '' : ` on ${gateInSentence(f.gate)}`}, and that ranks behind what passes cleanly`
  },
  'rec-dearer': (f) => {
    const [own, cheapest] = twoUsd(f.usd, f.cheapestUsd)
    return `${own} a month; ${optionName(f.cheapest)} is cheaper at ${cheapest} and fits less`
  },
  'rec-cheapest-blocked': (f) =>
    `${usd(f.usd)} a month, the cheapest that passes; ${optionName(f.cheapest)} at ${usd(f.cheapestUsd)} is blocked by ${gateInSentence(f.gate)}`,
  'rec-only-price': (f) => `${usd(f.usd)} a month; nothing else that passes has a price`,
  'rec-cost-open': (f) => `No bill without ${fieldNames(f.fields)}`,
  'rec-better-at-risk': (f) =>
    `${optionName(f.option)} would lead by ${lead(asNumber(f.lead))} at ${usd(f.usd)} a month once its risk is settled${f.gate === '' ? '' : `: ${gateInSentence(f.gate)}`}`,
  'rec-better-if-answered': (f) =>
    `${optionName(f.option)} may lead by ${lead(asNumber(f.lead))}${f.usd === 'none' ? '' : ` at ${usd(f.usd)} a month`}; it waits for ${fieldNames(f.fields)}`,
  'tie-runs-today': (f) =>
    `${optionName(f.option)} runs it today and is level with ${optionName(f.other)}: so small a lead does not pay for a move`,
  'tie-cluster': (f) =>
    `${optionName(f.option)} is operated already and is level with ${optionName(f.other)}: so small a lead does not pay for another platform`,
  'tie-known': (f) =>
    `The team knows ${optionName(f.option)}, which is level with ${optionName(f.other)}: so small a lead does not pay for learning another`,
  'tie-new-cluster': (f) =>
    `${optionName(f.option)} is level and needs no new cluster, as ${optionName(f.other)} does: so small a lead does not pay for operating one`,
  'sure-all-measured': () => 'No figure that decides is assumed or a default',
  'unsure-unmeasured': (f) => `Estimated, not measured: ${fieldNames(f.fields)}`,
  'unsure-assumed': (f) => `Assumed, not measured: ${fieldNames(f.fields)}`,
  'unsure-estimated-facts': (f) =>
    `${many(f.count, 'catalogue figure')} used here ${asNumber(f.count) === 1 ? 'is an estimate' : 'are estimates'}`,
  'unsure-range': (f) => `Known only as a range: ${fieldNames(f.fields)}`,
  'unsure-at-risk': (f) => `At risk: ${gateNames(f.gates)}`,
  'unsure-provisional': (f) => `Provisional until somebody answers ${fieldNames(f.fields)}`,
  'unsure-unanswered': (f) => `Not answered: ${fieldNames(f.fields)}, which may put ${optionName(f.option)} ahead`,
  'unsure-close': (f) => `Too close to call: the lead is ${lead(asNumber(f.margin))}`,
  'unsure-old-prices': (f) => `Prices are ${counted(asNumber(f.days), 'day')} old`,
})

function familyName(figure: Figure): string {
  const word = familyWord(figure as Family) ?? String(figure)
  return word === 'VM' ? word : word.toLowerCase()
}
