/** Sentences for the working path: boxes, their metric, what expires, who retries, and what is still open. */
import { vendorName } from './criterion-reasons.ts'
import { sizeName } from './platform-words.ts'
import { count, rate, significant } from './numbers.ts'
import { inUnit } from './units.ts'
import { asNumber, choices, many, ms, optionName, s, sentences, usd } from './sentence-parts.ts'
import type { Figure } from './sentence-parts.ts'

function perMonth(figure: Figure): string {
  return typeof figure === 'number' ? `${count(figure)} a month` : figure
}

/** Empty where the amount is not known or zero; in another currency it comes written out. */
function amount(figure: Figure, words: (usdPerMonth: Figure) => string): string {
  const isKnown = typeof figure === 'number' ? figure > 0 : /\d/.test(figure)
  return isKnown ? words(figure) : ''
}

function at(figure: Figure, words: (value: number) => string): string {
  return typeof figure === 'number' && Number.isFinite(figure) && figure > 0 ? words(figure) : ''
}

function gigabytes(value: number): string {
  return value < 0.01 ? 'under 0.01 GB' : `${significant(value, 2)} GB`
}

const underLoad: Readonly<Record<string, string>> = {
  pickup: 'how soon a message is picked up; it waits in the queue',
  messages: 'messages already accepted: after the last attempt they are kept as dead letters, not dropped',
  start: 'when a run starts and how long it takes',
  results: 'results already written, and the record of which runs took place',
  'new-connections': 'new connections, refused with a time to wait',
  'open-connections': 'connections that are open, and their state',
  'new-requests': 'new requests beyond the peak, refused with a time to wait',
  'accepted-requests': 'requests already accepted, and what they wrote',
}

export const pathReasons = sentences({
  'box-trigger-users': (f) => `Users${at(f.requestsPerSecond, (value) => `, ${rate(value)}`)}`,
  'box-trigger-events': (f) => `Events, ${perMonth(f.perMonth)}`,
  'box-trigger-clock': (f) => `Clock, ${perMonth(f.perMonth)}`,
  'box-trigger-commit': (f) => `Commits, ${perMonth(f.perMonth)}`,
  'box-trigger-stage': (f) => `Stage before: ${f.from}`,
  'box-entry-load-balancer': (f) => `Load balancer of ${vendorName(f.vendor)}`,
  'box-entry-included': (f) => `Entry that comes with ${optionName(f.platform)}`,
  'box-entry-gateway': (f) => `Gateway of ${vendorName(f.vendor)}`,
  'box-entry-url': (f) => `Own address of ${optionName(f.platform)}, behind a content network`,
  'box-entry-queue': (f) => `Queue of ${vendorName(f.vendor)}`,
  'box-entry-scheduler': (f) => `Scheduler of ${vendorName(f.vendor)}`,
  'box-entry-socket': (f) => `Socket entry of ${vendorName(f.vendor)}`,
  'box-compute': (f) => `${optionName(f.option)}${f.size === '' ? '' : `, ${sizeName(String(f.size))}`}`,
  'box-database': (f) => `Database${at(f.limit, (value) => `, ${count(value)} connections`)}`,
  'box-model-store': (f) => `Model store, ${inUnit(asNumber(f.modelGB), 'GB')}`,
  'box-data': () => 'Data',
  'box-logs': (f) => `Logs${at(f.gbPerMonth, (value) => `, ${gigabytes(value)} a month`)}`,
  'box-cost': (f) => `Cost${amount(f.budgetUsd, (value) => `, budget ${usd(value)} a month`)}`,
  'metric-arrivals': (f) => `Arrivals, 95 of 100 seconds${at(f.p95PerSecond, (value) => ` under ${rate(value)}`)}`,
  'metric-runs': (f) => `Runs started and finished${at(f.perMonth, (value) => `, ${count(value)} a month expected`)}`,
  'metric-entry-errors': () => 'Share of requests refused at the entry',
  'metric-queue-age': (f) => `Age of the oldest message, p95${at(f.p95S, (value) => ` under ${s(value)}`)}`,
  'metric-schedule-lag': (f) => `Start after schedule, p95${at(f.p95S, (value) => ` under ${s(value)}`)}`,
  'metric-compute-p95': (f) => `Duration, p95${at(f.targetMs, (value) => ` under ${ms(value)}`)}`,
  'metric-job-p95': (f) => `Run time, p95${at(f.limitS, (value) => ` under ${s(value)}`)}`,
  'metric-connections': (f) => `Open connections${at(f.limit, (value) => ` of ${count(value)}`)}`,
  'metric-load-time': (f) => `Load time of the model, p95${at(f.p95S, (value) => ` under ${s(value)}`)}`,
  'metric-store-latency': () => 'Latency of reads and writes, p95',
  'metric-log-volume': (f) => `Volume written${at(f.gbPerMonth, (value) => `, ${gigabytes(value)} a month`)}`,
  'metric-spend': (f) => `Spend per day${amount(f.usdPerMonth, (value) => ` against ${usd(value)} a month`)}`,
  'expires-queue': (f) => `Messages after ${many(f.days, 'day')}`,
  'expires-dead-letters': (f) => `Dead letters after ${many(f.days, 'day')}`,
  'expires-logs': (f) => `Logs after ${many(f.days, 'day')}`,
  'expires-model-cache': (f) => `Model cache after ${s(f.seconds)}`,
  'expires-warm-instance': (f) =>
    f.seconds === 'unlimited' ? 'Nothing: instances stay' : `A warm instance after ${s(f.seconds)} without work`,
  'retry-client': () => 'The client, with a limit',
  'retry-queue': (f) => `The queue, ${many(f.attempts, 'attempt')}`,
  'retry-scheduler': (f) => `The scheduler, ${many(f.attempts, 'attempt')}`,
  'retry-platform': (f) => optionName(f.platform),
  'retry-code': () => 'The code itself',
  'retry-nobody': () => 'Nobody',
  'open-owner': () => 'Who owns it?',
  'open-on-call': () => 'Who is called at night?',
  'open-host-patcher': (f) => `Who patches the hosts of ${optionName(f.option)}?`,
  'open-debug-path': () => 'How does the team look inside when it misbehaves?',
  'open-rollout': (f) => `Which rollout is wanted? Offered: ${choices(f.offered, 'and')}`,
  'open-rollback': (f) => `What is rolled back? The platform rolls back by ${f.unit}`,
  'open-idempotent': () => 'May a message be handled twice?',
  'open-dead-letters': () => 'Who reads the dead letters?',
  'open-waits': () =>
    'How much CPU time does a run take? It is not billed while it waits, and until that is said all of it is billed as work',
  'open-profile': (f) => {
    const paid =
      asNumber(f.meanInstances) < asNumber(f.instances)
        ? `${many(f.meanInstances, 'instance')} of ${count(asNumber(f.instances))} at the peak are paid on average`
        : `all ${many(f.instances, 'instance')} of the peak are paid all month`
    return `How does its load change over a day? Without a traffic profile ${paid}`
  },
  'open-database-limit': (f) =>
    `How many connections does the database allow? ${many(f.replicas, 'replica')} may ask at once`,
  'open-log-retention': () => 'How long are logs kept?',
  'open-air-gap': (f) =>
    `May it run in a public cloud at all? It says “${f.named}”, and ${optionName(f.option)} is reached over the internet`,
  'open-arm': () => 'Is everything in it built for Linux on Arm?',
  'open-warm-state': (f) =>
    `${f.named} keeps uploads, plugins or sessions on its own disk unless it is set up otherwise: must they survive between requests?`,
  'open-model-size': (f) =>
    `How large are its weights? ${f.named} are ${gigabytes(asNumber(f.fullGB))} at sixteen bits a parameter and ${gigabytes(asNumber(f.smallGB))} at four`,
  'open-mean-over-longest': (f) =>
    `A run takes ${ms(f.meanMs)} on average and ${s(f.longestS)} at most: which of the two is right?`,
  'open-gpus-of-none': (f) => `It asks for ${many(f.gpuCount, 'GPU')} of no kind: which kind, or none at all?`,
  'open-memory-unit': (f) =>
    `Is ${inUnit(asNumber(f.memoryGiB), 'GiB')} of memory meant, or ${inUnit(asNumber(f.memoryGiB), 'MB')}?`,
  'open-longest-unit': (f) => `Is a longest run of ${s(f.longestS)} meant, beside a mean of ${ms(f.meanMs)}?`,
  'open-duration-unit': (f) => `Is a mean of ${ms(f.meanMs)} meant, or ${s(f.meanMs)}?`,
  'open-operating-system': () => 'Does it need Windows, whose licence is not priced here?',
  'open-data-place': (f) => `Where is the data? ${inUnit(asNumber(f.egressGB), 'GB')} a month leave the platform`,
  'degrades-first': (f) => `Degrades first: ${underLoad[String(f.what)] ?? f.what}`,
  'never-degrades': (f) => `Must never degrade: ${underLoad[String(f.what)] ?? f.what}`,
})
