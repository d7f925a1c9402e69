// A workbook that nobody has named: what it hands over carries no placeholder.
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { noteFileName } from '../../../src/export/note-file-name.ts'
import { noteSet } from '../../../src/export/note-set.ts'
import { emptyWorkbook } from '../../../src/workbench/empty-workbook.ts'
import { aiTeam } from '../../support/ai-team.ts'

test.each([emptyWorkbook().title, '', '  '])('a workbook titled “%s” gives notes that say so nowhere', (title) => {
  const workbook = { ...aiTeam(), workloads: aiTeam().workloads.slice(0, 2), title }
  const files = noteSet({ assessment: assess(catalogue, workbook), workbook, target: 'github' })
  const [note] = files
  expect(note?.name).toMatch(/where-workloads-run\.md$/)
  expect(note?.content).toMatch(/^# Where the workloads run$/m)
  // The block that reopens the state holds the title as it was kept.
  const read = files.map(({ content }) => String(content).split('berth-workbook')[0])
  for (const text of read) expect(text).not.toMatch(/untitled/i)
})

test('a note about one workload of such a workbook is named for the workload', () => {
  const [only] = aiTeam().workloads
  const workbook = { ...emptyWorkbook(), workloads: only === undefined ? [] : [only] }
  expect(noteFileName(workbook)).toBe('where-chat-inference-api-runs.md')
})
