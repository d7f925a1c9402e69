import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { emptyWorkbook } from '../../../src/workbench/empty-workbook.ts'
import { fromBase64Url, toBase64Url } from '../../../src/workbench/links/base64url.ts'
import { readLink } from '../../../src/workbench/links/read-link.ts'
import { writeLink } from '../../../src/workbench/links/write-link.ts'
import { checksum } from '../../../src/workbench/storage/checksum.ts'

const workbook: Workbook = {
  ...emptyWorkbook('Search – Übersicht 日本'),
  workloads: [{ id: 'w1', name: 'Search API', durationMs: { low: 35, high: 199 }, notes: '<script>alert(1)</script>' }],
}
const { fragment } = await writeLink(workbook)
const payload = fragment.split('.')[3] ?? ''

/** A link whose payload is any bytes, correctly signed. */
function linkOf(bytes: Uint8Array) {
  const text = toBase64Url(bytes)
  return `#b1.${text.length}.${checksum(text)}.${text}`
}

const problemOf = async (link: string) => {
  const reading = await readLink(link)
  return reading.kind === 'problem' ? reading.message : reading.kind
}

test('a link holds the whole workbook and nothing is sent anywhere', async () => {
  expect(await readLink(fragment)).toEqual({ kind: 'ok', workbook, problems: [], setAside: [], noted: null })
  expect(fragment).toMatch(/^#b1\.\d+\.[0-9a-f]{8}\.[\w-]+$/)
})

test('a link may carry what followed from the workbook, and gives both back', async () => {
  const noted = { workloads: [{ id: 'w1', usdPerMonth: 12.5 }] }
  const written = await writeLink(workbook, '', noted)
  expect(await readLink(written.fragment)).toEqual({ kind: 'ok', workbook, problems: [], setAside: [], noted })
})

test('a link whose beside is not what it looks like is refused with its reason', async () => {
  expect(await problemOf(linkOf(deflateRawSync(Buffer.from('{"noted":1,"workbook":7}'))))).toMatch(/^The link holds /)
  expect(await problemOf(linkOf(deflateRawSync(Buffer.from('{"noted":'))))).toMatch(/^The link holds /)
})

test('base64url agrees with the platform’s own, and refuses other characters', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  for (let length = 0; length < 9; length += 1) {
    const part = bytes.slice(247 - length, 247)
    expect(toBase64Url(part)).toBe(Buffer.from(part).toString('base64url'))
    expect([...(fromBase64Url(toBase64Url(part)) ?? [])]).toEqual([...part])
  }
  expect(fromBase64Url('ab+d')).toBeUndefined()
  expect(fromBase64Url('a')).toBeUndefined()
})

test('the checksum is CRC-32: "123456789" gives cbf43926', () => {
  expect(checksum('123456789')).toBe('cbf43926')
})

test.each(['', '#', '#foo', '#matrix', '#b', 'https://example.org/', '#begin'])(
  '%j is not ours or says that it is incomplete',
  async (link) => {
    const reading = await readLink(link)
    expect(reading.kind).toBe(link === '#b' ? 'problem' : 'none')
  },
)

test('cut at every length it says incomplete, with how much of how much once that is known', async () => {
  for (let length = 2; length < fragment.length; length += 1) {
    const message = await problemOf(fragment.slice(0, length))
    expect(message).toMatch(/^The link is incomplete \(/)
    const there = length - (fragment.length - payload.length)
    if (there >= 0 && fragment.slice(0, length).split('.').length === 4)
      expect(message).toContain(`(${there} of ${payload.length} characters)`)
  }
})

test('one character changed anywhere is noticed', async () => {
  for (let at = 1; at < fragment.length; at += 1) {
    const changed = `${fragment.slice(0, at)}${fragment[at] === 'A' ? 'B' : 'A'}${fragment.slice(at + 1)}`
    const reading = await readLink(changed)
    // A hexadecimal digit may change its case without changing its value.
    if (reading.kind === 'ok') expect(changed.toLowerCase()).toBe(fragment.toLowerCase())
  }
})

test('white space that a mail program put in, a whole address, and a full stop behind it do no harm', async () => {
  const broken = fragment.replace(/(.{60})/g, '$1\r\n ')
  expect((await readLink(broken)).kind).toBe('ok')
  expect((await readLink(`https://example.org/berth/${fragment}.`)).kind).toBe('ok')
  expect((await readLink(fragment.replace(/(.{50})/, '$1%20'))).kind).toBe('ok')
})

describe('links that are whole but wrong', () => {
  test('a newer version is told apart', async () => {
    expect(await readLink(fragment.replace('#b1.', '#b2.'))).toEqual({ kind: 'newer', version: 2, opened: null })
    const later = deflateRawSync(JSON.stringify({ ...workbook, version: 7 }))
    expect(await readLink(linkOf(later))).toMatchObject({
      kind: 'newer',
      version: 7,
      opened: { preview: { title: workbook.title } },
    })
  })

  test.each([
    ['not compressed', Buffer.from('hello hello'), 'cannot be unfolded'],
    ['no JSON', deflateRawSync('{"a":'), 'in the middle'],
    ['another schema', deflateRawSync('{"format":"other"}'), 'format “other”'],
    ['not UTF-8', deflateRawSync(Buffer.from([0xff, 0xfe, 0xfd])), 'cannot be unfolded'],
  ])('%s', async (_, bytes, message) => expect(await problemOf(linkOf(bytes))).toContain(message))

  test('a small link that unfolds to 200 MB is stopped on the way', async () => {
    const bomb = deflateRawSync(Buffer.alloc(200_000_000, 0x20), { level: 9 })
    expect(bomb.length).toBeLessThan(300_000)
    expect(await problemOf(linkOf(bomb))).toContain('unfolds to more than')
  })
})

test('long links warn where they would be cut', async () => {
  const rows = (count: number) => ({
    ...workbook,
    workloads: Array.from({ length: count }, (_, at) => ({
      id: `w${at}`,
      name: `Service ${checksum(String(at))}`,
      durationMs: at * 37,
    })),
  })
  expect((await writeLink(rows(1), 'https://example.org/')).warnings).toEqual([])
  const middle = await writeLink(rows(150), 'https://example.org/')
  expect(middle.length).toBeGreaterThan(2048)
  expect(middle.length).toBeLessThan(4000)
  expect(middle.warnings[0]).toContain('2,048')
  const long = await writeLink(rows(500), 'https://example.org/')
  expect(long.length).toBe(long.url.length)
  expect(long.warnings[0]).toContain('4,000')
})
