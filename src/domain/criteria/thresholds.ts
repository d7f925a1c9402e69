/** The named thresholds behind every value function and verdict word; a team moves them by id in its priorities. */

export interface Threshold {
  readonly value: number
  readonly unit: string
  readonly meaning: string
}

export const thresholdDefaults = {
  'latency.coldShareGood': { value: 0.001, unit: 'share', meaning: 'Cold starts rarer than this do not count.' },
  'latency.coldShareBad': { value: 0.05, unit: 'share', meaning: 'Cold starts this frequent count in full.' },
  'latency.startGoodMs': { value: 100, unit: 'ms', meaning: 'A start this fast is never noticed.' },
  'latency.startBadMs': { value: 20_000, unit: 'ms', meaning: 'A start this slow loses the user.' },
  'latency.startGoodOverTolerated': {
    value: 0.25,
    unit: 'x',
    meaning: 'A start within this share of the tolerated one is as good as none.',
  },
  'latency.startBadOverTolerated': {
    value: 2,
    unit: 'x',
    meaning: 'A start of this multiple of the tolerated one is worthless, unless it is quick all the same.',
  },
  'latency.headroomGood': {
    value: 0.6,
    unit: 'x',
    meaning: 'p95 at this share of the target has all the headroom one needs.',
  },
  'latency.headroomBad': { value: 1.3, unit: 'x', meaning: 'p95 at this multiple of the target is worthless.' },
  'latency.jobStartGood': {
    value: 0.75,
    unit: 'x',
    meaning: 'A job that starts within this share of the tolerated delay.',
  },
  'latency.jobStartBad': {
    value: 1.5,
    unit: 'x',
    meaning: 'A job that starts after this multiple of the tolerated delay.',
  },
  'latency.inTimeShare': {
    value: 0.95,
    unit: 'share',
    meaning: 'Share of requests that must meet the tolerated start.',
  },
  'cost.goodUsd': { value: 5, unit: 'USD/month', meaning: 'Nobody argues about this bill, whatever the work.' },
  'cost.badUsd': { value: 2000, unit: 'USD/month', meaning: 'Worthless for a workload that does next to nothing.' },
  'cost.badOwnHostUsd': {
    value: 10_000,
    unit: 'USD/month',
    meaning: 'The same where hosts may not be shared, which some vendors rent whole.',
  },
  'cost.goodOverWork': { value: 1, unit: 'x', meaning: 'The bill of the work itself on fully used machines.' },
  'cost.spotOverWork': {
    value: 0.4,
    unit: 'x',
    meaning: 'Work that may be interrupted is worth this share: what it would cost on Spot.',
  },
  'cost.badOverWork': { value: 25, unit: 'x', meaning: 'A bill this many times the work itself is worthless.' },
  'cost.badReplicas': {
    value: 10,
    unit: 'x',
    meaning: 'A bill of this many replicas running all month is worthless, however little they do.',
  },
  'cost.badBeyondWorkUsd': {
    value: 3000,
    unit: 'USD/month',
    meaning: 'A bill this far above the work itself is worthless: a quarter of an engineer costs about as much.',
  },
  'cost.badOverWorkLeast': {
    value: 6,
    unit: 'x',
    meaning: 'The same is never said of a bill below this multiple of the work itself.',
  },
  'cost.badReplicasLeast': {
    value: 6,
    unit: 'x',
    meaning: 'Nor of one below this many replicas running all month.',
  },
  'cost.badUsdPerMillionLeast': {
    value: 0.75,
    unit: 'USD/million requests',
    meaning: 'Nor of one below this for a million requests: with 1 kB of logs each they cost nearly as much anywhere.',
  },
  'cost.badUsdPerEgressGB': {
    value: 0.12,
    unit: 'USD/GB',
    meaning: 'What a GB that leaves may cost at most, on top of the work.',
  },
  'cost.goodUsdPerMillion': {
    value: 0.15,
    unit: 'USD/million requests',
    meaning: 'What a million requests cost at best to reach and to log, however little each of them computes.',
  },
  'cost.badUsdPerMillion': {
    value: 3,
    unit: 'USD/million requests',
    meaning: 'A bill of this much for a million requests is worthless, however little each of them computes.',
  },
  'cost.workUsdPerVcpuHour': { value: 0.04, unit: 'USD/vCPU-h', meaning: 'What a fully used vCPU-hour is worth.' },
  'cost.workUsdPerGiBHour': {
    value: 0.008,
    unit: 'USD/GiB-h',
    meaning: 'The same of a GiB of memory, where a replica needs more memory than processors.',
  },
  'cost.workUsdPerGpuGBHour': {
    value: 0.03,
    unit: 'USD/GB-h',
    meaning: 'What an hour of one GB of fully used GPU memory is worth.',
  },
  'delivery.deployGoodMinutes': { value: 1, unit: 'min', meaning: 'A deployment this fast does not break the flow.' },
  'delivery.deployBadMinutes': { value: 60, unit: 'min', meaning: 'A deployment this slow happens once a week.' },
  'operations.goodHours': { value: 0.5, unit: 'h/month', meaning: 'Upkeep nobody notices.' },
  'operations.badHours': { value: 20, unit: 'h/month', meaning: 'Upkeep that is half a week of one engineer.' },
  'operations.reuseShare': {
    value: 0.25,
    unit: 'share',
    meaning: 'Upkeep left for one more workload on a cluster already operated.',
  },
  'operations.newClusterFactor': {
    value: 3,
    unit: 'x',
    meaning: 'Upkeep of a cluster that nobody in the team operates yet.',
  },
  'operations.noQueueFactor': {
    value: 2,
    unit: 'x',
    meaning: 'Upkeep of machines that run jobs without a queue or scheduler of their own.',
  },
  'elasticity.steadyPeak': { value: 1.5, unit: 'x', meaning: 'Below this peak over mean nothing needs to scale.' },
  'elasticity.burstyPeak': { value: 10, unit: 'x', meaning: 'From this peak over mean scaling speed counts in full.' },
  'elasticity.scaleGoodS': { value: 1, unit: 's', meaning: 'Capacity this quick absorbs any burst.' },
  'elasticity.scaleBadS': { value: 600, unit: 's', meaning: 'Capacity this slow arrives after the burst.' },
  'utilisation.idleGood': { value: 0.05, unit: 'share', meaning: 'Idle share that is no waste.' },
  'utilisation.idleBad': { value: 0.98, unit: 'share', meaning: 'Idle share at which one pays for nothing else.' },
  'utilisation.sharedRelief': {
    value: 0.75,
    unit: 'share',
    meaning: 'Idle time of a reservation that neighbours on an already operated cluster make use of.',
  },
  'idle.mostShare': {
    value: 0.75,
    unit: 'share',
    meaning: 'Where idle time rules out: more of what is paid may not stand idle.',
  },
  'rollback.goodMinutes': { value: 1, unit: 'min', meaning: 'A rollback nobody notices.' },
  'rollback.badMinutes': { value: 60, unit: 'min', meaning: 'A rollback that is an outage of its own.' },
  'database.poolPerReplica': {
    value: 10,
    unit: 'connections',
    meaning: 'Connections that one replica keeps open where it serves several requests at once.',
  },
  'quota.raisedVcpus': {
    value: 4000,
    unit: 'vCPU',
    meaning: 'A starting quota that counts vCPUs is raised on request up to this many, whichever vendor asks for it.',
  },
  'quota.raiseFactor': { value: 10, unit: 'x', meaning: 'A default quota is raised on request up to this multiple.' },
  'verdict.riskyBelow': { value: 0.35, unit: 'score', meaning: 'An option below this fit is called risky.' },
  'verdict.tooClose': { value: 0.03, unit: 'score', meaning: 'Below this lead it is too close to call.' },
  'verdict.solid': { value: 0.1, unit: 'score', meaning: 'From this lead the winner is solid.' },
  'verdict.solidExtraUsd': {
    value: 300,
    unit: 'USD/month',
    meaning:
      'A lead that costs this much more than another family’s best is a choice to talk over, not a solid one: about what the upkeep of machines costs.',
  },
  'robust.movedSolid': { value: 0.1, unit: 'share', meaning: 'Weight that must move before a solid winner changes.' },
  'robust.movedFragile': {
    value: 0.03,
    unit: 'share',
    meaning: 'A winner that changes with less moved weight is fragile.',
  },
  'robust.orderSolid': {
    value: 0.8,
    unit: 'share',
    meaning: 'Share of weightings in the team’s order that a solid winner wins.',
  },
  'path.queueDays': { value: 4, unit: 'days', meaning: 'How long a queued message may wait before it is lost.' },
  'path.deadLetterDays': { value: 14, unit: 'days', meaning: 'How long a message that failed every retry is kept.' },
  'path.logDays': { value: 30, unit: 'days', meaning: 'How long logs are kept.' },
  'path.attempts': { value: 3, unit: 'attempts', meaning: 'Attempts before a message or a run is given up.' },
  'risk.blockedFrom': { value: 0.95, unit: 'share', meaning: 'From this chance an input range counts as blocked.' },
  'risk.estimateMargin': {
    value: 0.25,
    unit: 'share',
    meaning: 'A limit nearer than this to a start that is only an estimate is at risk, met or not.',
  },
  'risk.passBelow': { value: 0.05, unit: 'share', meaning: 'Below this chance of a block an input range passes.' },
} as const satisfies Readonly<Record<string, Threshold>>

export type ThresholdId = keyof typeof thresholdDefaults
export type Thresholds = Readonly<Record<ThresholdId, number>>
