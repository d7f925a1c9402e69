/** The other side of a comparison, read from what somebody has: a table, a workbook, or a figure in an article. */
import { expect, test } from 'vitest'
import type { WorkloadAssessment } from '../../../src/domain/assessment.ts'
import {
  assessOther,
  compareWithFigure,
  compareWithWorkbook,
  figureOf,
  otherWorkbook,
  sameWorkload,
  theirOption,
} from '../../../src/workbench/other-figure.ts'
import { saveWorkbook } from '../../../src/workbench/save-workbook.ts'
import { aiTeam, billedAtHome } from '../../support/ai-team.ts'

const own = billedAtHome(aiTeam())
const thumbnails = own.workloads.find(({ name }) => name === 'Thumbnailing on upload')
const compared = { own, workload: thumbnails?.id ?? '', option: 'aws-lambda' }

test('an amount is read as people write it; anything else is no figure', () => {
  expect([figureOf('$1,681.50'), figureOf('17.77'), figureOf(''), figureOf('about 5'), figureOf('-3')]).toEqual([
    1681.5,
    17.77,
    undefined,
    undefined,
    undefined,
  ])
})

test('a bare figure is in the currency that is shown; dollars are said', () => {
  const currency = { code: 'EUR', perUsd: 0.8, date: '2026-11-01' }
  expect([
    figureOf('80', currency),
    figureOf('80 EUR', currency),
    figureOf('$80', currency),
    figureOf('80 USD', currency),
  ]).toEqual([100, 100, 80, 80])
  expect([figureOf('17,77'), figureOf('1,681'), figureOf('1.681,50'), figureOf('€17')]).toEqual([
    17.77,
    1681,
    1681.5,
    undefined,
  ])
})

test('their number is the one of the option they decided on, else of the one recommended to them', () => {
  const decided = {
    ...own,
    decisions: [{ workload: compared.workload, option: 'aws-fargate', status: 'accepted' as const }],
  }
  const row = (workbook: typeof own) =>
    assessOther(workbook).workloads.find(({ id }) => id === compared.workload) as WorkloadAssessment
  expect(theirOption(decided, row(decided))).toBe('aws-fargate')
  expect(theirOption(own, row(own))).toBe(row(own).recommendation?.option)
})

test('a published figure is explained by its stated inputs and by what it leaves out', () => {
  // Theirs: 1.2M x 0.21 s x 1 GB x 0.0000166667 + 0.24 = 4.44 without logs and egress.
  const difference = compareWithFigure(compared, {
    usd: '4.44',
    monthHours: '',
    inputs: { durationMs: '210 ms' },
    leftOut: ['logs', 'egress'],
  })
  expect(difference?.kind).toBe('ok')
  if (difference?.kind !== 'ok') return
  const shares = Object.fromEntries(difference.causes.map(({ cause, usdPerMonth }) => [cause.id, usdPerMonth]))
  expect(shares['durationMs']).toBeCloseTo(-1.2e6 * 0.21 * 0.0000166667, 6)
  expect(shares['logs']).toBeCloseTo(-0.6, 6)
  expect(shares['egress']).toBeCloseTo(-7.2, 6)
  expect(Math.abs(difference.unexplainedUsd)).toBeLessThan(0.01)
})

test('a table is compared on our terms, and the workload of the same name is found', () => {
  const picked = {
    kind: 'table',
    name: 'theirs.csv',
    rows: [
      ['name', 'kind', 'requestsPerMonth', 'durationMs', 'memoryGiB', 'gpu'],
      ['Thumbnailing on upload', 'event', '2.4M', '420', '1', 'none'],
    ],
  } as const
  const other = otherWorkbook(picked, own)
  expect(other.kind).toBe('ok')
  if (other.kind !== 'ok' || thumbnails === undefined) return
  const workload = sameWorkload(other.workbook, thumbnails)
  expect(workload).toBeDefined()
  const difference = compareWithWorkbook(compared, other.workbook, workload ?? '')
  expect(difference?.kind === 'ok' && difference.causes.map(({ cause }) => cause.id)).toContain('requestsPerMonth')
})

test('a saved workbook compared with itself differs in nothing', () => {
  const other = otherWorkbook({ kind: 'workbook', name: 'own.json', text: saveWorkbook(own), handle: null }, own)
  expect(other.kind).toBe('ok')
  if (other.kind !== 'ok') return
  expect(compareWithWorkbook(compared, other.workbook, compared.workload)).toMatchObject({
    causes: [],
    unexplainedUsd: 0,
  })
})

test('a note and a broken file are explained, not thrown', () => {
  expect(otherWorkbook({ kind: 'note', name: 'a.md', text: '' }, own).kind).toBe('problem')
  expect(otherWorkbook({ kind: 'workbook', name: 'b.json', text: '{"format":1', handle: null }, own).kind).toBe(
    'problem',
  )
})
