/** Everything in which two sides of a comparison differ, each as a cause that can be brought in alone. */
import type { ResolvedTeam } from '../assessment.ts'
import { priceFacts } from '../overlay-prices.ts'
import { regionOf } from '../site.ts'
import { billGroups } from '../vocabulary.ts'
import type { BillGroup } from '../vocabulary.ts'
import { fieldIds } from '../workbook.ts'
import type { FieldId } from '../workbook.ts'
import type { CostSide } from './cost-side.ts'

export type TeamTerm = 'monthHours' | 'region' | 'freeTier' | 'opsHourUsd' | 'operatesCluster'

/** What differs; `before` and `after` are the two sides' values, undefined where a side says nothing. */
export type CostCause =
  | { readonly kind: 'field'; readonly id: FieldId; readonly before: unknown; readonly after: unknown }
  | { readonly kind: 'term'; readonly id: TeamTerm; readonly before: unknown; readonly after: unknown }
  /** A group of bill lines that one side counts and the other leaves out. */
  | {
      readonly kind: 'group'
      readonly id: BillGroup
      readonly before: 'counted' | 'left out'
      readonly after: 'counted' | 'left out'
    }
  | { readonly kind: 'option'; readonly id: 'option'; readonly before: string; readonly after: string }
  | { readonly kind: 'prices'; readonly id: 'prices'; readonly paths: readonly PriceChange[] }
  /** Causes that have a bill only when brought in at once, such as a GPU and the platform that offers it. */
  | { readonly kind: 'together'; readonly id: string; readonly causes: readonly CostCause[] }

export interface PriceChange {
  readonly path: string
  readonly before: number
  readonly after: number
}

export interface ApplicableCause {
  readonly cause: CostCause
  /** The side with this one cause taken over from the other. */
  readonly bringInto: (side: CostSide) => CostSide
}

const terms: readonly TeamTerm[] = ['monthHours', 'region', 'freeTier', 'opsHourUsd', 'operatesCluster']

export function causesBetween(from: CostSide, to: CostSide): readonly ApplicableCause[] {
  return [
    ...fieldCauses(from, to),
    ...termCauses(from, to),
    ...groupCauses(from, to),
    ...priceCauses(from, to),
    ...optionCauses(from, to),
  ]
}

function fieldCauses(from: CostSide, to: CostSide): readonly ApplicableCause[] {
  const valueIn = (side: CostSide, id: FieldId): unknown =>
    (side.world as unknown as Readonly<Record<string, unknown>>)[id]
  return fieldIds.flatMap((id) => {
    const [before, after] = [valueIn(from, id), valueIn(to, id)]
    const isAlike =
      id === 'trafficProfile'
        ? shapeIn(from) === shapeIn(to)
        : id !== 'durationMs' || Object.is(from.world.durationP95ToMean, to.world.durationP95ToMean)
    if (Object.is(before, after) && isAlike) return []
    return {
      cause: { kind: 'field', id, before, after } as const,
      bringInto: (side: CostSide) => ({
        ...side,
        world: {
          ...side.world,
          [id]: after,
          ...(id === 'durationMs' ? { durationP95ToMean: to.world.durationP95ToMean } : {}),
        },
        ...(id === 'trafficProfile' ? { profiles: [...(to.profiles ?? []), ...(side.profiles ?? [])] } : {}),
      }),
    }
  })
}

/** The team's own series behind the side's profile: two teams may call different series by one name. */
function shapeIn({ world, profiles }: CostSide): string {
  return JSON.stringify(profiles?.find(({ id }) => id === world.trafficProfile) ?? null)
}

function termCauses(from: CostSide, to: CostSide): readonly ApplicableCause[] {
  return terms.flatMap((id) => {
    // Whether people's hours count depends on somebody having named their rate.
    const said = (team: ResolvedTeam) => (id === 'opsHourUsd' && team.basis[id] === 'default' ? undefined : team[id])
    const [before, after] = [said(from.team) ?? undefined, said(to.team) ?? undefined]
    if (Object.is(before, after)) return []
    return {
      cause: { kind: 'term', id, before, after } as const,
      bringInto: (side: CostSide) => ({
        ...side,
        team: {
          ...side.team,
          [id]: to.team[id],
          basis: { ...side.team.basis, [id]: to.team.basis[id] },
        } as ResolvedTeam,
      }),
    }
  })
}

function groupCauses(from: CostSide, to: CostSide): readonly ApplicableCause[] {
  const word = (side: CostSide, id: BillGroup): 'counted' | 'left out' =>
    side.team.unbilled?.includes(id) === true ? 'left out' : 'counted'
  return billGroups.flatMap((id) => {
    const [before, after] = [word(from, id), word(to, id)]
    if (before === after) return []
    return {
      cause: { kind: 'group', id, before, after } as const,
      bringInto: (side: CostSide) => {
        const others = (side.team.unbilled ?? []).filter((each) => each !== id)
        return { ...side, team: { ...side.team, unbilled: after === 'left out' ? [...others, id] : others } }
      },
    }
  })
}

function priceCauses(from: CostSide, to: CostSide): readonly ApplicableCause[] {
  if (from.catalogue === to.catalogue) return []
  const paths = priceChanges(from, to)
  if (paths.length === 0) return []
  return [
    { cause: { kind: 'prices', id: 'prices', paths }, bringInto: (side) => ({ ...side, catalogue: to.catalogue }) },
  ]
}

function priceChanges(from: CostSide, to: CostSide): readonly PriceChange[] {
  // In one region: that the other side is elsewhere is a cause of its own.
  const listed = ({ catalogue }: CostSide) =>
    new Map(
      priceFacts(catalogue, regionOf(from.team, from.world.dataResidency)).map(
        ({ path, fact }) => [path, fact.value] as const,
      ),
    )
  const [old, fresh] = [listed(from), listed(to)]
  return [...fresh].flatMap(([path, after]) => {
    const before = old.get(path)
    return before === undefined || before === after ? [] : [{ path, before, after }]
  })
}

/** Several causes as one. */
export function together(causes: readonly ApplicableCause[]): ApplicableCause {
  return {
    cause: {
      kind: 'together',
      id: causes.map(({ cause }) => cause.id).join('+'),
      causes: causes.map(({ cause }) => cause),
    },
    bringInto: (side) => causes.reduce((mixture, each) => each.bringInto(mixture), side),
  }
}

function optionCauses(from: CostSide, to: CostSide): readonly ApplicableCause[] {
  if (from.option === to.option) return []
  return [
    {
      cause: { kind: 'option', id: 'option', before: from.option, after: to.option },
      bringInto: (side) => ({ ...side, option: to.option }),
    },
  ]
}
