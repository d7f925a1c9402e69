import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { DeepParts } from '../../../src/domain/deep-parts.ts'
import type { FromDeepWorker, ToDeepWorker } from '../../../src/workbench/deep/deep-messages.ts'
import { createDeepener } from '../../../src/workbench/deep/deepener.ts'
import { emptyWorkbook } from '../../../src/workbench/empty-workbook.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A deepener of so many rows beside a worker that answers when told to. */
function withRows(count: number) {
  const ids = Array.from({ length: count }, (_, at) => `w${at}`)
  const workbook = { ...emptyWorkbook(), workloads: ids.map((id) => ({ id, name: id, kind: 'api' as const })) }
  const { workloads } = assess(catalogue, workbook)
  const posted: ToDeepWorker[] = []
  let say: (message: FromDeepWorker) => void = () => undefined
  const deepener = createDeepener(() => ({
    post: (message) => void posted.push(message),
    listen: (heard) => void (say = heard),
  }))
  const told: string[][] = []
  deepener.subscribe((rows) => void told.push(rows.map(({ id }) => id)))
  deepener.request(workbook, workloads)
  vi.runOnlyPendingTimers()
  const answer = (workload: string) =>
    say({ kind: 'parts', job: posted.at(-1)?.job ?? 0, workload, parts: {} as DeepParts })
  return { deepener, posted, told, answer, done: () => say({ kind: 'done', job: posted.at(-1)?.job ?? 0 }) }
}

test('of a few rows each is told as it comes', () => {
  const { told, answer } = withRows(3)
  for (const id of ['w0', 'w1', 'w2']) answer(id)
  expect(told).toEqual([['w0'], ['w1'], ['w2']])
})

test('of many rows the first is told at once, those after it together, and the last ones when all are there', () => {
  const { deepener, told, answer, done } = withRows(80)
  deepener.want('all')
  vi.runOnlyPendingTimers()
  for (const id of ['w0', 'w1', 'w2']) answer(id)
  expect(told).toEqual([['w0']])
  vi.advanceTimersByTime(400)
  expect(told).toEqual([['w0'], ['w1', 'w2']])
  answer('w3')
  done()
  expect(told.at(-1)).toEqual(['w3'])
})

test('rows beyond those worked out unasked are worked out once somebody wants them, before the others', () => {
  const { deepener, posted } = withRows(80)
  expect(posted.at(-1)?.order).not.toContain('w79')
  deepener.want(['w79'])
  vi.runOnlyPendingTimers()
  expect(posted.at(-1)?.order[0]).toBe('w79')
})

test('once nobody wants all rows any more, the worker is given a job without them', () => {
  const { deepener, posted } = withRows(80)
  const stop = deepener.want('all')
  vi.runOnlyPendingTimers()
  expect(posted.at(-1)?.order).toHaveLength(80)
  stop()
  vi.runOnlyPendingTimers()
  expect(posted.at(-1)?.order).toHaveLength(60)
})
