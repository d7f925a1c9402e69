import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { CallInvitation } from '../../../../src/domain/meeting/call-invitation.ts'
import { readCallLink, writeCallLink } from '../../../../src/workbench/links/call-link.ts'
import { isCallLink } from '../../../../src/workbench/links/link-format.ts'
import { readLink } from '../../../../src/workbench/links/read-link.ts'
import { toBase64Url } from '../../../../src/workbench/links/base64url.ts'
import { checksum } from '../../../../src/workbench/storage/checksum.ts'

const invitation: CallInvitation = {
  title: 'Plattform – Süd',
  workloads: [
    { id: 'chat', name: 'Chat <b>inference</b>', runsToday: true, facts: [['Kind', 'API']] },
    { id: '__proto__', name: 'CI', runsToday: false, facts: [] },
  ],
}

/** An invitation as somebody else might write it, correctly signed. */
function linkOf(content: unknown, version = 1): string {
  const text = toBase64Url(deflateRawSync(JSON.stringify(content)))
  return `#c${version}.${text.length}.${checksum(text)}.${text}`
}

test('an invitation comes out of its link as it went in, and is no workbook', async () => {
  const link = await writeCallLink(invitation)
  expect(isCallLink(link)).toBe(true)
  expect(await readCallLink(link)).toEqual({ kind: 'ok', invitation })
  expect(await readCallLink(`https://example.org/berth/${link}.`)).toEqual({ kind: 'ok', invitation })
  expect(await readLink(link)).toEqual({ kind: 'none' })
})

test('an invitation to one workload fits into a chat message', async () => {
  const [chat] = invitation.workloads
  expect(chat).toBeDefined()
  if (chat === undefined) return
  const facts = Array.from({ length: 12 }, (_, at) => [`Label ${at}`, `a value of some length ${at}`] as const)
  expect((await writeCallLink({ title: 'AI team', workloads: [{ ...chat, facts }] })).length).toBeLessThan(600)
})

test('cut at any length it says so, and one changed character is noticed', async () => {
  const link = await writeCallLink(invitation)
  for (let length = 2; length < link.length; length += 1) {
    const cut = link.slice(0, length)
    expect(isCallLink(cut), cut).toBe(true)
    expect(await readCallLink(cut)).toMatchObject({ kind: 'problem', message: /^The link is incomplete/ })
  }
  for (let at = link.length - 30; at < link.length; at += 1) {
    const changed = `${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`
    expect((await readCallLink(changed)).kind).toBe('problem')
  }
  expect(await readCallLink(linkOf(['x', [['a', 'A', []]]], 2))).toEqual({ kind: 'newer' })
})

test.each<[string, unknown]>([
  ['no list', { title: 'x' }],
  ['no workloads', ['x', []]],
  ['rows that are no rows', ['x', [1, null, 'a', {}]]],
  ['ids that are no text', ['x', [[1, 'a', []]]]],
  ['nothing at all', null],
])('an invitation with %s holds nothing to call on', async (_, content) => {
  expect(await readCallLink(linkOf(content))).toMatchObject({ kind: 'problem', message: /holds no workload/ })
})

test('whatever an invitation says becomes short lines of text', async () => {
  const read = await readCallLink(
    linkOf([
      7,
      [
        ['a', `up\u202Edown\nline\u0000${'x'.repeat(5000)}`, [['Kind', 5], 'no', ['Label', 'v\u2066alue'], ['', 'x']]],
        ['a', 'the same again', []],
        ...Array.from({ length: 500 }, (_, at) => [`w${at}`, '', null]),
      ],
    ]),
  )
  expect(read.kind).toBe('ok')
  if (read.kind !== 'ok') return
  const { title, workloads } = read.invitation
  expect(title).toBe('Untitled')
  expect(workloads[0]?.name).toMatch(/^updown line x+$/)
  expect(workloads[0]?.name.length).toBe(120)
  expect(workloads[0]?.facts).toEqual([['Label', 'value']])
  expect(workloads[1]?.name).toBe('Unnamed workload')
  expect(workloads.filter(({ id }) => id === 'a')).toHaveLength(1)
  expect(workloads.length).toBeLessThanOrEqual(40)
})

test('a small invitation that unfolds to 50 MB is stopped on the way', async () => {
  const text = toBase64Url(deflateRawSync(Buffer.alloc(50_000_000, 0x20), { level: 9 }))
  const read = await readCallLink(`#c1.${text.length}.${checksum(text)}.${text}`)
  expect(read).toMatchObject({ kind: 'problem' })
})
