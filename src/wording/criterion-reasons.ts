/** Sentences for criteria: why a value between 0 and 1 is what it is. */
import { chance, count, fit, share, significant } from './numbers.ts'
import { operatingModelWord, vendorWord } from './platform-words.ts'
import type { OperatingModel, VendorId } from '../domain/vocabulary.ts'
import { asNumber, choices, fieldNames, many, min, ms, optionName, s, sentences, soon, usd } from './sentence-parts.ts'
import type { Figure } from './sentence-parts.ts'

export function modelName(figure: Figure): string {
  return operatingModelWord(figure as OperatingModel) ?? String(figure)
}

export function vendorName(figure: Figure): string {
  return vendorWord(figure as VendorId) ?? String(figure)
}

function hours(figure: Figure): string {
  const text = significant(asNumber(figure), 2)
  return `${text} ${text === '1' ? 'hour' : 'hours'}`
}

function target(figure: Figure): string {
  return asNumber(figure) > 0 ? `, target ${ms(figure)}` : ', no target given'
}

export const criterionReasons = sentences({
  'latency-no-cold': (f) => `Always warm: p95 ${ms(f.p95Ms)}${target(f.targetMs)}`,
  'latency-rare-cold': (f) =>
    `p95 ${ms(f.p95Ms)}${target(f.targetMs)}; ${share(asNumber(f.coldShare))} of requests meet a start, p95 ${ms(f.startMs)}`,
  'latency-cold': (f) =>
    `${share(asNumber(f.coldShare))} of requests meet a start, p95 ${ms(f.startMs)}; answers p95 ${ms(f.p95Ms)}${target(f.targetMs)}`,
  'latency-job-start': (f) =>
    asNumber(f.toleratedMs) > 0
      ? `A run starts ${soon(f.startMs)}, tolerated ${ms(f.toleratedMs)}`
      : `A run starts ${soon(f.startMs)}`,
  'latency-open': (f) => `Hangs on ${fieldNames(f.fields)}, not answered yet`,
  'cost-month': (f) => `${usd(f.usd)} a month; ${usd(f.goodUsd)} scores 1, ${usd(f.badUsd)} scores 0`,
  'cost-open': (f) => `No bill without ${fieldNames(f.fields)}`,
  'control-has': (f) =>
    f.access === 'none' || f.access === ''
      ? 'No access to the host'
      : `Access to the host: ${choices(f.access, 'and')}`,
  'delivery-pace': (f) => `A deploy takes ${min(f.deployMinutes)}; rollouts: ${choices(f.rollouts, 'and')}`,
  'delivery-lacks': (f) =>
    `A deploy takes ${min(f.deployMinutes)}; ${choices(f.wanted)} is wanted, offered: ${choices(f.rollouts, 'and')}`,
  'operations-load': (f) =>
    `About ${hours(f.hours)} of operations a month; the team patches ${f.patchedByTeam === '' || f.patchedByTeam === 'none' || f.patchedByTeam === 0 ? 'nothing' : typeof f.patchedByTeam === 'number' ? many(f.patchedByTeam, 'layer') : choices(f.patchedByTeam, 'and')}`,
  'operations-reuse': (f) =>
    `About ${hours(f.hours)} of operations a month on ${optionName(f.cluster)}, which the team runs already`,
  'elasticity-steady': (f) =>
    `The peak is ${significant(asNumber(f.peak), 2)} times the mean, so there is little to follow`,
  'elasticity-scales': (f) =>
    `The peak is ${significant(asNumber(f.peak), 2)} times the mean; more capacity serves after ${s(f.scaleOutS)}`,
  'utilisation-idle': (f) => `${chance(asNumber(f.idleShare))} of paid capacity is idle`,
  'utilisation-none-idle': () => 'Paid by use, so nothing is idle',
  'utilisation-open': (f) => `Idle time hangs on ${fieldNames(f.fields)}, not answered yet`,
  'isolation-model': (f) =>
    f.model === 'dedicated' ? 'Dedicated hosts, no neighbours' : `Neighbours as usual for ${modelName(f.model)}`,
  'debugging-depth': (f) => `Depth of sight ${fit(asNumber(f.depth))} of 1: ${f.path}`,
  'rollback-takes': (f) => `Rolls back ${article(f.unit)} in about ${min(f.minutes)}`,
  'rollback-other-unit': (f) =>
    `Rolls back ${article(f.unit)} in about ${min(f.minutes)}; the team wants to roll back ${article(f.wanted)}`,
  'portability-is': (f) => `Packaging carries over at ${fit(asNumber(f.score))} of 1`,
  'familiar-cluster': (f) => `The team operates ${optionName(f.platform)} already`,
  'familiar-today': (f) => `It runs on ${optionName(f.platform)} today`,
  'familiar-known': (f) => `The team knows ${optionName(f.platform)}`,
  'familiar-vendor': (f) => `The team works with ${vendorName(f.vendor)} already`,
  'familiar-new': (f) => `${optionName(f.platform)} is new to the team`,
  'familiar-new-cluster': (f) => `${optionName(f.platform)} would be another cluster to learn and run`,
  'familiar-not-said': () => 'Nobody said what the team knows',
})

function article(figure: Figure): string {
  return /^[aeiou]/.test(String(figure)) ? `an ${figure}` : typeof figure === 'number' ? count(figure) : `a ${figure}`
}
