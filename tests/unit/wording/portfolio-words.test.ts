/** The answer over all workloads, as one says it in a meeting. */
import { namesById } from '../../../src/wording/path-words.ts'
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Team, Workload } from '../../../src/domain/workbook.ts'
import { fewestSentence } from '../../../src/wording/portfolio-words.ts'
import { workbookOf } from '../../support/example-workloads.ts'
import { webService } from '../../support/assessed.ts'

const small: Workload = {
  ...webService,
  trafficShape: 'bursty',
  requestsPerMonth: 2e6,
  peakToMeanRatio: 8,
  maxColdStartMs: 3000,
  p95TargetMs: null,
}
const services: readonly Workload[] = ['Orders', 'Baskets', 'Search'].map((name) => ({ ...small, id: name, name }))
const fineTune: Workload = {
  id: 'tune',
  name: 'Weekly fine-tune',
  kind: 'training',
  requestsPerMonth: 4,
  durationMs: 7 * 3_600_000,
  longestRunS: 32_400,
  memoryGiB: 640,
  vcpu: 96,
  gpu: 'h100',
  gpuCount: 8,
  modelGB: 140,
  imageGB: 18,
  maxColdStartMs: 1_800_000,
  hostAccess: 'none',
}

function said(workloads: readonly Workload[], team: Team = {}): string {
  const assessment = assess(catalogue, workbookOf(workloads, { team: { platforms: ['aws'], ...team } }))
  const { fewest } = assessment.portfolio
  return fewest === null ? '' : fewestSentence(assessment, fewest, namesById(workloads))
}

test('all on one platform says so, with its price and what the team would have to learn', () => {
  expect(said(services)).toMatch(
    /^All on Lambda: [+−±]?\$?\S+ a month against the best of each, one platform to learn\.$/,
  )
  expect(said(services, { knownPlatforms: ['aws-lambda'] })).toContain('no platform to learn')
  expect(said(services.map((each) => ({ ...each, runsToday: 'aws-lambda' as const })))).toContain(
    'no platform to learn',
  )
})

test('what does not fit there is named with its own place: all on one except the fine-tune', () => {
  expect(said([...services, fineTune])).toMatch(
    /^All on Lambda except Weekly fine-tune \([^)]+\): .*two platforms to learn\.$/,
  )
  expect(said([...services, fineTune], { knownPlatforms: ['aws-lambda'] })).toContain('one platform to learn')
})

test('of many exceptions three are named and the rest counted', () => {
  const tunes = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ ...fineTune, id: name, name: `Tune ${name}` }))
  const many = ['1', '2', '3', '4', '5', '6'].map((name) => ({ ...small, id: name, name }))
  expect(said([...many, ...tunes])).toContain('except Tune A, Tune B, Tune C and two more (')
})
