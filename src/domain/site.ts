/** A site is one team on one catalogue in one region: its month and the rules' assumptions as plain numbers, read once. */
import type { ResolvedTeam } from './assessment.ts'
import type { Assumptions, Catalogue } from './catalogue.ts'
import { loadLevels, type LoadLevels } from './traffic/load-levels.ts'
import type { TrafficProfile } from './traffic/traffic-profile.ts'
import type { Region } from './vocabulary.ts'

const secondsPerHour = 3600
const hoursPerDay = 24

/** Shares as fractions of 1, times in the unit of the name. */
export interface Site {
  readonly catalogue: Catalogue
  readonly team: ResolvedTeam
  /** Where it is billed: the team's region, or the one that the data of a workload must stay in. */
  readonly region: Region
  readonly monthHours: number
  readonly monthSeconds: number
  readonly daysPerMonth: number
  readonly freeTier: boolean
  readonly targetUtilisation: number
  readonly spareReplicas: number
  readonly serviceP95ToMean: number
  readonly nodeRoom: number
  readonly workloadsPerCluster: number
  readonly imagePullSPerGB: number
  readonly modelLoadSPerGB: number
  readonly modelLoadStreamedSPerGB: number
  readonly logsGBPerRequest: number
  readonly logsGBPerReplicaMonth: number
  readonly natShareOfEgress: number
  readonly spotSecondsBetweenInterruptions: number
  /** Work between two checkpoints of an interruptible run. */
  readonly checkpointSeconds: number
  /** Levels of a known traffic profile, worked out when first asked for. */
  readonly levelsOf: (profile: string) => LoadLevels | undefined
}

/** Reads the team, its own traffic profiles and the assumptions once; a month without hours would divide by zero and counts as one hour. */
export function siteOf(catalogue: Catalogue, team: ResolvedTeam, profiles: readonly TrafficProfile[] = []): Site {
  const assumed: Assumptions = catalogue.assumptions
  const monthHours = Math.max(1, team.monthHours)
  return {
    catalogue,
    team,
    region: team.region,
    monthHours,
    monthSeconds: monthHours * secondsPerHour,
    daysPerMonth: monthHours / hoursPerDay,
    freeTier: team.freeTier,
    targetUtilisation: assumed.targetUtilisation.value,
    spareReplicas: assumed.spareReplicas.value,
    serviceP95ToMean: assumed.serviceP95ToMean.value,
    nodeRoom: 1 - assumed.nodeOverhead.value,
    workloadsPerCluster: Math.max(1, assumed.workloadsPerCluster.value),
    imagePullSPerGB: assumed.imagePullSPerGB.value,
    modelLoadSPerGB: assumed.modelLoadSPerGB.value,
    modelLoadStreamedSPerGB: assumed.modelLoadStreamedSPerGB.value,
    logsGBPerRequest: assumed.logsKBPerRequest.value / 1e6,
    logsGBPerReplicaMonth: assumed.logsGBPerReplicaMonth.value,
    natShareOfEgress: assumed.natShareOfEgress.value,
    spotSecondsBetweenInterruptions: assumed.spotHoursBetweenInterruptions.value * secondsPerHour,
    checkpointSeconds: assumed.checkpointMinutes.value * 60,
    levelsOf: levelsAmong(profiles.concat(catalogue.trafficProfiles)),
  }
}

/** Where a workload runs: "global" and no answer leave it where the team works. */
export function regionOf(team: ResolvedTeam, residency: Region | null | undefined): Region {
  return residency == null || residency === 'global' ? team.region : residency
}

export function siteIn(site: Site, region: Region): Site {
  return site.region === region ? site : { ...site, region }
}

function levelsAmong(profiles: readonly TrafficProfile[]): (id: string) => LoadLevels | undefined {
  const known = new Map<string, LoadLevels | undefined>()
  return (id) => {
    if (!known.has(id)) {
      const profile = profiles.find((candidate) => candidate.id === id)
      known.set(id, profile === undefined ? undefined : loadLevels(profile))
    }
    return known.get(id)
  }
}
