// A text is replaced as it stands in the cells, whatever signs it holds.
import { expect, it } from 'vitest'
import { fields } from '../../../../src/domain/fields.ts'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { replacedCells } from '../../../../src/features/workloads/replace-text.ts'

const workload: Workload = {
  id: 'a',
  name: 'Api (old) API',
  owner: 'Platform',
  memoryGiB: 2,
  asTyped: { vcpu: 'api?' },
}
const rows = [{ workload, fields: [fields.name, fields.owner, fields.memoryGiB, fields.vcpu] }]
const plain = { matchCase: false, wholeCell: false }

it('in every cell that holds it, as often as it does, also where it was not understood', () => {
  expect(replacedCells(rows, { ...plain, find: 'api', replace: 'job' })).toEqual([
    { workload: 'a', field: 'name', text: 'job (old) job' },
    { workload: 'a', field: 'vcpu', text: 'job?' },
  ])
})

it('with its case, or only as a whole cell, where that is asked', () => {
  expect(replacedCells(rows, { ...plain, matchCase: true, find: 'API', replace: '$&' })).toEqual([
    { workload: 'a', field: 'name', text: 'Api (old) $&' },
  ])
  expect(replacedCells(rows, { ...plain, wholeCell: true, find: '2', replace: '4' })).toEqual([
    { workload: 'a', field: 'memoryGiB', text: '4' },
  ])
  expect(replacedCells(rows, { ...plain, wholeCell: true, find: 'plat', replace: 'x' })).toEqual([])
})

it('signs of a pattern are signs, and nothing sought is nothing found', () => {
  expect(replacedCells(rows, { ...plain, find: '(old)', replace: '' })[0]?.text).toBe('Api  API')
  expect(replacedCells(rows, { ...plain, find: '.', replace: 'x' })).toEqual([])
  expect(replacedCells(rows, { ...plain, find: '', replace: 'x' })).toEqual([])
})
