import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { compareScenarios } from '../../../src/workbench/compare-scenarios.ts'
import { money, moneyChange } from '../../../src/wording/numbers.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'

function noteOf(workbook: Workbook): string {
  const assessment = assess(catalogue, workbook)
  const scenarios = compareScenarios(workbook, assessment, (changed) => assess(catalogue, changed))
  const tree = noteTree({ assessment, workbook, scenarios, view: 'full', kind: 'note' })
  return renderNote(tree, 'github').markdown
}
const router = (requestsPerMonth: number) => workbookOf([{ ...exampleWorkloads.webhooks, requestsPerMonth }])
const costs = (requestsPerMonth: number): number =>
  assess(catalogue, router(requestsPerMonth)).portfolio.monthlyUsd.likely

test('the note lists every scenario by its name, with what it costs and what that is more than today', () => {
  // 20M x 3.5 = 70M.
  const [today, then] = [costs(20e6), costs(70e6)]
  const note = noteOf({
    ...router(20e6),
    scenarios: [{ id: 's', name: '3.5 times the traffic', requestsFactor: 3.5 }],
  })
  expect(note).toContain('## Scenarios')
  expect(note).toMatch(/\| 3\.5 times the traffic +\| +\$/)
  expect(note).toContain(money(then))
  expect(note).toContain(`${moneyChange(then - today)} a month`)
})

test('a note without scenarios has no such section', () => {
  expect(noteOf(workbookOf([exampleWorkloads.webhooks]))).not.toContain('## Scenarios')
})

test('beside a scenario in another region the note says where the prices of regions come from', () => {
  const here = { ...router(20e6), team: { region: 'eu' } } as const
  const there = { id: 's', name: 'In UK', team: { region: 'uk' } } as const
  expect(noteOf({ ...here, scenarios: [there] })).toContain(
    'Prices for EU are those of AWS in Ireland and Google Cloud in Belgium where they were read. Others, and those for UK, follow from the listed US price, which is mostly lower.',
  )
  expect(noteOf({ ...here, scenarios: [{ id: 's', name: 'Copy', team: { region: 'eu' } }] })).toMatch(
    /together\.\n\n\| Scenario/,
  )
})
