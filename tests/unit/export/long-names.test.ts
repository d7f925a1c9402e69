// A workload with a name of a sentence: tables stay readable, two of a kind stay apart, and the whole name is said.
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { noteKinds, noteViews } from '../../../src/export/note-context.ts'
import type { NoteKind, NoteView } from '../../../src/export/note-context.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { readStateFromNote } from '../../../src/export/note-state.ts'
import { cutNames } from '../../../src/export/short-names.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'

const long =
  'Subscriber entitlement reconciliation and paywall meter synchronisation between the identity platform and the print circulation system, first generation'
const short = 'Subscriber entitlement … first generation'
const workbook = workbookOf([{ ...exampleWorkloads.webhooks, name: long, notes: 'Moved in 2024' }])

function noteOf(view: NoteView, kind: NoteKind = 'note'): string {
  const assessment = assess(catalogue, workbook)
  return renderNote(noteTree({ assessment, workbook, view, kind }), 'github').markdown
}

test('in every view and companion a long name is cut the same way, and given once in full', () => {
  const notes = [
    ...noteViews.filter((view) => view !== 'one-paragraph').map((view) => noteOf(view)),
    ...noteKinds.filter((kind) => kind !== 'note').map((kind) => noteOf('full', kind)),
  ]
  for (const note of notes) {
    expect(note.split(long), 'once in full').toHaveLength(2)
    expect(note).toContain(`- **${short}**: ${long}`)
    for (const line of note.split('\n').filter((each) => each.startsWith('|'))) expect(line).not.toContain(long)
  }
})

test('a paragraph, which has no table, says the whole name, and the state behind a note keeps it', () => {
  expect(noteOf('one-paragraph')).not.toContain('…')
  const state = readStateFromNote(noteOf('full'))
  expect(state).toMatchObject({ kind: 'restored', workbook: { workloads: [{ name: long }] } })
})

test('names that would be cut to the same words are told apart, and one that fits is left alone', () => {
  const names = [
    long,
    long.replace('meter', 'metre'),
    // 64 signs, the most that stays.
    'x'.repeat(64),
    'y'.repeat(65),
  ]
  const cut = cutNames(names.map((name, at) => ({ id: String(at), name })))
  // Without a space, 36 signs of the start and 22 of the end.
  expect([...cut].map(([id, each]) => [id, each.short])).toEqual([
    ['0', short],
    ['1', `${short} (2)`],
    ['3', `${'y'.repeat(36)} … ${'y'.repeat(22)}`],
  ])
})
