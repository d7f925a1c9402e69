/** One registry of workload fields: what each is called, measured in, grouped under, and assumed to be when it rarely decides. */
import { amount, choice, text } from './field-builders.ts'
import type { Field } from './field-shape.ts'
import {
  connections,
  gpuKinds,
  hardAnswers,
  hostAccesses,
  operatingSystems,
  isolations,
  regions,
  rollbackUnits,
  rollouts,
  trafficShapes,
  workloadKinds,
  platformIds,
  vendorIds,
} from './vocabulary.ts'
import type { FieldId } from './workbook.ts'

const yesNo = ['yes', 'no'] as const

/** Every field, in the grid's order; typed so that a missing one does not compile. */
export const fields: Readonly<Record<FieldId, Field>> = {
  name: text('name', 'Workload', 'Workload', 'What the team calls it.', { primary: true, maxLength: 200 }),
  kind: choice('kind', 'Kind', 'Workload', workloadKinds, {
    meaning: 'What sort of thing runs: an API, event handler, batch, training, cron, admin tool or CI build.',
    primary: true,
  }),
  trafficShape: choice('trafficShape', 'Shape', 'Traffic', trafficShapes, {
    meaning: 'Steady, bursty, or on a schedule.',
    primary: true,
    defaults: {
      api: 'bursty',
      event: 'bursty',
      batch: 'scheduled',
      training: 'scheduled',
      cron: 'scheduled',
      admin: 'steady',
      ci: 'bursty',
    },
  }),
  requestsPerMonth: amount('requestsPerMonth', 'Requests', 'Traffic', 'requests-per-month', '/month', {
    meaning: 'Requests, events or runs in a month.',
    primary: true,
    decisive: true,
    max: 1e13,
  }),
  peakToMeanRatio: amount('peakToMeanRatio', 'Peak', 'Traffic', 'ratio', '× mean', {
    meaning: 'The busiest minute over the mean of the month.',
    primary: true,
    min: 1,
    max: 1e5,
    defaults: { api: 4, event: 6, batch: 1, training: 1, cron: 1, admin: 3, ci: 6, any: 4 },
    whenSteady: 1.5,
  }),
  activeHoursPerDay: amount('activeHoursPerDay', 'Active', 'Traffic', 'hours-per-day', 'hours/day', {
    meaning: 'Hours of a day in which work arrives at all.',
    max: 24,
    defaults: { any: 24 },
  }),
  trafficProfile: text('trafficProfile', 'Profile', 'Traffic', 'A built-in or imported traffic profile.', {
    maxLength: 100,
  }),
  durationMs: amount('durationMs', 'Duration', 'One run', 'milliseconds', 'ms', {
    meaning: 'Mean time one request or run computes, warm.',
    primary: true,
    decisive: true,
    max: 1e10,
  }),
  longestRunS: amount('longestRunS', 'Longest', 'One run', 'seconds', 's', {
    meaning: 'The longest single run that must finish.',
    primary: true,
    decisive: true,
    max: 1e8,
  }),
  concurrencyPerReplica: amount('concurrencyPerReplica', 'At once', 'One run', 'count', 'per replica', {
    meaning: 'Requests one replica handles at the same time.',
    min: 1,
    max: 1e5,
    whole: true,
    defaults: { api: 20, event: 1, batch: 1, training: 1, cron: 1, admin: 10, ci: 1, any: 1 },
    // As many as the platform that names a ceiling for sockets allows; servers are known to hold far more.
    whenSocket: 1000,
  }),
  memoryGiB: amount('memoryGiB', 'Memory', 'One run', 'gibibytes', 'GiB', {
    meaning: 'Memory one replica or run needs.',
    primary: true,
    decisive: true,
    max: 24576,
  }),
  vcpu: amount('vcpu', 'vCPU', 'One run', 'vcpu', 'vCPU', {
    meaning: 'Virtual CPUs one replica or run needs.',
    max: 2048,
    defaults: { api: 1, event: 1, batch: 2, training: 8, cron: 1, admin: 0.5, ci: 4, any: 1 },
  }),
  cpuMs: amount('cpuMs', 'CPU time', 'One run', 'milliseconds', 'ms, one request', {
    meaning:
      'CPU time one request uses, waiting left out: it limits how many run at once, and takes longer on a share of a CPU. Blank: neither.',
    max: 1e10,
  }),
  gpu: choice('gpu', 'GPU', 'One run', gpuKinds, {
    meaning: 'The GPU kind it needs, or none.',
    primary: true,
    decisive: true,
  }),
  gpuCount: amount('gpuCount', 'GPUs', 'Hardware', 'count', 'per run', {
    meaning: 'GPUs one replica or run needs at the same time.',
    max: 1024,
    whole: true,
    defaults: { any: 1 },
  }),
  modelGB: amount('modelGB', 'Model', 'Hardware', 'gigabytes', 'GB of weights', {
    meaning: 'Size of the model weights loaded at start.',
    max: 1e5,
    defaults: { any: 0 },
  }),
  imageGB: amount('imageGB', 'Image', 'Hardware', 'gigabytes', 'GB, compressed', {
    meaning: 'Size of the container or machine image pulled at start.',
    max: 1e4,
    defaults: { any: 0.5 },
  }),
  tokensPerRequest: amount('tokensPerRequest', 'Tokens', 'Hardware', 'tokens', 'per request', {
    meaning: 'Tokens that a model brings out for one request; gives the cost of a million tokens.',
    max: 1e9,
  }),
  tokensPerSecond: amount('tokensPerSecond', 'Tokens/s', 'Hardware', 'tokens-per-second', 'per second, one replica', {
    meaning: 'Tokens a second that one busy replica brings out, all its requests together.',
    max: 1e9,
  }),
  p95TargetMs: amount('p95TargetMs', 'p95', 'Promise', 'milliseconds', 'ms, target', {
    meaning: '95 of 100 requests must be answered within this time.',
    primary: true,
    max: 1e9,
  }),
  maxColdStartMs: amount('maxColdStartMs', 'Cold start', 'Promise', 'milliseconds', 'ms, tolerated', {
    meaning: 'The longest start that a request may meet; rarer than 1 in 20 is tolerated.',
    primary: true,
    decisive: true,
    max: 1e9,
  }),
  connection: choice('connection', 'Connection', 'Promise', connections, {
    meaning: 'Plain request, streamed answer, or a socket that stays open.',
    defaults: { any: 'request' },
  }),
  databaseConnectionLimit: amount('databaseConnectionLimit', 'DB limit', 'Promise', 'count', 'connections', {
    meaning: 'Connections the database behind it allows.',
    max: 1e6,
    whole: true,
  }),
  hostAccess: choice('hostAccess', 'Host access', 'Access and state', hostAccesses, {
    meaning: 'Root, device or kernel access that the code needs on its host.',
    primary: true,
    decisive: true,
  }),
  operatingSystem: choice('operatingSystem', 'OS', 'Access and state', operatingSystems, {
    meaning: 'The operating system that the code needs; Linux unless somebody says Windows.',
    defaults: { any: 'linux' },
  }),
  keepsWarmState: choice('keepsWarmState', 'Warm state', 'Access and state', yesNo, {
    meaning: 'State in memory or on local disk must survive between requests.',
    defaults: { api: 'no', event: 'no', batch: 'no', training: 'yes', cron: 'no', admin: 'no', ci: 'no', any: 'no' },
  }),
  splittable: choice('splittable', 'Splittable', 'Access and state', yesNo, {
    meaning: 'A long run can be cut into independent parts.',
    defaults: { any: 'no' },
  }),
  interruptible: choice('interruptible', 'Interruptible', 'Access and state', yesNo, {
    meaning: 'A run may be stopped and started again.',
    defaults: { any: 'no' },
  }),
  needsGang: choice('needsGang', 'All at once', 'Access and state', yesNo, {
    meaning: 'All workers of a run must start together.',
    defaults: { any: 'no' },
  }),
  isolation: choice('isolation', 'Isolation', 'Access and state', isolations, {
    meaning: 'Whether hosts may be shared with other customers.',
    defaults: { any: 'shared' },
  }),
  localDiskGB: amount('localDiskGB', 'Local disk', 'Data', 'gigabytes', 'GB', {
    meaning: 'Local disk one replica or run needs.',
    max: 1e6,
    defaults: { any: 0.5 },
  }),
  payloadMB: amount('payloadMB', 'Payload', 'Data', 'megabytes', 'MB', {
    meaning: 'The largest request or response body.',
    max: 1e6,
    defaults: { any: 1 },
  }),
  egressGBPerMonth: amount('egressGBPerMonth', 'Egress', 'Data', 'gigabytes-per-month', 'GB/month', {
    meaning: 'Data sent to the internet in a month.',
    max: 1e9,
    defaults: { any: 0 },
  }),
  ingressGBPerMonth: amount('ingressGBPerMonth', 'Ingress', 'Data', 'gigabytes-per-month', 'GB/month', {
    meaning: 'Data that callers send to it in a month.',
    max: 1e9,
    defaults: { any: 0 },
  }),
  dataAt: choice('dataAt', 'Data at', 'Data', vendorIds, {
    meaning: 'The vendor that holds the data it works on; work elsewhere pays for fetching it.',
  }),
  dataGBPerMonth: amount('dataGBPerMonth', 'Data read', 'Data', 'gigabytes-per-month', 'GB/month', {
    meaning: 'Data it fetches in a month from where the data is.',
    max: 1e9,
    defaults: { any: 0 },
  }),
  dataResidency: choice('dataResidency', 'Residency', 'Data', regions, {
    meaning: 'Where data must stay, and so where it runs and is billed; blank means where the team works.',
  }),
  privateNetwork: choice('privateNetwork', 'Private net', 'Data', yesNo, {
    meaning: 'It must reach or be reached over a private network.',
    defaults: { any: 'no' },
  }),
  owner: text('owner', 'Owner', 'Ownership', 'The team that answers for it.', { maxLength: 200 }),
  hostPatchedBy: text(
    'hostPatchedBy',
    'Host patched by',
    'Ownership',
    'The team that patches the host where the provider does not.',
    { maxLength: 200 },
  ),
  onCall: text('onCall', 'On call', 'Ownership', 'The team that is called at night.', { maxLength: 200 }),
  rollbackUnit: choice('rollbackUnit', 'Rollback', 'Ownership', rollbackUnits, {
    meaning: 'What is rolled back: a container image or a machine.',
  }),
  rollout: choice('rollout', 'Rollout', 'Ownership', rollouts, {
    meaning: 'How a new version replaces the old one.',
  }),
  rulesOut: text(
    'rulesOut',
    'Rules out',
    'Ownership',
    'Answers that rule options out instead of weighing: idle, cluster, rollback.',
    { type: 'ids', choices: hardAnswers },
  ),
  debugPath: text('debugPath', 'Debugging', 'Ownership', 'How the team looks inside when it misbehaves.'),
  runsToday: choice('runsToday', 'Runs today', 'Ownership', platformIds, {
    meaning: 'Where it runs now; keeping that is always an option.',
  }),
  dependsOn: text('dependsOn', 'Depends on', 'Ownership', 'Ids of the workloads it needs, as a pipeline of stages.', {
    type: 'ids',
  }),
  notes: text('notes', 'Notes', 'Ownership', 'Anything a reviewer should know.', { maxLength: 10000 }),
}

/** The fields in the grid's order. */
export const fieldList: readonly Field[] = Object.values(fields)
