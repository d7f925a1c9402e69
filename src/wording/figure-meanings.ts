/** What every figure of a typed reason is, how its sentence writes it, and where it comes from; a figure that is missing does not compile. */
import type { Reason } from '../domain/reason.ts'
import type { reasonFigures, ReasonCode } from '../domain/reason-codes.ts'
import { fieldInSentence } from './field-words.ts'
import { billMoney, chance, counted, fit, lead, money, rate, share, significant } from './numbers.ts'
import { fieldAt } from './risk-reasons.ts'
import { amountOf, gateInSentence, min, ms, num, s } from './sentence-parts.ts'
import { inUnit } from './units.ts'

type FigureName = (typeof reasonFigures)[ReasonCode][number]
type Figures = Reason['figures']

export interface Meaning {
  readonly write: (value: number, figures: Figures) => string
  readonly what: string | ((figures: Figures) => string)
  readonly from: string
}

const workbook = 'from your workbook'
const computed = 'computed from your inputs and the catalogue'
const sampled = 'drawn from your ranges'
const catalogue = 'from the catalogue; the evidence names source and date'
const weighed = 'computed from the shares under your weights'
const settings = 'from your team settings'
const rule = 'a rule of the assessment'
const billed = 'the bill at your prices and the catalogue’s'

const asMs = (value: number): string => ms(value)
const asS = (value: number): string => s(value)
const asCount = (value: number): string => num(value)
const asGB = (value: number): string => inUnit(value, 'GB')
const asPercent = (value: number): string => inUnit(value, '%')
const asPoints = (value: number): string => inUnit(value, 'points')
const asTimes = (value: number): string => `${significant(value, 2)} times`
const asPlaces = (value: number): string => significant(value, 3)
const asFigureOf = (value: number, { unit }: Figures): string =>
  unit === undefined ? num(value) : amountOf(value, unit)
const ofField = (value: number, { field }: Figures): string => fieldAt(field ?? '', value)
const gated = ({ gate }: Figures, words: string): string =>
  gate === undefined ? words : `${words}, ${gateInSentence(gate)}`

/** The whole dollars of a sentence; with cents where two amounts would be written alike. */
function asMoney(value: number, figures: Figures): string {
  const alike = Object.entries(figures).some(
    ([name, other]) => isMoney(name) && typeof other === 'number' && other !== value && money(other) === money(value),
  )
  return alike ? billMoney(value) : money(value)
}

export function isMoney(name: string): boolean {
  return /^usd|Usd$/.test(name)
}

const perMonth = (what: string): string => `${what}, per month at the likely values`

function meaning(write: Meaning['write'], what: Meaning['what'], from: string): Meaning {
  return { write, what, from }
}

/** null where the figure is a word or a name. */
export const figureMeanings: Readonly<Record<FigureName, Meaning | null>> = {
  gate: null,
  unit: null,
  fields: null,
  wanted: null,
  offered: null,
  connection: null,
  option: null,
  gpu: null,
  platform: null,
  operated: null,
  access: null,
  rollouts: null,
  patchedByTeam: meaning((value) => counted(value, 'layer'), 'layers that your team patches', catalogue),
  cluster: null,
  model: null,
  path: null,
  vendor: null,
  other: null,
  strongest: null,
  ahead: null,
  family: null,
  weakest: null,
  of: null,
  next: null,
  cheapest: null,
  field: null,
  to: null,
  direction: null,
  work: null,
  on: null,
  today: null,
  basis: null,
  missing: null,
  layer: null,
  from: null,
  size: null,
  what: null,
  gates: null,
  named: null,
  value: meaning(asFigureOf, (f) => gated(f, 'what your workload asks'), computed),
  certain: meaning(asFigureOf, (f) => gated(f, 'the part of it that is no estimate'), computed),
  limit: meaning(
    asFigureOf,
    (f) => gated(f, 'connections' in f || !('unit' in f) ? 'database connections allowed' : 'the limit'),
    'from the catalogue or your workbook; the gate names source and date',
  ),
  over: meaning(
    (value, f) => ('attempts' in f ? chance(value) : asFigureOf(value, f)),
    (f) => ('attempts' in f ? 'load above what the replicas carry' : 'what is asked, less the limit'),
    computed,
  ),
  chance: meaning(chance, 'how often your ranges, drawn many times, end beyond the limit', sampled),
  toleratedMs: meaning(asMs, 'tolerated cold start', workbook),
  startMs: meaning(asMs, 'one start, 95th percentile', computed),
  inTimeShare: meaning(share, 'requests of a month that meet a warm instance or a start in time', computed),
  wantedShare: meaning(share, 'requests of a month that have to start in time', rule),
  overMs: meaning(asMs, 'time beyond what is allowed', computed),
  p95Ms: meaning(asMs, '95th percentile of the answer times at your peak, likely value', computed),
  front: null,
  frontMs: meaning(asMs, 'what stands in front adds to each answer', 'estimate of the catalogue'),
  targetMs: meaning(asMs, 'p95 target', workbook),
  openMs: meaning(asMs, 'mean time a socket stays open, which is its duration', workbook),
  meanMs: meaning(asMs, 'mean duration of a request', workbook),
  longestS: meaning(asS, 'longest run', workbook),
  stepS: meaning(asS, 'longest step the platform lets run', catalogue),
  overS: meaning(asS, 'time beyond the limit', computed),
  cutS: meaning(asS, 'after which the platform cuts a connection', catalogue),
  gpus: meaning(asCount, 'GPUs that have to start together', workbook),
  machines: meaning(asCount, 'machines of one run', computed),
  perMachine: meaning(asCount, 'GPUs in one machine', catalogue),
  gbps: meaning(asCount, 'Gbit/s between two machines', catalogue),
  connections: meaning(asCount, 'database connections opened at your peak', computed),
  replicas: meaning(asCount, 'replicas at your peak', computed),
  ceiling: meaning(asCount, 'connections that a burst may open', computed),
  need: meaning(
    (value, f) => ('unit' in f ? asFigureOf(value, f) : num(value)),
    'needed at once at your peak',
    computed,
  ),
  largest: meaning((value) => num(value), 'in the largest size offered', catalogue),
  vcpu: meaning((value) => amountOf(value, 'vCPU'), 'vCPU of one replica', workbook),
  memoryGiB: meaning((value) => amountOf(value, 'GiB'), 'memory of one replica', workbook),
  gpuCount: meaning(asCount, 'GPUs of one replica', workbook),
  idleShare: meaning(chance, 'paid capacity of a month that does no work', computed),
  mostShare: meaning(chance, 'idle share you accept', workbook),
  overShare: meaning((value) => asPoints(value * 100), 'idle share beyond what you accept', computed),
  usd: meaning(asMoney, perMonth('bill'), billed),
  budgetUsd: meaning(asMoney, 'budget per month', settings),
  overUsd: meaning(asMoney, perMonth('beyond what is allowed'), computed),
  worthUsd: meaning(asMoney, 'what the work is worth per month at most', workbook),
  variancePct: meaning(asPercent, 'how much the monthly bill varies over your ranges', computed),
  limitPct: meaning(asPercent, 'variation you allow', settings),
  overPct: meaning(asPoints, 'variation beyond what you allow', computed),
  coldShare: meaning(share, 'requests of a month that wait for a start', computed),
  goodUsd: meaning(asMoney, 'bill per month that scores 1', rule),
  badUsd: meaning(asMoney, 'bill per month that scores 0', rule),
  deployMinutes: meaning((value) => min(value), 'one deploy', catalogue),
  hours: meaning(
    (value, f) =>
      'patchedByTeam' in f || 'cluster' in f ? counted(value, 'hour') : counted(Math.max(value, 0), 'hour'),
    (f) =>
      'patchedByTeam' in f || 'cluster' in f ? 'work to operate it, per month' : 'the longest the measuring may take',
    'an estimate; the catalogue holds it',
  ),
  peak: meaning(asTimes, 'peak over mean of the load', workbook),
  scaleOutS: meaning(asS, 'until one more instance serves', catalogue),
  depth: meaning(fit, 'how far one can look inside, 0 to 1', catalogue),
  minutes: meaning((value) => min(value), 'from the decision to the old version serving', catalogue),
  score: meaning(fit, 'how much of the packaging carries over, 0 to 1', catalogue),
  lead: meaning(lead, 'lead in fit, of 1', weighed),
  instances: meaning(asCount, 'instances paid for at your peak', computed),
  meanInstances: meaning(asCount, 'instances paid for on the mean of the month', computed),
  queuedMs: meaning(asMs, 'longest wait in the queue while more instances start', computed),
  otherUsd: meaning(asMoney, perMonth('bill of the other option'), billed),
  behind: meaning(lead, 'distance in fit to the best, of 1', weighed),
  fit: meaning(fit, 'fit under your weights, of 1', weighed),
  threshold: meaning(
    (value, f) => ('field' in f ? ofField(value, f) : fit(value)),
    (f) => ('field' in f ? 'where the choice changes' : 'fit below which an option counts as risky'),
    computed,
  ),
  nextUsd: meaning(asMoney, perMonth('bill of the next'), billed),
  cheapestUsd: meaning(asMoney, perMonth('bill of the cheapest'), billed),
  flipChance: meaning(chance, 'how often your ranges, drawn many times, change the choice', sampled),
  usdPerMonth: meaning(
    asMoney,
    (f) => ('field' in f ? 'saved per month on average by knowing it' : perMonth('bill of the recommended option')),
    computed,
  ),
  at: meaning(
    ofField,
    (f) => `${fieldInSentence(String(f['field']))} at which the answer changes`,
    'found on the bills and gates',
  ),
  options: meaning(asCount, 'options whose gates hang on it', computed),
  now: meaning(ofField, 'what you say now', workbook),
  samples: meaning(asCount, 'measurements that give a tight enough interval', rule),
  requestsPerSecond: meaning(rate, 'load in requests a second', computed),
  meanS: meaning(asS, 'mean duration of a request', workbook),
  limitS: meaning(asS, 'the longest it may take', 'from the catalogue or your workbook'),
  parts: meaning(asCount, 'parts that each stay within the limit', computed),
  upkeepUsd: meaning(asMoney, 'upkeep per month in operations hours', computed),
  fullGB: meaning((value) => asGB(value), 'two bytes for each parameter of the name', computed),
  smallGB: meaning((value) => asGB(value), 'half a byte for each parameter of the name', computed),
  modelGB: meaning((value) => asGB(value), 'size of the model’s weights', workbook),
  imageGB: meaning((value) => asGB(value), 'compressed size of the image', workbook),
  pullS: meaning(asS, 'to pull the image onto a fresh host', computed),
  quota: meaning(asFigureOf, 'default quota of a new account', catalogue),
  attempts: meaning(asCount, 'attempts at each call', 'from the catalogue, or the usual of its clients'),
  factor: meaning(asPlaces, 'times the load that comes back as retries', computed),
  failing: meaning(chance, 'of that load', computed),
  calls: meaning(asCount, 'calls on the data that one request may cause', computed),
  idleUsd: meaning(asMoney, perMonth('machines that do no work'), billed),
  atOnce: meaning(asCount, 'at once at your peak', computed),
  carriedMs: meaning(asMs, 'CPU time of a request with which it still carries the peak', computed),
  usualMs: meaning(asMs, 'CPU time of a request as a rule', 'from your workbook, or the usual of its kind'),
  durationMs: meaning(asMs, 'mean duration of a request', workbook),
  targetGB: meaning((value) => asGB(value), 'image size that brings the start within what is tolerated', computed),
  perMonth: meaning(asCount, 'runs or events a month', workbook),
  gbPerMonth: meaning(
    (value) => (value < 0.01 ? 'under 0.01 GB' : `${significant(value, 2)} GB`),
    'logs written a month',
    'your volume times the catalogue’s size of a log line',
  ),
  p95PerSecond: meaning(rate, '95 of 100 seconds stay under it', 'your traffic profile times your volume'),
  p95S: meaning(asS, 'limit to watch, 95th percentile', computed),
  days: meaning((value) => counted(value, 'day'), 'how long it is kept, or its age', catalogue),
  seconds: meaning(asS, 'how long it is kept', catalogue),
  egressGB: meaning((value) => asGB(value), 'answers that leave the platform, a month', workbook),
  count: meaning(asCount, 'catalogue figures without a published source', 'the catalogue'),
  margin: meaning(lead, 'lead in fit, of 1', weighed),
}
