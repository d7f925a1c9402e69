// The rows of a paste that a screen shows ahead are those that the paste leaves behind.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldList } from '../../src/domain/fields.ts'
import { seededIds } from '../../src/workbench/new-id.ts'
import { pastedAhead } from '../../src/workbench/commands/paste-ahead.ts'
import { pasteBlock } from '../../src/workbench/commands/paste-block.ts'
import { exampleWorkloads, workbookOf } from '../support/example-workloads.ts'

const workbook = workbookOf(Object.values(exampleWorkloads))
const ids = workbook.workloads.map(({ id }) => id)
// By name or by id a row may depend on one that is not on the screen; names become ids only with the whole paste.
const fields = fieldList.map(({ id }) => id).filter((id) => id !== 'dependsOn')
const text = fc.oneof(fc.constantFrom('', '41', '1.5M', '30-90', 'api', 'none', 'later'), fc.string({ maxLength: 8 }))

const block = fc.record({
  kind: fc.constant('paste-block' as const),
  rows: fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
  order: fc.shuffledSubarray(ids, { minLength: 1 }),
  row: fc.nat({ max: ids.length }),
  fields: fc.shuffledSubarray(fields, { minLength: 1 }),
  column: fc.nat({ max: 5 }),
  fillRows: fc.integer({ min: 1, max: 12 }),
  fillColumns: fc.integer({ min: 1, max: 6 }),
})

test('each row shown ahead is the row that the paste leaves, and there are no more than asked for', () => {
  fc.assert(
    fc.property(block, fc.integer({ min: 1, max: 10 }), (pasted, most) => {
      const ahead = pastedAhead(workbook, pasted, most)
      const after = pasteBlock(workbook, pasted, { newId: seededIds(1) })
      expect(ahead.size).toBeLessThanOrEqual(most)
      expect([...ahead.keys()]).toEqual(pasted.order.slice(pasted.row, pasted.row + most))
      for (const [id, workload] of ahead) expect(workload).toEqual(after.workloads.find((each) => each.id === id))
    }),
  )
})
