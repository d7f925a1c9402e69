/** Settings are named and answered as in the dialog where a team sets them, never as they lie in the file. */
import { expect, test } from 'vitest'
import { settingName, settingValue } from '../../../src/wording/setting-words.ts'

const said = (path: readonly string[], value: unknown): string => `${settingName(path)}: ${settingValue(path, value)}`

test.each([
  [['team', 'operatesCluster'], 'aws-eks', 'Cluster the team operates: EKS'],
  [['team', 'platforms'], ['aws', 'gcp'], 'Vendors that are allowed: AWS and Google Cloud'],
  [['team', 'knownPlatforms'], [], 'Platforms the team knows: none'],
  [['team', 'commitment'], 'one-year', 'Commitment: One year'],
  [['team', 'spotAllowed'], false, 'Spot is allowed: no'],
  [['team', 'monthlyBudgetUsd'], 12_000, 'Budget per month: $12,000'],
  [['team', 'budgetVariancePct'], 20, 'Budget may vary by: 20 %'],
  [['team', 'monthHours'], 730, 'Hours in a month: 730 hours'],
  [['team', 'currency'], { code: 'EUR', perUsd: 0.9, date: '2026-11-20' }, 'Shown in: EUR, 0.9 per USD, 2026-11-20'],
  [['team', 'unbilled'], ['operations'], 'Lines that do not count: Operations hours'],
  [['priorities', 'preset'], 'cost', 'Priorities: Cost is sacred'],
  [['priorities', 'order'], ['latency', 'cost'], 'Order of criteria: Latency readiness and Cost'],
  [['priorities', 'weights', 'cost'], 40, 'Weight of cost: 40'],
  [
    ['priorities', 'thresholds', 'cost.badOverWork'],
    30,
    'Cost: A bill this many times the work itself is worthless: 30×',
  ],
  [['title'], 'Platform review', 'Title: Platform review'],
  [['team', 'region'], undefined, 'Region: not answered'],
] as const)('%j with %j reads “%s”', (path, value, words) => {
  expect(said(path, value)).toBe(words)
})

test('what a newer version wrote is shown by its name in the file, cut where it is long', () => {
  expect(settingName(['team', 'carbonBudget'])).toBe('team carbonBudget')
  expect(settingValue(['team', 'carbonBudget'], { note: 'x'.repeat(500) })).toHaveLength(121)
})
