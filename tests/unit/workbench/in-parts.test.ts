import { describe, expect, test } from 'vitest'
import { inParts, joinsParts } from '../../../src/workbench/in-parts.ts'
import { openWorkbook } from '../../../src/workbench/open-workbook.ts'

/** Said by one thread and taken by another: every message is copied as it would be there. */
function saidAndTaken(value: unknown) {
  const take = joinsParts()
  const messages = [...inParts(value)].map((part) => structuredClone(part))
  const taken = messages.map(take)
  return { messages, taken }
}

const rows = Array.from({ length: 1234 }, (_, at) => ({
  id: `w${at}`,
  name: `Service ${at}`,
  memoryGiB: { low: 1, high: at },
}))
const file = {
  format: 'berth-workbook',
  version: 1,
  title: 'Long',
  team: { region: 'eu' },
  // A bad cell in every row: as many problems as rows.
  workloads: rows.map((row) => ({ ...row, durationMs: 'soon', x: [1, [2, { deep: null }]] })),
  decisions: rows.map(({ id }) => ({ workload: id, option: 'aws-lambda', status: 'accepted' })),
}

describe('a long result in short messages', () => {
  test('is the very result once the last was taken, and nothing before', () => {
    const opened = openWorkbook(JSON.stringify(file), 'long.json')
    const { taken } = saidAndTaken(opened)
    expect(taken.at(-1)?.[0]).toEqual(opened)
    expect(taken.slice(0, -1).every((whole) => whole === null)).toBe(true)
    // One for each bad cell at least.
    expect(opened.kind === 'ok' && opened.problems.length).toBeGreaterThanOrEqual(1234)
  })

  test('no message has more than a hundred rows, and their share grows to one', () => {
    const { messages } = saidAndTaken(openWorkbook(JSON.stringify(file), 'long.json'))
    const shares = messages.flatMap((part) => (part.kind === 'items' ? [part.share] : []))
    // Rows, decisions and problems: 3 lists of 1,234, each in 13 messages.
    expect(shares).toHaveLength(39)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    expect(Math.max(...messages.map((part) => (part.kind === 'items' ? part.items.length : 0)))).toBe(100)
  })

  test('short values, bytes and lists in lists arrive as they are', () => {
    const values = [
      undefined,
      null,
      'text',
      [],
      rows,
      { kind: 'refused', problem: { place: 'a', found: 'b' } },
      { bytes: new Uint8Array([1, 2, 3]), names: new Map([['a', 1]]), of: [[rows], { rows }], none: undefined },
    ]
    for (const value of values) expect(saidAndTaken(value).taken.at(-1)).toEqual([value])
  })
})
