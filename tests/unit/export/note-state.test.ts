/** A note carries the exact state behind it, in every wiki's spelling, and says so when it was damaged. */
import { describe, expect, test, vi } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { checksum, fromBase64Url, toBase64Url } from '../../../src/export/base64url.ts'
import { canonicalJson, readStateFromNote, stateText } from '../../../src/export/note-state.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { targetIds } from '../../../src/export/targets.ts'
import type { TargetId } from '../../../src/export/targets.ts'
import { openWorkbook } from '../../../src/workbench/open-workbook.ts'
import { decidedAiTeam } from '../../support/ai-team.ts'

// Engines run as processes of their own, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const book: Workbook = { ...decidedAiTeam(), workloads: decidedAiTeam().workloads.slice(0, 2) }

function noteOf(workbook: Workbook, target: TargetId, view: 'full' | 'madr' | 'adr' = 'full'): string {
  return renderNote(noteTree({ assessment: assess(catalogue, workbook), workbook, view, kind: 'note' }), target)
    .markdown
}

describe('export, open, export', () => {
  test.each(targetIds)('gives the same bytes on %s', (target) => {
    const written = noteOf(book, target)
    const state = readStateFromNote(written)
    if (state.kind !== 'restored') throw new Error(state.kind)
    const opened = openWorkbook(state.workbook)
    if (opened.kind !== 'ok') throw new Error(opened.kind)
    expect(opened.problems).toEqual([])
    expect(noteOf(opened.workbook, target)).toBe(written)
  })

  test('the record views carry the state too', () => {
    for (const view of ['madr', 'adr'] as const)
      expect(readStateFromNote(noteOf(book, 'github', view)).kind).toBe('restored')
  })

  test('fields that this version does not know survive', () => {
    const later = { ...book, mood: 'calm', workloads: [{ id: 'a', name: 'A', colour: 'red' }] } as unknown as Workbook
    const state = readStateFromNote(`before\n\n${stateText(later, '2026.11.1')}\n\nafter`)
    expect(state).toMatchObject({
      kind: 'restored',
      catalogueVersion: '2026.11.1',
      workbook: { mood: 'calm', workloads: [{ colour: 'red' }] },
    })
  })
})

describe('a note that was changed', () => {
  const block = stateText(book, '2026.11.1')
  test('a note without a state says so', () => expect(readStateFromNote('# A note')).toEqual({ kind: 'none' }))
  test('one changed letter is noticed', () => {
    const at = block.length - 40
    const changed = `${block.slice(0, at)}${block[at] === 'A' ? 'B' : 'A'}${block.slice(at + 1)}`
    expect(readStateFromNote(changed).kind).toBe('damaged')
  })
  test('a cut block is noticed', () => expect(readStateFromNote(block.slice(0, -200)).kind).toBe('damaged'))
  test('a block of a newer format asks for a newer version', () => {
    expect(readStateFromNote(block.replace('berth-state 1', 'berth-state 9'))).toMatchObject({
      kind: 'damaged',
      problem: expect.stringContaining('newer') as string,
    })
  })
  test('a block that claims to be huge is not unpacked', () => {
    expect(readStateFromNote(block.replace(/(berth-state 1 \S+) \d+/, '$1 999999999')).kind).toBe('damaged')
  })
  test('the lines may be joined, indented or followed by text', () => {
    expect(
      readStateFromNote(
        block
          .split('\n')
          .map((line) => `    ${line}`)
          .join('\r\n'),
      ).kind,
    ).toBe('restored')
    expect(readStateFromNote(`${block}\nThe end of the page.`).kind).toBe('restored')
  })
})

test('the state does not depend on the order in which fields were typed', () => {
  const turned = Object.fromEntries(Object.entries(book).toReversed()) as unknown as Workbook
  expect(stateText(turned, 'x')).toBe(stateText(book, 'x'))
  expect(canonicalJson({ b: [2, 1], a: { d: 1, c: null } })).toBe('{"a":{"c":null,"d":1},"b":[2,1]}')
})

test('base64url and CRC-32 agree with their published test vectors', () => {
  // RFC 4648 §10 without padding; the CRC of "123456789" is cbf43926.
  for (const [text, coded] of [
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ] as const) {
    expect(toBase64Url(new TextEncoder().encode(text))).toBe(coded)
    expect(new TextDecoder().decode(fromBase64Url(coded))).toBe(text)
  }
  expect(toBase64Url(Uint8Array.of(0xfb, 0xff))).toBe('-_8')
  expect(fromBase64Url('A')).toBeUndefined()
  expect(fromBase64Url('a+b=')).toBeUndefined()
  expect(checksum(new TextEncoder().encode('123456789'))).toBe('cbf43926')
})
