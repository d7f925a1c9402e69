/** Every word the product uses, once: closed lists first, types derived from them, definitions beside. */

export const families = ['vm', 'container', 'serverless'] as const
export type Family = (typeof families)[number]

const operatingModels = ['instance', 'cluster', 'container-on-demand', 'function', 'job-queue'] as const
export type OperatingModel = (typeof operatingModels)[number]

export const verdicts = ['best', 'fits', 'risky', 'blocked', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]

export const confidences = ['primary', 'secondary', 'estimate'] as const
export type Confidence = (typeof confidences)[number]

export const bases = ['measured', 'estimated', 'assumed', 'default'] as const
export type Basis = (typeof bases)[number]

export const workloadKinds = ['api', 'event', 'batch', 'training', 'cron', 'admin', 'ci'] as const
export type WorkloadKind = (typeof workloadKinds)[number]

export const trafficShapes = ['steady', 'bursty', 'scheduled'] as const
export type TrafficShape = (typeof trafficShapes)[number]

export const gpuKinds = ['none', 't4', 'l4', 'a10', 'l40s', 'a100', 'a100-40', 'h100', 'h200', 'b200'] as const
export type GpuKind = (typeof gpuKinds)[number]

export const connections = ['request', 'stream', 'websocket'] as const
export type Connection = (typeof connections)[number]

export const hostAccesses = ['none', 'root', 'device', 'kernel'] as const
export type HostAccess = (typeof hostAccesses)[number]

export const operatingSystems = ['linux', 'windows'] as const
export type OperatingSystem = (typeof operatingSystems)[number]

export const isolations = ['shared', 'dedicated'] as const
export type Isolation = (typeof isolations)[number]

export const rollbackUnits = ['image', 'machine'] as const
export type RollbackUnit = (typeof rollbackUnits)[number]

export const rollouts = ['replace', 'canary', 'blue-green'] as const
export type Rollout = (typeof rollouts)[number]

export const regions = ['us', 'eu', 'uk', 'apac', 'ca', 'sa', 'global'] as const
export type Region = (typeof regions)[number]

export const vendorIds = ['aws', 'azure', 'gcp', 'cloudflare', 'modal', 'runpod', 'own'] as const
export type VendorId = (typeof vendorIds)[number]

export const platformIds = [
  'aws-ec2-asg',
  'aws-batch',
  'azure-vmss',
  'gce-mig',
  'runpod-pods',
  'aws-fargate',
  'aws-eks',
  'gke-standard',
  'gke-autopilot',
  'aks',
  'cloud-run',
  'cloud-run-gpu',
  'azure-container-apps',
  'azure-container-apps-gpu',
  'own-cluster',
  'aws-lambda',
  'azure-functions',
  'cloud-run-functions',
  'cloudflare-workers',
  'modal',
  'runpod-serverless',
] as const
export type PlatformId = (typeof platformIds)[number]

export const criterionIds = [
  'latency',
  'cost',
  'control',
  'delivery',
  'operations',
  'elasticity',
  'utilisation',
  'isolation',
  'debugging',
  'rollback',
  'portability',
  'familiarity',
] as const
export type CriterionId = (typeof criterionIds)[number]

export const presetIds = ['balanced', 'latency', 'cost', 'control', 'delivery'] as const
export type PresetId = (typeof presetIds)[number]

export const gateIds = [
  'cold-start',
  'latency-target',
  'run-time',
  'memory',
  'vcpu',
  'gpu-kind',
  'gpu-count',
  'gpu-memory',
  'host-access',
  'operating-system',
  'local-disk',
  'image-size',
  'payload',
  'connection',
  'warm-state',
  'gang',
  'concurrency-quota',
  'database-connections',
  'private-network',
  'residency',
  'isolation',
  'interruption',
  'budget',
  'budget-variance',
  'bill-worth',
  'idle-waste',
  'new-cluster',
  'rollback-unit',
] as const
export type GateId = (typeof gateIds)[number]

/** Answers of the decision prompts that weigh by default; a workload may say that they rule out. */
export const hardAnswers = ['idle', 'cluster', 'rollback'] as const
export type HardAnswer = (typeof hardAnswers)[number]

export const commitments = ['on-demand', 'one-year'] as const
export type Commitment = (typeof commitments)[number]

const architectures = ['x86', 'arm'] as const
export type Architecture = (typeof architectures)[number]

const purchases = ['on-demand', 'spot', 'one-year'] as const
export type Purchase = (typeof purchases)[number]

export const decisionStatuses = ['proposed', 'accepted', 'superseded'] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

/** Bill lines belong to one of these groups; a team can switch each group off. */
export const billGroups = [
  'compute',
  'idle',
  'warm',
  'requests',
  'load-balancer',
  'gateway',
  'nat',
  'logs',
  'ipv4',
  'egress',
  'storage',
  'control-plane',
  'plan',
  'operations',
] as const
export type BillGroup = (typeof billGroups)[number]

export const terms = {
  workload:
    'One thing that must run: an API, event handler, batch job, training run, cron job, admin tool or CI build.',
  'runtime family': 'VM, container or serverless: the three columns of the fit matrix.',
  platform: 'A catalogue entry in a family, such as EC2 Auto Scaling, Cloud Run or Lambda.',
  option: 'A platform in a given configuration, such as Lambda with provisioned concurrency.',
  fact: 'A value about the world with unit, source, date and confidence.',
  gate: 'A hard requirement; its answer is pass, blocked because, or unknown and what is needed.',
  mitigation: 'A change that turns a block into a pass, with its price.',
  'near miss': 'How far a blocked option is from passing.',
  criterion: 'What is scored from 0 to 1 on thresholds that do not depend on the other options.',
  weight: 'How much a criterion counts.',
  priority: 'A preset of weights, such as "latency is sacred".',
  fit: 'The weighted score of an option that passes its gates, with the share of each criterion.',
  recommendation: 'The option to choose.',
  fallback: 'The option to fall back to.',
  margin: 'How far the winner is ahead.',
  'flip point': 'The smallest change that would change the winner.',
  bill: 'The monthly cost as line items: quantity times unit price, each with its fact.',
  'cost curve': 'The bill against load.',
  'break-even': 'The load at which two cost curves cross.',
  estimate: 'A number that may be a range: low, likely and high, with a basis.',
  basis: 'How a number is known: measured, estimated, assumed or default.',
  'riskiest assumption': 'The unknown whose resolution most changes the decision or the money.',
  trap: 'A known bad pattern that a workload or decision falls into.',
  'design note': 'The Markdown document that leaves the building, with its companions.',
  workbook: 'The file: everything a team said, versioned.',
} as const
