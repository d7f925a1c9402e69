import { expect, test } from 'vitest'
import { checklistOf } from '../../../../src/domain/meeting/checklist.ts'
import type { Assessment } from '../../../../src/domain/assessment.ts'
import type { Workbook } from '../../../../src/domain/workbook.ts'
import { stubWorkload } from './stub-workload.ts'

const workbook: Workbook = {
  format: 'berth-workbook',
  version: 1,
  title: 'Test',
  team: {},
  priorities: {},
  workloads: [{ id: 'chat', name: 'Chat' }],
  decisions: [],
  prices: {},
}

function steps(book: Workbook, basis: Readonly<Record<string, string>> = {}) {
  const workload = stubWorkload({ id: 'chat', inputs: { basis } as never })
  const assessment = { workloads: [workload] } as unknown as Assessment
  return Object.fromEntries(checklistOf(book, assessment).map(({ id, done }) => [id, done]))
}

test('a step ticks itself from what the team said, and a default is not an answer', () => {
  expect(steps(workbook)).toMatchObject({ list: true, shape: false, 'cold-start': false, choose: false })
  expect(steps(workbook, { trafficShape: 'default' })).toMatchObject({ shape: false })
  expect(steps(workbook, { trafficShape: 'estimated', hostAccess: 'assumed' })).toMatchObject({
    shape: true,
    'host-access': true,
  })
})

test('choosing is done when every workload has an accepted decision', () => {
  const decisions = [{ workload: 'chat', option: 'aws-lambda', status: 'accepted' }] as const
  expect(steps({ ...workbook, decisions })).toMatchObject({ choose: true })
  expect(steps({ ...workbook, decisions: [{ ...decisions[0], status: 'proposed' }] })).toMatchObject({ choose: false })
})

test('an empty workbook has no step done but what nothing is missing for', () => {
  const empty = checklistOf({ ...workbook, workloads: [] }, { workloads: [] } as unknown as Assessment)
  expect(empty).toHaveLength(8)
  expect(empty.some(({ done }) => done)).toBe(false)
})

test('an open step says where to go on', () => {
  const workload = stubWorkload({ id: 'chat' })
  const open = checklistOf(workbook, { workloads: [workload] } as unknown as Assessment).find(
    ({ id }) => id === 'shape',
  )
  expect(open?.next).toEqual({ workload: 'chat', field: 'trafficShape' })
})
