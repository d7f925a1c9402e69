/** A team as the rules see it: the few defaults filled in and marked. */
import type { ResolvedTeam } from './assessment.ts'
import type { Basis } from './vocabulary.ts'
import type { Team } from './workbook.ts'

const defaults = {
  region: 'us',
  monthHours: 730,
  freeTier: false,
  commitment: 'on-demand',
  spotAllowed: true,
  opsHourUsd: 90,
} as const

/** Everything a team leaves out takes the stated default with basis `default`; figures that cannot be meant do too. */
export function resolveTeam(team: Team): ResolvedTeam {
  const basis: Record<string, Basis> = {}
  const given = <K extends keyof typeof defaults>(key: K): NonNullable<Team[K]> => {
    const said = team[key]
    const usable = said !== undefined && (typeof said !== 'number' || (Number.isFinite(said) && said > 0))
    basis[key] = usable ? 'estimated' : 'default'
    return usable ? said : defaults[key]
  }
  return {
    ...team,
    region: given('region'),
    monthHours: given('monthHours'),
    freeTier: given('freeTier'),
    commitment: given('commitment'),
    spotAllowed: given('spotAllowed'),
    opsHourUsd: given('opsHourUsd'),
    basis,
  }
}
