/** Sentences for gates: name, value, limit, difference. */
import { notOffered } from './not-offered.ts'
import { chance, share } from './numbers.ts'
import { openQuestion } from './open-question.ts'
import {
  amountOf,
  asNumber,
  choices,
  gateName,
  gateWith,
  many,
  ms,
  num,
  optionName,
  s,
  sentences,
  usd,
} from './sentence-parts.ts'
import type { Figure } from './sentence-parts.ts'
import { regionWord } from './platform-words.ts'
import { inUnit } from './units.ts'

const connectionWords: Readonly<Record<string, string>> = {
  request: 'request',
  stream: 'stream',
  websocket: 'connection',
}

function regionList(figure: number | string): string {
  return String(figure)
    .split(',')
    .map((part) => regionWord(part.trim()))
    .join(', ')
}

interface SizeFigures {
  readonly vcpu: Figure
  readonly memoryGiB: Figure
  readonly gpu: Figure
  readonly gpuCount: Figure
}

function sizeWords(f: SizeFigures): string {
  const gpus = f.gpu === 'none' || f.gpu === '' ? '' : ` and ${num(f.gpuCount)} × ${choices(f.gpu)}`
  return `${num(f.vcpu)} vCPU, ${amountOf(f.memoryGiB, 'GiB')}${gpus}`
}

function wantedOf(f: { readonly gate: Figure; readonly wanted: Figure }): string {
  return f.gate === 'residency' ? regionList(f.wanted) : choices(f.wanted)
}

/** What a request passes before it reaches the code. */
const frontWords: Readonly<Record<string, string>> = {
  'load-balancer': 'the balancer',
  gateway: 'the gateway',
  url: 'the content network',
  included: 'the vendor’s own entrance',
}

export const gateReasons = sentences({
  'within-limit': (f) => `${gateWith(f.gate, amountOf(f.value, f.unit))}, limit ${amountOf(f.limit, f.unit)}`,
  'over-limit': (f) =>
    `${gateWith(f.gate, amountOf(f.value, f.unit))}, limit ${amountOf(f.limit, f.unit)}: ${amountOf(f.over, f.unit)} over`,
  'default-exceeds': (f) =>
    `${gateWith(f.gate, amountOf(f.value, f.unit))} is a default and over the limit of ${amountOf(f.limit, f.unit)}: answer it`,
  'estimate-exceeds': (f) =>
    `${gateWith(f.gate, amountOf(f.value, f.unit))} by estimate, limit ${amountOf(f.limit, f.unit)}: ${amountOf(f.certain, f.unit)} of it is certain and fits`,
  'may-exceed': (f) =>
    `${gateWith(f.gate, amountOf(f.value, f.unit))} likely, limit ${amountOf(f.limit, f.unit)}: over it with a chance of ${chance(asNumber(f.chance))}`,
  'no-limit': (f) => `${gateName(f.gate)}: no limit here`,
  'not-asked': (f) => `${gateName(f.gate)}: not asked for`,
  'need-fields': openQuestion,
  offered: (f) => (f.wanted === 'yes' ? `${gateName(f.gate)}: offered` : `${gateName(f.gate)} ${wantedOf(f)}: offered`),
  'not-offered': notOffered,
  'system-fenced': (f) =>
    `${choices(f.wanted)} on ${optionName(f.option)} means code written as functions, in a sandbox that limits what it may call, such as drawing by GDI: try it first`,
  'privileged-pods': (f) =>
    `Host access ${choices(f.wanted)}: ${optionName(f.option)} allows it for privileged pods only`,
  'jobs-only': (f) => `${optionName(f.option)} runs jobs to their end and answers no requests`,
  'never-cold': (f) =>
    `Always on, so no request meets a cold start${typeof f.toleratedMs === 'number' ? `; ${ms(f.toleratedMs)} is tolerated` : ''}`,
  'starts-in-time': (f) => `Starts in ${ms(f.startMs)}, tolerated ${ms(f.toleratedMs)}`,
  'few-start-late': (f) =>
    `A start takes ${ms(f.startMs)}, tolerated ${ms(f.toleratedMs)}, but ${share(asNumber(f.inTimeShare))} of requests meet a warm instance; ${share(asNumber(f.wantedShare))} is asked`,
  'starts-late': (f) =>
    `Starts in ${ms(f.startMs)}, tolerated ${ms(f.toleratedMs)}: ${ms(f.overMs)} over; ${share(asNumber(f.inTimeShare))} of requests start in time, ${share(asNumber(f.wantedShare))} is asked`,
  'start-near-limit': (f) =>
    `Starts in ${ms(f.startMs)} by an estimate, tolerated ${ms(f.toleratedMs)}: too near to tell, so measure it`,
  'may-start-late': (f) =>
    `Starts in ${ms(f.startMs)} likely, tolerated ${ms(f.toleratedMs)}: late with a chance of ${chance(asNumber(f.chance))}`,
  'may-miss-share': (f) =>
    `A start takes ${ms(f.startMs)}, tolerated ${ms(f.toleratedMs)}; ${share(asNumber(f.inTimeShare))} of requests likely start in time, ${share(asNumber(f.wantedShare))} is asked: missed with a chance of ${chance(asNumber(f.chance))}`,
  'socket-stays-open': (f) =>
    `A socket stays open ${ms(f.openMs)}, which says nothing of how fast a message is answered: time one against ${ms(f.targetMs)}`,
  'answers-in-time': (f) => `p95 ${ms(f.p95Ms)}, target ${ms(f.targetMs)}`,
  'answers-late': (f) => `p95 ${ms(f.p95Ms)}, target ${ms(f.targetMs)}: ${ms(f.overMs)} over`,
  'front-adds': (f) =>
    `p95 ${ms(f.p95Ms)} and, by estimate, ${ms(f.frontMs)} for ${frontWords[String(f.front)] ?? 'what stands'} in front, target ${ms(f.targetMs)}: measure it at the caller`,
  'may-answer-late': (f) =>
    `p95 ${ms(f.p95Ms)} is an estimate from a mean of ${ms(f.meanMs)}, target ${ms(f.targetMs)}: measure it`,
  'may-miss-target': (f) =>
    `p95 ${ms(f.p95Ms)} likely with a mean of ${ms(f.meanMs)}, target ${ms(f.targetMs)}: late with a chance of ${chance(asNumber(f.chance))}, so measure it`,
  'steps-hold': (f) => `The longest run of ${s(f.longestS)} is cut into steps of at most ${s(f.stepS)}`,
  'steps-assumed': (f) =>
    `The longest run of ${s(f.longestS)} passes only in steps of at most ${s(f.stepS)}: say whether it can be cut`,
  'steps-impossible': (f) =>
    `The longest run of ${s(f.longestS)} would have to be cut into steps of at most ${s(f.stepS)}, and it cannot be: ${s(f.overS)} over`,
  'request-cut': (f) =>
    `A ${connectionWords[String(f.connection)] ?? f.connection} lasts up to ${s(f.longestS)} and is cut at ${s(f.cutS)}: ${s(f.overS)} over`,
  'gang-in-one-machine': (f) => `All ${many(f.gpus, 'GPU')} fit in one machine, so nothing has to start together`,
  'gpus-spread': (f) =>
    `${many(f.machines, 'machine')} of ${many(f.perMachine, 'GPU')}, joined at ${num(f.gbps)} Gbit/s each`,
  'gpus-spread-plainly': (f) =>
    `${many(f.machines, 'machine')} of ${many(f.perMachine, 'GPU')} over the plain network: every step waits for it, so measure one`,
  'raise-quota': (f) =>
    `Needs ${amountOf(f.value, f.unit)}${f.unit === 'requests/s' ? '' : ' at once'}, the default quota is ${amountOf(f.limit, f.unit)}: raise it before launch`,
  'pool-within': (f) =>
    `${many(f.replicas, 'replica')} ${asNumber(f.replicas) === 1 ? 'opens' : 'open'} ${many(f.connections, 'database connection')}, limit ${num(f.limit)}`,
  'pool-exhausted': (f) =>
    `${many(f.replicas, 'replica')} ${asNumber(f.replicas) === 1 ? 'opens' : 'open'} ${many(f.connections, 'database connection')}, limit ${num(f.limit)}: ${num(f.over)} over`,
  'may-exhaust-pool': (f) =>
    `${many(f.replicas, 'replica')} likely ${asNumber(f.replicas) === 1 ? 'opens' : 'open'} ${many(f.connections, 'database connection')}, limit ${num(f.limit)}: over it with a chance of ${chance(asNumber(f.chance))}`,
  'pool-unbounded': (f) =>
    `${many(f.connections, 'database connection')} at the usual peak, limit ${num(f.limit)}, but a burst may open ${typeof f.ceiling === 'number' ? `up to ${num(f.ceiling)}` : 'any number'}: cap the instances or pool the connections`,
  'region-missing': (f) => `Data must stay in ${regionList(f.wanted)}; offered: ${regionList(f.offered)}`,
  'team-region-missing': (f) => `The team works in ${regionList(f.wanted)}; offered: ${regionList(f.offered)}`,
  'not-interruptible': (f) =>
    `${optionName(f.option)} may be taken away at any time, and the work must not be interrupted`,
  'may-be-interrupted': (f) => `${optionName(f.option)} may be taken away, and the work can be interrupted`,
  'no-size-gpu': (f) =>
    `No size has ${num(f.need)} × ${choices(f.gpu)}; ${asNumber(f.largest) === 0 ? 'there is none with this kind' : `the largest has ${num(f.largest)}`}`,
  'no-size-gpu-only': () => 'Every worker comes with a GPU, and none is asked for',
  'no-size-memory': (f) =>
    `No size has ${amountOf(f.need, 'GiB')} of memory; the largest has ${amountOf(f.largest, 'GiB')}`,
  'no-size-vcpu': (f) => `No size has ${amountOf(f.need, 'vCPU')}; the largest has ${amountOf(f.largest, 'vCPU')}`,
  'no-size-together': (f) => `No size has ${sizeWords(f)} together`,
  'may-find-no-size': (f) =>
    `${sizeWords(f)} likely, and a size has to hold them together: none does with a chance of ${chance(asNumber(f.chance))}`,
  'idles-too-much': (f) =>
    `${chance(asNumber(f.idleShare))} of what is paid stands idle, at most ${chance(asNumber(f.mostShare))} is accepted: ${inUnit(asNumber(f.overShare) * 100, 'points')} over`,
  'idles-little': (f) =>
    `${chance(asNumber(f.idleShare))} of what is paid stands idle, ${chance(asNumber(f.mostShare))} is accepted`,
  'cluster-new': (f) =>
    `${optionName(f.platform)} would be a cluster that nobody operates yet${f.operated === 'none' ? '' : `; the team operates ${optionName(f.operated)}`}`,
  'cluster-none': () => 'No new cluster has to be operated',
  'within-budget': (f) => `${usd(f.usd)} a month, budget ${usd(f.budgetUsd)}`,
  'over-budget': (f) => `${usd(f.usd)} a month, budget ${usd(f.budgetUsd)}: ${usd(f.overUsd)} over`,
  'may-exceed-budget': (f) =>
    `${usd(f.usd)} a month likely, budget ${usd(f.budgetUsd)}: over it with a chance of ${chance(asNumber(f.chance))}`,
  'bill-worth-it': (f) => `${usd(f.usd)} a month, and the work is worth ${usd(f.worthUsd)} at most`,
  'bill-beyond-worth': (f) =>
    `${usd(f.usd)} a month, and the work is worth ${usd(f.worthUsd)} at most: ${usd(f.overUsd)} beyond it, so somebody has to want to pay that`,
  'may-cost-beyond-worth': (f) =>
    `${usd(f.usd)} a month likely, and the work is worth ${usd(f.worthUsd)} at most: beyond it with a chance of ${chance(asNumber(f.chance))}`,
  'bill-steady': (f) => `The bill varies by ${amountOf(f.variancePct, '%')}, allowed ${amountOf(f.limitPct, '%')}`,
  'bill-varies': (f) =>
    `The bill varies by ${amountOf(f.variancePct, '%')}, allowed ${amountOf(f.limitPct, '%')}: ${amountOf(f.overPct, 'points')} over`,
})
