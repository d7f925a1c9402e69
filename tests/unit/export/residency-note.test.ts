/** A reviewer reads in which region each workload is billed. */
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Region } from '../../../src/domain/vocabulary.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'

const { webhooks, report } = exampleWorkloads

function noteOf(...residencies: readonly (Region | null)[]): string {
  const workloads = residencies.map((dataResidency, at) => ({
    ...(at === 0 ? webhooks : report),
    id: `w${at}`,
    name: `Service ${at + 1}`,
    dataResidency,
  }))
  const workbook = workbookOf(workloads, { team: { region: 'us' } })
  return renderNote(
    noteTree({ assessment: assess(catalogue, workbook), workbook, view: 'full', kind: 'note' }),
    'github',
  ).markdown
}

test('whose data must stay outside of the team’s region is named, with where the prices there come from', () => {
  const note = noteOf('eu', null, 'sa', 'eu')
  expect(note).toContain('Prices for EU are those of AWS in Ireland and Google Cloud in Belgium where they were read.')
  expect(note).toContain('Billed in EU, where their data must stay: Service 1 and Service 4.')
  expect(note).toContain('Billed in South America, where its data must stay: Service 3.')
})

test('nothing is said where all of it is billed at home', () => {
  for (const home of ['us', 'global', null] as const) expect(noteOf(home, null)).not.toMatch(/Billed in|Prices for/)
})
