// A note's total sums what was decided, the foot of the matrix what is recommended; the note says both.
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { noteContext } from '../../../src/export/note-context.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { recommendedSetWords, totalOf } from '../../../src/export/total-cost.ts'
import { money } from '../../../src/wording/numbers.ts'
import { aiTeam, decidedAiTeam } from '../../support/ai-team.ts'

const workbook = decidedAiTeam()
const assessment = assess(catalogue, workbook)

test('where decisions depart from the recommendation the note names the total of the recommended set', () => {
  const note = noteContext({ assessment, workbook, view: 'full', kind: 'note' })
  const recommended = assessment.portfolio.monthlyUsd.likely
  expect(totalOf(note).usdPerMonth.likely).not.toBeCloseTo(recommended, 0)
  const euro = money(recommended, workbook.team?.currency)
  expect(recommendedSetWords(note)).toContain(`the recommended set comes to ${money(recommended)} a month, ${euro}.`)
  for (const view of ['full', 'one-page', 'one-paragraph', 'adr'] as const)
    expect(renderNote(noteTree({ assessment, workbook, view, kind: 'note' }), 'portable').markdown).toContain(
      'the recommended set comes to',
    )
})

test('where every workload runs as recommended there is one total, and nothing to tell apart', () => {
  const plain = { ...aiTeam(), decisions: [] }
  const note = noteContext({ assessment: assess(catalogue, plain), workbook: plain, view: 'full', kind: 'note' })
  expect(recommendedSetWords(note)).toBe('')
})
