import { expect, test } from 'vitest'
import { readTable } from '../../../src/workbench/csv/read-table.ts'
import { readTableInSlices } from '../../../src/workbench/csv/read-table-in-slices.ts'
import { readPicked } from '../../../src/workbench/files.ts'

const pause = (): Promise<void> => Promise.resolve()
const count = 12_000

/** A file of about a megabyte: what is in every cell tells where a slice went wrong. */
function longFile(cell: (row: number) => string, options: { sign?: string; end?: string } = {}): string {
  const { sign = ',', end = '\n' } = options
  return ['Name', 'Notes', 'Volume']
    .join(sign)
    .concat(end)
    .concat(
      Array.from({ length: count }, (_, row) => [`Service ${row}`, cell(row), String(row)].join(sign)).join(end),
      end,
      end,
    )
}

const quoted = (row: number): string => `"Talks, a lot; and says ""${row}""\nover two lines, which is why it is long"`

test.each([
  ['commas and line ends inside quotes', longFile(quoted)],
  ['the line ends of Windows', longFile(quoted, { end: '\r\n' })],
  ['the line ends of an old Macintosh', longFile(() => 'x'.repeat(80), { end: '\r' })],
  ['semicolons and a mark for its encoding', `\uFEFF${longFile(() => '1,5 '.padEnd(90, 'x'), { sign: ';' })}`],
  ['tabs', longFile(() => 'plain words, '.repeat(8), { sign: '\t' })],
  ['inch signs, which close nothing', longFile((row) => `a disk of 5" for ${row}`.padEnd(90), { sign: ';' })],
])('a long file with %s reads a slice at a time as it reads at once', async (_, text) => {
  expect(text.length).toBeGreaterThan(800_000)
  const shares: number[] = []
  const read = await readTableInSlices(text, { pause, progress: (share) => shares.push(share) })
  expect(read).toEqual(readTable(text))
  expect(read?.rows).toHaveLength(count + 1)
  expect(read?.rows[count]?.[2]).toBe(String(count - 1))
  expect(shares.length).toBeGreaterThan(3)
  expect(shares.at(-1)).toBe(1)
})

test('a mark that opens a cell and never closes it is read as it is at once', async () => {
  const text = longFile((row) => (row === 7000 ? '"5 inch' : 'x'.repeat(90)))
  const read = await readTableInSlices(text, { pause })
  expect(read).toEqual(readTable(text))
  expect(read?.remarks).not.toEqual([])
})

test('reading a long file can be stopped, and then there is nothing to open', async () => {
  const stopping = new AbortController()
  const file = new File([longFile(quoted)], 'services.csv')
  const picked = readPicked(file, null, { pause, signal: stopping.signal, progress: () => stopping.abort() })
  expect(await picked).toBeNull()
})
