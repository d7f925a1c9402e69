// A filter narrows by what a cell says, by several columns at once, and drops what cannot be known yet.
import { describe, expect, it } from 'vitest'
import type { Assessment, FamilyVerdict } from '../../../../src/domain/assessment.ts'
import type { Decision } from '../../../../src/domain/decision.ts'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { filterWords, withValue } from '../../../../src/features/workloads/filter-columns.ts'
import { asksAssessment, filteredIds, noFilter, showsAll } from '../../../../src/features/workloads/filtered-ids.ts'
import type { RowFilter } from '../../../../src/features/workloads/filtered-ids.ts'

const workloads: readonly Workload[] = [
  { id: 'a', name: 'A', kind: 'api' },
  { id: 'b', name: 'B', kind: 'batch' },
  { id: 'c', name: 'C' },
  { id: 'd', name: 'D', kind: 'api' },
]

function verdict(word: FamilyVerdict['verdict'], extra: Partial<FamilyVerdict> = {}): FamilyVerdict {
  return { verdict: word, close: false, atRisk: false, ...extra } as FamilyVerdict
}

/** The last row is not assessed yet. */
const assessment = {
  workloads: [
    { id: 'a', families: { vm: verdict('best', { atRisk: true }), serverless: verdict('blocked') } },
    { id: 'b', families: { vm: verdict('risky'), serverless: verdict('fits', { close: true }) } },
    { id: 'c', families: { vm: verdict('fits'), serverless: verdict('blocked') } },
  ],
} as unknown as Assessment

const decisions = [
  { workload: 'a', status: 'accepted' },
  { workload: 'c', status: 'proposed' },
] as unknown as readonly Decision[]

function shown(columns: RowFilter['columns']): readonly string[] {
  return filteredIds(workloads, assessment, { ...noFilter, columns }, decisions)
}

describe('columns narrow the rows', () => {
  it('by a verdict, where the best may be at risk as well', () => {
    expect(shown({ 'verdict:serverless': ['blocked'] })).toEqual(['a', 'c'])
    expect(shown({ 'verdict:vm': ['at risk'] })).toEqual(['a', 'b'])
    expect(shown({ 'verdict:vm': ['fits', 'at risk'] }), 'either will do').toEqual(['a', 'b', 'c'])
    expect(shown({ 'verdict:serverless': ['close'] })).toEqual(['b'])
  })

  it('by where the decision stands: a row without one is undecided', () => {
    expect(shown({ decision: ['undecided'] })).toEqual(['b', 'd'])
    expect(shown({ decision: ['accepted', 'proposed'] })).toEqual(['a', 'c'])
  })

  it('by a choice, and by none', () => {
    expect(shown({ kind: ['api'] })).toEqual(['a', 'd'])
    expect(shown({ kind: [''] })).toEqual(['c'])
  })

  it('by all of several columns', () => {
    expect(shown({ 'verdict:serverless': ['blocked'], kind: ['api'] })).toEqual(['a'])
  })

  it('and an empty choice narrows nothing', () => {
    expect(shown({ kind: [] })).toEqual(['a', 'b', 'c', 'd'])
    expect(showsAll({ ...noFilter, columns: { kind: [] } })).toBe(true)
  })
})

it('only a verdict asks for the assessment', () => {
  expect(asksAssessment({ ...noFilter, columns: { kind: ['api'], decision: ['undecided'] } })).toBe(false)
  expect(asksAssessment({ ...noFilter, columns: { 'verdict:vm': ['best'] } })).toBe(true)
})

it('a value is chosen and dropped again, and the words name column and values', () => {
  const once = withValue({}, 'verdict:vm', 'blocked')
  const twice = withValue(once, 'verdict:vm', 'at risk')
  expect(filterWords('verdict:vm', twice['verdict:vm'] ?? [])).toBe('VM: blocked or at risk')
  expect(filterWords('decision', ['undecided'])).toBe('Decision: undecided')
  expect(withValue(twice, 'verdict:vm', 'blocked')).toEqual({ 'verdict:vm': ['at risk'] })
})
