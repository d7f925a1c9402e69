// Beside the row numbers stands what the review says of a decision.
import { expect, test } from 'vitest'
import type { Decision } from '../../../../src/domain/decision.ts'
import type { Shape } from '../../../../src/ui/shape.ts'
import { marksOf, readStandings } from '../../../../src/features/workloads/use-decision-marks.ts'
import { stubWorkload } from '../../domain/meeting/stub-workload.ts'

const today = '2026-11-22'
const accepted: Decision = { workload: 'chat', option: 'aws-lambda', status: 'accepted' }
const rows = [stubWorkload({ id: 'chat' }), stubWorkload({ id: 'mail' })]

function marked(
  decisions: readonly Decision[],
  workloads = rows,
  before: ReadonlyMap<string, Shape> = new Map(),
): ReadonlyMap<string, Shape> {
  let marks = before
  readStandings({ decisions, workloads, today }, (standings) => {
    marks = marksOf(standings, before)
  })
  return marks
}
const saidOf = (...decisions: readonly Decision[]) =>
  [...marked(decisions)].map(([id, mark]) => `${id}: ${mark.attributes?.['title']}`)

test('accepted and proposed decisions have their sign, superseded ones none', () => {
  expect(saidOf(accepted, { ...accepted, workload: 'mail', status: 'proposed' })).toEqual([
    'chat: Accepted: Lambda',
    'mail: Proposed: Lambda',
  ])
  expect(saidOf({ ...accepted, status: 'superseded' })).toEqual([])
})

test('a decision whose day of review has come, or whose option is blocked now, is not ticked but reopened', () => {
  expect(saidOf({ ...accepted, reviewBy: '2026-11-22' })).toEqual(['chat: Reopened: Lambda'])
  const blocked = [stubWorkload({ id: 'chat', verdict: 'blocked' })]
  const [[, mark] = []] = [...marked([accepted], blocked)]
  expect(mark?.attributes?.['title']).toBe('Reopened: Lambda')
})

test('signs that say the same are the same objects, so that no row is painted anew', () => {
  const before = marked([accepted])
  expect(marked([{ ...accepted, rationale: 'Known.' }], rows, before)).toBe(before)
})
