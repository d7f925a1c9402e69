/** The guide's examples from the catalogue: for every question the facts that show it, each with its day and how sure it is. */
import type { Catalogue } from '../domain/catalogue.ts'
import type { Platform } from '../domain/platform.ts'
import type { Fact, Limit } from '../domain/facts.ts'
import type { PlatformId } from '../domain/vocabulary.ts'
import { listed } from './field-words.ts'
import { inUnit } from './units.ts'

export type GuideFact = (catalogue: Catalogue) => string

/** "15 min", "none" for a limit that its vendor says is absent. */
function limitText({ value, unit }: Limit): string {
  return value === 'unlimited' ? 'no limit' : inUnit(value, unit)
}

function read(facts: readonly Fact<unknown>[]): string {
  const days = facts.map(({ date }) => date).toSorted()
  const first = days[0] ?? ''
  const last = days.at(-1) ?? ''
  const estimates = facts.filter(({ confidence }) => confidence === 'estimate').length
  const how =
    estimates === 0
      ? ''
      : estimates === facts.length
        ? ', estimates'
        : `, ${estimates} of them ${estimates === 1 ? 'an estimate' : 'estimates'}`
  return ` (read ${first === last ? first : `${first} to ${last}`}${how})`
}

/** "Lambda 15 min, Modal 24 h (read 2026-10-01)" */
function across(
  { platforms }: Catalogue,
  ids: readonly PlatformId[],
  of: (platform: Platform) => Fact<unknown>,
  write: (platform: Platform) => string,
): string {
  const shown = ids.map((id) => platforms[id])
  return `${listed(shown.map((platform) => `${platform.shortName} ${write(platform)}`))}${read(shown.map(of))}`
}

const yesNo = ({ value }: Fact<boolean>): string => (value ? 'yes' : 'no')

const hostAccessFact: GuideFact = (catalogue) =>
  `Host access that is allowed: ${across(
    catalogue,
    ['aws-ec2-asg', 'aws-eks', 'aws-fargate', 'aws-lambda'],
    ({ limits }) => limits.hostAccess,
    ({ limits }) => limits.hostAccess.value.filter((access) => access !== 'none').join('/') || 'none',
  )}.`

const deployFact: GuideFact = (catalogue) =>
  `Minutes for a version to go out: ${across(
    catalogue,
    ['aws-ec2-asg', 'aws-fargate', 'cloud-run', 'aws-lambda'],
    ({ operations }) => operations.deployMinutes,
    ({ operations }) => String(operations.deployMinutes.value),
  )}.`

const keptFact: GuideFact = (catalogue) =>
  `An idle instance is kept: ${across(
    catalogue,
    ['aws-lambda', 'cloud-run', 'modal', 'runpod-serverless'],
    ({ startup }) => startup.keepAliveS,
    ({ startup }) => limitText(startup.keepAliveS),
  )}.`

const warmStateFact: GuideFact = (catalogue) => {
  const { modelLoadSPerGB } = catalogue.assumptions
  return `Memory survives between requests: ${across(
    catalogue,
    ['aws-lambda', 'modal', 'cloud-run-gpu', 'aws-ec2-asg'],
    ({ limits }) => limits.keepsWarmState,
    ({ limits }) => yesNo(limits.keepsWarmState),
  )}. Loading weights takes ${inUnit(modelLoadSPerGB.value, 's')} per GB${read([modelLoadSPerGB])}.`
}

const utilisationFact: GuideFact = ({ assumptions: { targetUtilisation, spareReplicas } }) =>
  `Capacity here is sized for ${inUnit(targetUtilisation.value, 'share')} busy at the peak with ${spareReplicas.value} spare${read([targetUtilisation, spareReplicas])}; a team may lay its own figures over both.`

const provenanceFact: GuideFact = ({ platforms, version, pricesReadOn }) =>
  `Catalogue ${version} has ${Object.keys(platforms).length} platforms with prices read on ${pricesReadOn}; every note quotes both.`

const gpuMemoryFact: GuideFact = ({ gpus, assumptions: { gpuMemoryPerModelGB } }) =>
  `GPU memory: ${listed(
    (['t4', 'l4', 'a10', 'a100', 'h100'] as const).map(
      (kind) => `${kind.toUpperCase()} ${inUnit(gpus[kind].memoryGB.value, 'GB')}`,
    ),
  )}${read(Object.values(gpus).map(({ memoryGB }) => memoryGB))}. One GB of weights needs ${inUnit(gpuMemoryPerModelGB.value, 'GB')} of it${read([gpuMemoryPerModelGB])}.`

const coldStartFact: GuideFact = (catalogue) =>
  `Slowest 1 in 20 starts, before image and model: ${across(
    catalogue,
    ['aws-lambda', 'cloud-run', 'aws-fargate', 'aws-ec2-asg'],
    ({ startup }) => startup.coldStartP95S,
    ({ startup }) => inUnit(startup.coldStartP95S.value, 's'),
  )}.`

const patchFact: GuideFact = (catalogue) =>
  `Who patches the host: ${across(
    catalogue,
    ['aws-ec2-asg', 'aws-eks', 'aws-fargate', 'aws-lambda'],
    ({ operations }) => operations.hostPatchedBy,
    ({ operations }) => (operations.hostPatchedBy.value === 'team' ? 'your team' : 'the vendor'),
  )}.`

const standingFact: GuideFact = ({ vendors: { aws } }) => {
  const { loadBalancerUsdPerHour: balancer, natUsdPerHour: nat, ipv4UsdPerHour: address } = aws
  const parts = [
    ['load balancer', balancer],
    ['NAT gateway', nat],
    ['public address', address],
  ] as const
  const priced = parts.flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact] as const]))
  return `Billed at ${aws.name} whether or not anything runs: ${listed(
    priced.map(([name, fact]) => `${name} ${inUnit(fact.value, fact.unit)}`),
  )}${read(priced.map(([, fact]) => fact))}.`
}

const benchmarkFact: GuideFact = ({ assumptions: { benchmarkHours, decisionHorizonMonths } }) =>
  `A benchmark is taken to cost ${inUnit(benchmarkHours.value, 'h')} of work, and a decision to stand ${decisionHorizonMonths.value} months${read([benchmarkHours, decisionHorizonMonths])}.`

const rollbackFact: GuideFact = (catalogue) =>
  `Way back and minutes it takes: ${across(
    catalogue,
    ['aws-ec2-asg', 'aws-eks', 'cloud-run', 'aws-lambda'],
    ({ operations }) => operations.rollbackMinutes,
    ({ operations }) => `by ${operations.rollbackUnit.value}, ${operations.rollbackMinutes.value} min`,
  )}.`

const migrationFact: GuideFact = ({ assumptions: { migrationHours } }) =>
  `A move is taken to cost ${inUnit(migrationHours.value, 'h')} of work${read([migrationHours])}; a team may lay its own figure over it.`

const quotaFact: GuideFact = (catalogue) =>
  `Default quota at once: ${across(
    catalogue,
    ['aws-lambda', 'cloud-run', 'aws-fargate', 'modal'],
    ({ limits }) => limits.concurrencyQuota,
    ({ limits }) =>
      limits.concurrencyQuota.value === 'unlimited'
        ? 'none'
        : inUnit(limits.concurrencyQuota.value, limits.concurrencyCounts),
  )}.`

const runTimeFact: GuideFact = (catalogue) =>
  `Longest run: ${across(
    catalogue,
    ['aws-lambda', 'cloud-run', 'azure-functions', 'modal', 'aws-batch'],
    ({ limits }) => limits.maxRunS,
    ({ limits }) => limitText(limits.maxRunS),
  )}.`

const spotFact: GuideFact = ({ assumptions: { spotHoursBetweenInterruptions, checkpointMinutes } }) =>
  `One Spot machine is taken to last ${inUnit(spotHoursBetweenInterruptions.value, 'h')} between interruptions, and a checkpoint to take ${inUnit(checkpointMinutes.value, 'min')}${read([spotHoursBetweenInterruptions, checkpointMinutes])}.`

const gangFact: GuideFact = (catalogue) =>
  `Starts all workers of a job together: ${across(
    catalogue,
    ['aws-batch', 'aws-eks', 'aws-fargate', 'modal'],
    ({ limits }) => limits.startsTogether,
    ({ limits }) => yesNo(limits.startsTogether),
  )}.`

const egressFact: GuideFact = ({ vendors: { aws, gcp, azure } }) => {
  const first = [aws, gcp, azure].flatMap(({ name, egress }) => {
    const paid = egress.find(({ usdPerGB }) => usdPerGB.value > 0)
    return paid === undefined ? [] : [{ name, fact: paid.usdPerGB }]
  })
  return `Moving data out: ${listed(first.map(({ name, fact }) => `${name} ${inUnit(fact.value, fact.unit)}`))}${read(first.map(({ fact }) => fact))}.`
}

export const guideFacts = {
  hostAccess: hostAccessFact,
  deploy: deployFact,
  kept: keptFact,
  warmState: warmStateFact,
  utilisation: utilisationFact,
  provenance: provenanceFact,
  gpuMemory: gpuMemoryFact,
  coldStart: coldStartFact,
  patch: patchFact,
  standing: standingFact,
  benchmark: benchmarkFact,
  rollback: rollbackFact,
  migration: migrationFact,
  quota: quotaFact,
  runTime: runTimeFact,
  spot: spotFact,
  gang: gangFact,
  egress: egressFact,
} satisfies Readonly<Record<string, GuideFact>>
