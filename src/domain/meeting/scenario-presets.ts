/** Other futures worth a look: each is one change to the workbook, named so that the table reads by itself. */
import { regions, vendorIds } from '../vocabulary.ts'
import type { Region, VendorId } from '../vocabulary.ts'
import type { Scenario, Team } from '../workbook.ts'

export type ScenarioPreset =
  | { readonly kind: 'traffic'; readonly factor: number }
  | { readonly kind: 'commitment' }
  | { readonly kind: 'spot'; readonly allowed: boolean }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'vendors'; readonly vendors: readonly VendorId[] }
  | { readonly kind: 'copy' }

const factors = [2, 10, 0.5] as const
const clouds = ['aws', 'azure', 'gcp'] as const satisfies readonly VendorId[]

/** Leaves out what the team already does. */
export function scenarioPresets(team: Team): readonly ScenarioPreset[] {
  const region = team.region ?? 'us'
  const allowed = team.platforms ?? vendorIds
  return [
    ...factors.map((factor) => ({ kind: 'traffic', factor }) as const),
    ...(team.commitment === 'one-year' ? [] : [{ kind: 'commitment' } as const]),
    { kind: 'spot', allowed: team.spotAllowed !== true },
    ...regions
      .filter((other) => other !== region && other !== 'global')
      .map((other) => ({ kind: 'region', region: other }) as const),
    ...clouds
      .filter((vendor) => allowed.length > 1 || allowed[0] !== vendor)
      .map((vendor) => ({ kind: 'vendors', vendors: [vendor] }) as const),
    { kind: 'copy' },
  ]
}

/** Scenarios hold whole values, so that they stay what they were when the team's own change. */
export function scenarioFrom(preset: ScenarioPreset, team: Team): Omit<Scenario, 'id' | 'name'> {
  switch (preset.kind) {
    case 'traffic':
      return { requestsFactor: preset.factor }
    case 'commitment':
      return { team: { ...team, commitment: 'one-year' } }
    case 'spot':
      return { team: { ...team, spotAllowed: preset.allowed } }
    case 'region':
      return { team: { ...team, region: preset.region } }
    case 'vendors':
      return { team: { ...team, platforms: preset.vendors } }
    case 'copy':
      return { team }
  }
}
