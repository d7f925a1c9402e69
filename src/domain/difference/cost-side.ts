/** One side of a comparison: whose prices, terms and inputs a monthly figure was made from. */
import type { ResolvedTeam } from '../assessment.ts'
import { billTotal } from '../bill/bill.ts'
import type { Catalogue } from '../catalogue.ts'
import { demandOf } from '../demand.ts'
import { optionId, optionOf } from '../options.ts'
import type { Option } from '../options.ts'
import { overlayPrices } from '../overlay-prices.ts'
import { resolveTeam } from '../resolved-team.ts'
import { resolveWorkload } from '../resolve-workload.ts'
import type { World } from '../resolve-workload.ts'
import { regionOf, siteIn, siteOf } from '../site.ts'
import type { Site } from '../site.ts'
import type { TrafficProfile } from '../traffic/traffic-profile.ts'
import { platformIds } from '../vocabulary.ts'
import type { Workbook } from '../workbook.ts'

export interface CostSide {
  readonly catalogue: Catalogue
  readonly team: ResolvedTeam
  readonly world: World
  /** An option id. */
  readonly option: string
  readonly profiles?: readonly TrafficProfile[] | undefined
}

/** The likely world of one workload in its workbook; undefined where the workbook has no such workload. */
export function sideOf(
  catalogue: Catalogue,
  workbook: Workbook,
  workload: string,
  option: string,
): CostSide | undefined {
  const entry = workbook.workloads.find(({ id }) => id === workload)
  if (entry === undefined) return undefined
  return {
    catalogue: overlayPrices(catalogue, workbook.prices).catalogue,
    team: resolveTeam(workbook.team),
    world: resolveWorkload(entry).likely,
    option,
    profiles: workbook.profiles,
  }
}

/** USD per month; undefined where an answer is missing or nothing carries the load. */
export function usdOf(side: CostSide): number | undefined {
  const site = siteIn(siteOf(side.catalogue, side.team, side.profiles), regionOf(side.team, side.world.dataResidency))
  const option = optionNamed(site, side.option)
  return option === undefined ? undefined : billTotal(option, demandOf(side.world, site))
}

/** Allowed by the team or not: a figure may be about an option that a rule shuts out. */
function optionNamed(site: Site, id: string): Option | undefined {
  for (const platformId of platformIds) {
    if (id !== platformId && !id.startsWith(`${platformId}:`)) continue
    const platform = site.catalogue.platforms[platformId]
    const variant = platform.variants.find((each) => optionId(platformId, each.id) === id)
    if (variant !== undefined) return optionOf(site, platform, variant)
  }
  return undefined
}
