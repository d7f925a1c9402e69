/** Sentences for unknowns, benchmarks, splits, traps and their drills. */
import { choiceWord, fieldInSentence, fieldLabel } from './field-words.ts'
import { chance, rate, share, significant } from './numbers.ts'
import { modelName } from './criterion-reasons.ts'
import {
  amountOf,
  asNumber,
  fieldNames,
  gateInSentence,
  gateName,
  many,
  ms,
  num,
  optionName,
  s,
  sentences,
  usd,
} from './sentence-parts.ts'
import type { Figure } from './sentence-parts.ts'
import { inUnit } from './units.ts'
import { unitOfField } from './field-words.ts'

function gb(figure: Figure): string {
  return typeof figure === 'number' ? `${significant(figure, 3)} GB` : figure
}

function times(figure: Figure): string {
  return typeof figure === 'number' ? `${significant(figure, 2)} times the mean` : figure
}

/** "1.25 s", "23 GB": a value of a field in the unit it is shown in. */
export function fieldAt(field: Figure, value: Figure): string {
  return typeof value === 'number' ? inUnit(value, unitOfField(String(field))) : choiceWord(value)
}

/** "at 9 requests/s until 200 are answered"; where they come seldom, one after the other. */
function replayed(requestsPerSecond: Figure, samples: Figure): string {
  return asNumber(requestsPerSecond) >= seldomBelow
    ? `at ${rate(asNumber(requestsPerSecond))} until ${num(samples)} are answered`
    : `one after the other until ${num(samples)} are answered`
}

/** Requests a second; below it a replay at their own pace would take an hour and more. */
const seldomBelow = 0.05

/** A steady load where it is one; what comes seldom is sent together instead. */
function burst(requestsPerSecond: Figure, atOnce: Figure, work: Figure): string {
  return work === 'request' && asNumber(requestsPerSecond) >= 1
    ? `Send ${rate(asNumber(requestsPerSecond))} for ten minutes`
    : `${work === 'run' ? 'Start' : 'Send'} ${many(atOnce, String(work))} at once`
}

function everyInstance(instances: number): string {
  if (instances <= 0) return 'every instance'
  return instances === 1 ? 'the instance' : instances === 2 ? 'both instances' : `all ${many(instances, 'instance')}`
}

const peakUse: Readonly<Record<string, string>> = {
  memoryGiB: 'peak memory',
  vcpu: 'vCPUs in use at the peak',
  localDiskGB: 'most disk in use',
  cpuMs: 'CPU time',
}

/** Read by the hour, since the mean of a month hides them. */
const busiest: ReadonlySet<string> = new Set(['peakToMeanRatio', 'activeHoursPerDay'])

/** "1 option hangs on it" */
export function hangsOnIt(options: number): string {
  return `${many(options, 'option')} ${options === 1 ? 'hangs' : 'hang'} on it`
}

export const riskReasons = sentences({
  'worth-knowing': (f) =>
    `${fieldLabel(String(f.field))} changes the choice with a chance of ${chance(asNumber(f.flipChance))}${f.to === '' ? '' : ` (to ${optionName(f.to)})`}; knowing it is worth ${usd(f.usdPerMonth)} a month`,
  'none-keeps-promise': (f) =>
    `No option passes the ${gateInSentence(f.gate)} gate when ${fieldInSentence(String(f.field))} is ${f.direction} ${fieldAt(f.field, f.at)}; the plan must then change, with a chance of ${chance(asNumber(f.chance))}; knowing before building is worth ${usd(f.usdPerMonth)} a month`,
  'blank-decides': (f) => `${fieldLabel(String(f.field))} is not answered, and ${hangsOnIt(asNumber(f.options))}`,
  'nearest-flip': (f) => {
    const [at, now] = [fieldAt(f.field, f.at), fieldAt(f.field, f.now)]
    const beyond = `${fieldInSentence(String(f.field))} is ${f.direction} ${at}`
    return at === now
      ? `${optionName(f.to)} wins as soon as ${beyond}, which it is now`
      : `${optionName(f.to)} wins when ${beyond}; it is ${now} now`
  },
  'measure-replay': (f) =>
    `Replay recorded requests on ${optionName(f.option)} ${replayed(f.requestsPerSecond, f.samples)}`,
  'measure-runs': (f) => `Time ${many(f.samples, 'usual run')} on ${optionName(f.option)} from start to end`,
  'measure-largest-run': (f) =>
    `Find the largest input of the last month, and time its ${f.work} ${many(f.samples, 'time')} on ${optionName(f.option)}; the longest counts`,
  'measure-saturation': (f) =>
    `Raise the ${f.work}s at once on one instance of ${optionName(f.option)} step by step until ${asNumber(f.targetMs) > 0 ? `p95 is over ${ms(f.targetMs)}` : 'they slow each other down'}; the step before counts`,
  'measure-tokens': (f) =>
    `Serve recorded prompts on one full replica of ${optionName(f.option)} and note its tokens per second for each of ${many(f.samples, 'minute')}`,
  'measure-peak-use': (f) =>
    `Carry out ${many(f.samples, String(f.work))} on ${optionName(f.option)}, the largest known among them, and note the ${peakUse[String(f.field)] ?? 'peak'} of each`,
  'measure-read-logs': (f) =>
    `Read ${fieldInSentence(String(f.field))} from the logs of the last full month${busiest.has(String(f.field)) ? ', hour by hour' : ''}`,
  'measure-read-size': (f) =>
    f.field === 'imageGB'
      ? 'Read the compressed size of the image in the registry'
      : 'Add up the sizes of the files of the model’s weights',
  'measure-ask': (f) => `Ask the owner for the ${fieldInSentence(String(f.field))}`,
  'stop-clear-of': (f) =>
    `Stop when the interval is clear of ${fieldAt(f.field, f.threshold)}, or after ${many(f.hours, 'hour')}`,
  'stop-at-step': (f) => `Stop at the first step that misses, or after ${many(f.hours, 'hour')}`,
  'stop-after-runs': (f) => `Stop after ${asNumber(f.samples) === 1 ? 'the run' : `${num(f.samples)} of them`}`,
  'stop-read': () => 'One reading settles it',
  'stop-answered': () => 'Stop when the answer is in',
  'stop-at-hours': (f) => `Stop after ${many(f.hours, 'hour')}`,
  'seam-sync-long': (f) =>
    `Most requests take ${s(f.meanS)} and the longest ${s(f.longestS)}, limit ${s(f.limitS)} on ${optionName(f.on)}: answer the short ones at once and queue the long ones`,
  'seam-shards': (f) =>
    `The longest run is ${s(f.longestS)}, limit ${s(f.limitS)} on ${optionName(f.on)}: cut it into ${many(f.parts, 'part')}`,
  'trap-modern-gate': (f) =>
    `${gateName(f.gate)} on ${optionName(f.option)} is ${amountOf(f.value, f.unit)}, limit ${amountOf(f.limit, f.unit)}`,
  'trap-modern-word': (f) => `${gateName(f.gate)} is asked for, and ${optionName(f.option)} does not offer it`,
  'trap-modern-dear': (f) =>
    `${optionName(f.option)} costs ${usd(f.usd)} a month; ${optionName(f.other)} passes every gate too at ${usd(f.otherUsd)}${asNumber(f.upkeepUsd) > 0 ? `, and its upkeep is worth ${usd(f.upkeepUsd)} more` : ''}`,
  'trap-modern-cost': (f) =>
    `${optionName(f.option)} costs ${usd(f.usd)} a month, ${optionName(f.other)} ${usd(f.otherUsd)}`,
  'trap-stateful-gpu': (f) =>
    `A model of ${gb(f.modelGB)} would be loaded on every cold start of ${optionName(f.option)}, which takes ${ms(f.startMs)}`,
  'trap-vm-images': (f) =>
    `${f.today === 'yes' ? 'Today it runs' : 'It runs'} on machines, ${optionName(f.option)}: without image automation every one of them drifts`,
  'trap-image-bloat': (f) =>
    `The image of ${gb(f.imageGB)} takes ${s(f.pullS)} to pull, part of a start of ${ms(f.startMs)}`,
  'trap-untested-burst': (f) =>
    `The peak is ${times(f.peak)} (${f.basis}), and more capacity serves after ${s(f.scaleOutS)} at the earliest`,
  'trap-ci-production': (f) =>
    `Builds hold ${f.access === 'none' ? 'the keys to production' : `${choiceWord(String(f.access))} access`}${f.missing === 'none' ? '' : ` and nobody said: ${fieldNames(f.missing)}`}`,
  'trap-cold-chat': (f) =>
    `A start of ${optionName(f.option)} takes ${ms(f.startMs)}, tolerated ${ms(f.toleratedMs)}; with nothing kept warm about ${share(asNumber(f.coldShare))} of users wait for one`,
  'trap-quota': (f) =>
    `${optionName(f.option)} needs ${amountOf(f.need, f.unit)} at the peak, the default quota is ${amountOf(f.quota, f.unit)}`,
  'trap-quota-near': (f) =>
    `${optionName(f.option)} takes ${amountOf(f.need, f.unit)} of the default quota of ${amountOf(f.quota, f.unit)} at the peak: a rollout, or a neighbour in the same account, may be refused`,
  'trap-noisy': (f) => `A p95 target of ${ms(f.targetMs)} on shared hosts (${modelName(f.model)}) feels its neighbours`,
  'trap-patch-drift': (f) => `The team patches the ${f.layer} of ${optionName(f.option)}, and nobody is named for it`,
  'trap-retries': (f) =>
    `Peak ${times(f.peak)}; at ${many(f.attempts, 'attempt')} each, retries multiply a load ${chance(asNumber(f.over))} too high by ${significant(asNumber(f.factor), 3)}, ${chance(asNumber(f.failing))} of it fails, and one request makes up to ${many(f.calls, 'call')} on its data`,
  'trap-idle-gpu': (f) =>
    `${many(f.instances, 'GPU machine')} idle ${chance(asNumber(f.idleShare))} of the time: ${usd(f.idleUsd)} a month for nothing`,
  'trap-crowded': (f) =>
    `${num(f.atOnce)} at once is stated: ${optionName(f.option)} then carries the peak only while a request uses at most ${ms(f.carriedMs)} of CPU, and the bill is for that; of ${ms(f.durationMs)} it usually uses ${ms(f.usualMs)}`,
  'drill-modern': (f) => `Run a real day of it on ${optionName(f.option)} and read the bill`,
  'drill-stateful-gpu': (f) =>
    `Remove the warm instance of ${optionName(f.option)} under load and time the first answer`,
  'drill-vm-images': (f) =>
    `Rebuild one machine of ${optionName(f.option)} from its image alone and put it into service`,
  'drill-image-bloat': (f) =>
    `Cut the image from ${gb(f.imageGB)} to ${gb(f.targetGB)} and time a start on a fresh host`,
  'drill-untested-burst': (f) =>
    `${burst(f.requestsPerSecond, f.atOnce, f.work)}, starting from idle, and watch errors and ${f.work === 'run' ? 'how long each waits' : 'p95'}`,
  'drill-ci-production': (f) => `Take ${optionName(f.option)} away for an hour and ship a fix without it`,
  'drill-cold-chat': (f) => `Stop ${everyInstance(asNumber(f.instances))} at a busy hour and read the waiting times`,
  'drill-quota': (f) =>
    `Ask for ${amountOf(f.need, f.unit)} before launch, then ${f.unit === 'requests/s' ? 'send as many' : 'start that many at once'}`,
  'drill-quota-twice': (f) =>
    `Roll a version out at the peak, so that the old and the new ${amountOf(f.need, f.unit)} meet the quota of ${amountOf(f.quota, f.unit)}, and read what is refused`,
  'drill-noisy': (f) => `Record p95 for a week against the target of ${ms(f.targetMs)} and compare by hour`,
  'drill-patch-drift': (f) => `Patch the ${f.layer} on one machine, roll it through, and note the time it took`,
  'drill-retries': (f) =>
    `Fail the dependency for ${many(f.minutes, 'minute')} and count the requests that come back: up to ${f.attempts} times the usual without a retry budget`,
  'drill-crowded': (f) =>
    `Measure the CPU time of a request under load: above ${ms(f.carriedMs)} ${optionName(f.option)} needs more than is billed`,
  'drill-idle-gpu': (f) =>
    `Let the idle rule stop ${asNumber(f.instances) === 1 ? 'the machine' : 'a machine'} in a quiet hour and read what that takes off the ${usd(f.idleUsd)} a month of idle time`,
})
