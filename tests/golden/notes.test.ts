/** The example team's notes, every target, view and kind, byte for byte; and what each wiki's own engine makes of them. */
import { describe, expect, test, vi } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { assess } from '../../src/domain/assess.ts'
import { overlayPrices } from '../../src/domain/overlay-prices.ts'
import type { Workbook } from '../../src/domain/workbook.ts'
import { assessmentJson } from '../../src/export/assessment-json.ts'
import { noteCharts } from '../../src/export/charts/note-charts.ts'
import { noteContext } from '../../src/export/note-context.ts'
import { noteKinds, noteViews } from '../../src/export/note-context.ts'
import type { NoteKind, NoteView } from '../../src/export/note-context.ts'
import { noteTree } from '../../src/export/note-tree.ts'
import { renderNote } from '../../src/export/render-note.ts'
import { targetIds } from '../../src/export/targets.ts'
import type { TargetId } from '../../src/export/targets.ts'
import { toHtml } from '../../src/export/to-html.ts'
import { catalogueSource } from '../../src/workbench/catalogue-source.ts'
import { costCharts, createCostCharts } from '../../src/workbench/cost-charts.ts'
import { decidedAiTeam } from '../support/ai-team.ts'
import {
  azureWiki,
  cmarkGfm,
  confluencePaste,
  docusaurus,
  hasCmarkGfm,
  inPipeline,
  python,
  techDocs,
} from '../support/markdown-engines.ts'
import { expectNoMarkup, expectSameNote, expectSamePlainText } from '../support/same-note.ts'

// Engines run as processes of their own, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const workbook = decidedAiTeam()

function assessed(book: Workbook) {
  return assess(overlayPrices(catalogue, book.prices).catalogue, book)
}
const assessment = assessed(workbook)

const material = {
  assessment,
  workbook,
  sourceOf: catalogueSource,
  appVersion: '0.1.0',
  chartOf: costCharts.overLoad(workbook),
}

function treeOf(view: NoteView = 'full', kind: NoteKind = 'note') {
  return noteTree({ ...material, view, kind })
}

// Deep parts are worked out when first read: once, before any test is timed.
treeOf()

function written(target: TargetId, view: NoteView = 'full', kind: NoteKind = 'note'): string {
  return renderNote(treeOf(view, kind), target).markdown
}

describe('bytes', () => {
  test.each(targetIds)('the full note for %s', async (target) => {
    await expect(written(target)).toMatchFileSnapshot(`ai-team.full.${target}.${target === 'plain' ? 'txt' : 'md'}`)
  })
  test.each(noteViews.filter((view) => view !== 'full'))('the %s view', async (view) => {
    await expect(written('github', view)).toMatchFileSnapshot(`ai-team.${view}.github.md`)
  })
  test('the MADR record for a site that reads front matter', async () => {
    await expect(written('docusaurus', 'madr')).toMatchFileSnapshot('ai-team.madr.docusaurus.md')
  })
  test.each(noteKinds.filter((kind) => kind !== 'note'))('the %s companion', async (kind) => {
    await expect(written('portable', 'full', kind)).toMatchFileSnapshot(`ai-team.${kind}.portable.md`)
  })
  test('the assessment as JSON, for one workload on two vendors', async () => {
    const router = workbook.workloads.filter(({ name }) => name === 'Webhook router')
    const small = assessed({ ...workbook, workloads: router, team: { platforms: ['cloudflare', 'modal'] }, prices: {} })
    await expect(`${JSON.stringify(assessmentJson(small), null, 2)}\n`).toMatchFileSnapshot(
      'webhook-router.assessment.json',
    )
  })
  test('the rich text for the clipboard', async () => {
    await expect(toHtml(treeOf('one-page'))).toMatchFileSnapshot('ai-team.one-page.html')
  })
  test('the charts of the first workload', async () => {
    const [overLoad, byFamily] = noteCharts(noteContext({ ...material, view: 'full', kind: 'note' }))
    await expect(overLoad?.draw() ?? '').toMatchFileSnapshot('ai-team.over-load.svg')
    await expect(byFamily?.draw() ?? '').toMatchFileSnapshot('ai-team.by-family.svg')
  })
  test('a second run gives the same bytes', () => {
    const again = assessed(decidedAiTeam())
    const book = decidedAiTeam()
    const chartOf = createCostCharts().overLoad(book)
    const tree = noteTree({ ...material, assessment: again, workbook: book, chartOf, view: 'full', kind: 'note' })
    for (const target of targetIds) expect(renderNote(tree, target).markdown).toBe(written(target))
  })
})

const every = noteKinds.flatMap((kind) =>
  (kind === 'note' ? noteViews : (['full'] as const)).map((view) => [kind, view] as const),
)

describe('the same headings, tables, lists, links and words as the tree', () => {
  test.skipIf(!hasCmarkGfm && !inPipeline).each(every)(
    '%s, %s on GitHub, GitLab, portable and Notion',
    (kind, view) => {
      for (const target of ['github', 'gitlab', 'portable', 'notion'] as const) {
        const markdown = written(target, view, kind).replace(/^---\n[\s\S]*?\n---\n/, '')
        expectSameNote(cmarkGfm(markdown), treeOf(view, kind), target)
      }
    },
  )
  test.skipIf(python === undefined && !inPipeline).each(every)('%s, %s on TechDocs', (kind, view) => {
    expectSameNote(techDocs([written('techdocs', view, kind)])[0] ?? '', treeOf(view, kind), 'techdocs')
  })
  test.each(every)('%s, %s on Azure DevOps and Confluence', (kind, view) => {
    expectSameNote(azureWiki(written('azure-devops', view, kind)), treeOf(view, kind), 'azure-devops')
    expectSameNote(confluencePaste(written('confluence', view, kind)), treeOf(view, kind), 'confluence')
  })
  test.each(every)('%s, %s as plain text', (kind, view) => {
    expectSamePlainText(written('plain', view, kind), treeOf(view, kind))
    expectNoMarkup(written('plain', view, kind))
  })
  test.each(every)('%s, %s on Docusaurus', async (kind, view) => {
    expectSameNote(await docusaurus(written('docusaurus', view, kind)), treeOf(view, kind), 'docusaurus')
  })
})
