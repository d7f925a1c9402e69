/** A note that is opened again says what has changed since it was written. */
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { readStateFromNote } from '../../../src/export/note-state.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { changesSince, readNotedThen } from '../../../src/export/since-note.ts'
import { decidedAiTeam } from '../../support/ai-team.ts'

const book: Workbook = { ...decidedAiTeam(), workloads: decidedAiTeam().workloads.slice(0, 2), decisions: [] }
const assessment = assess(catalogue, book)

function writtenThen() {
  const { markdown } = renderNote(noteTree({ assessment, workbook: book, view: 'full', kind: 'note' }), 'github')
  const state = readStateFromNote(markdown)
  if (state.kind !== 'restored') throw new Error(state.kind)
  return state.noted
}

test('a note opened on the day it was written has nothing to tell', () => {
  expect(changesSince({ noted: writtenThen(), assessment, workbook: book, today: '2026-11-22' })).toEqual([])
})

test('a bill that was half as high, another recommendation and another verdict are listed', () => {
  const then = writtenThen()
  const [first] = then?.workloads ?? []
  if (first === undefined || first.usdPerMonth === null) throw new Error('the example has a bill')
  const other = {
    ...first,
    usdPerMonth: first.usdPerMonth / 2,
    recommended: 'aws-lambda',
    verdicts: ['unknown' as const, ...first.verdicts.slice(1)],
  }
  const changes = changesSince({ noted: { workloads: [other] }, assessment, workbook: book, today: '2026-11-22' })
  expect(changes.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    'verdict Recommendation',
    'verdict VM',
    expect.stringMatching(/^price Cost of /) as string,
  ])
})

test('a trigger whose day has come is listed', () => {
  const { decisions } = decidedAiTeam()
  const workbook = { ...book, decisions }
  const decided = assess(catalogue, workbook)
  const sentences = changesSince({ noted: null, assessment: decided, workbook, today: '2027-06-01' })
    .filter(({ kind }) => kind === 'trigger')
    .map(({ after }) => after)
  expect(sentences).toContain('The date 2027-05-22 has come.')
})

test('what a stranger wrote into a note is read for its shape only', () => {
  expect(readNotedThen('x')).toBeNull()
  expect(readNotedThen({ workloads: [7, { id: 'a', verdicts: ['constructor'], usdPerMonth: 'much' }] })).toEqual({
    workloads: [{ id: 'a', recommended: null, placed: null, usdPerMonth: null, verdicts: [null] }],
  })
})
