/** Bills that cross more than once: the sentence and the table name both options and say which is cheaper where. */
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { BreakEven } from '../../../src/domain/certainty.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'

const workbook = workbookOf([exampleWorkloads.webhooks])
const assessment = assess(catalogue, workbook)
const chosen = assessment.workloads[0]?.recommendation?.option ?? ''

/** All else of it stays worked out when it is read. */
function withOther<T extends object>(whole: T, other: Partial<T>): T {
  return new Proxy(whole, { get: (target, key): unknown => Reflect.get(key in other ? other : target, key) })
}

/** The note of a workload whose chosen option and Fargate cross at these loads, the chosen one cheaper below the first. */
function noteWith(...loads: readonly number[]): string {
  const breakEvens = loads.map((load, at): BreakEven => ({
    between: at % 2 === 0 ? [chosen, 'aws-fargate'] : ['aws-fargate', chosen],
    over: 'requestsPerMonth',
    at: { low: load, likely: load, high: load },
  }))
  const workloads = assessment.workloads.map((workload) => withOther(workload, { breakEvens }))
  const tree = noteTree({ assessment: withOther(assessment, { workloads }), workbook, view: 'full', kind: 'note' })
  return renderNote(tree, 'github').markdown
}

test('an even number leaves the same option cheaper on both sides, and names the other one', () => {
  const note = noteWith(1e6, 2e6, 3e6, 4e6)
  expect(note).toContain(
    'Lambda Arm is cheaper than Fargate below 1M requests/month and above 4M requests/month; between them it changes with the steps of capacity, 4 times in all',
  )
  expect(note).toContain('| Lambda Arm | Lambda Arm | 1M to 4M requests/month, Fargate at times between |')
})

test('an odd number leaves the other option cheaper above', () => {
  const note = noteWith(1e6, 2e6, 3e6)
  expect(note).toContain(
    'Lambda Arm is cheaper than Fargate below 1M requests/month and dearer above 3M requests/month; between them it changes with the steps of capacity, 3 times in all',
  )
  expect(note).toContain('| Lambda Arm | Fargate | 1M to 3M requests/month, 3 times |')
})

test('two crossings are a stretch in which the other one is cheaper', () => {
  expect(noteWith(1e6, 2e6)).toContain(
    'From 1M to 2M requests/month Fargate is cheaper than Lambda Arm, outside of it the other way round',
  )
})
