// Whoever opens a file hears what became of it, and nothing where all of it was read as it stands.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openWorkbook } from '../../../src/workbench/open-workbook.ts'
import { tellOpened } from '../../../src/app/tell-opened.ts'

function told(source: unknown, from?: 'note' | 'link'): string | null {
  const opened = openWorkbook(source, 'team.json')
  if (opened.kind !== 'ok') throw new Error(opened.kind)
  return tellOpened(opened, 'team.json', from)
}

const now = { format: 'berth-workbook', version: 1, title: 'T', workloads: [] }
const converted =
  'team.json has an older format (0) and was converted to format 1 here; the file keeps the old one until you save it.'

test('a file of an older version says that it was converted, and that the file itself is as it was', () => {
  const prototype = new URL('../../fixtures/workbooks/v0-prototype.json', import.meta.url)
  expect(told(readFileSync(prototype, 'utf8'))).toBe(converted)
})

test('a file without a version is read as the oldest, which is no place that could not be read', () => {
  expect(told({ ...now, version: undefined })).toBe(converted)
})

test('a file of this version says nothing when all of it was read, and counts what was not', () => {
  expect(told(now)).toBeNull()
  expect(told({ ...now, workloads: [{ id: 'a', memoryGiB: '12 h' }] })).toBe(
    'team.json: 1 place could not be read and is kept as typed.',
  )
})

test.each(['note', 'link'] as const)('a workbook of an older version that came with a %s says so as well', (from) => {
  expect(told({ ...now, version: 0 }, from)).toBe(
    `The ${from} has an older format (0) and was converted to format 1 here; the ${from} keeps the old one.`,
  )
})
