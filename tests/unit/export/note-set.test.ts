/** The set of notes: pictures lie beside the notes that show them, in every wiki's own way, and are the same files each time. */
import type { Root } from 'mdast'
import { describe, expect, test, vi } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { noteCharts } from '../../../src/export/charts/note-charts.ts'
import { noteContext } from '../../../src/export/note-context.ts'
import { noteFileName } from '../../../src/export/note-file-name.ts'
import { oneLine } from '../../../src/export/normalise-text.ts'
import { noteSet } from '../../../src/export/note-set.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { targets } from '../../../src/export/targets.ts'
import type { TargetId } from '../../../src/export/targets.ts'
import { costCharts, createCostCharts } from '../../../src/workbench/cost-charts.ts'
import { templates } from '../../../src/workbench/templates/templates.ts'
import { aiTeam } from '../../support/ai-team.ts'
import { decoded, elementsOf } from '../../support/html-reading.ts'
import {
  azureWiki,
  cmarkGfm,
  confluencePaste,
  docusaurus,
  hasCmarkGfm,
  inPipeline,
  python,
  techDocs,
} from '../../support/markdown-engines.ts'
import { payloads } from '../../support/payloads.ts'

vi.setConfig({ testTimeout: 60_000 })

const workbook = { ...aiTeam(), workloads: aiTeam().workloads.slice(0, 2) }
const material = { assessment: assess(catalogue, workbook), workbook, chartOf: costCharts.overLoad(workbook) }
const charts = noteCharts(noteContext({ ...material, view: 'full', kind: 'note' }))
const png = new Uint8Array([137, 80, 78, 71])
const pngs = new Map(charts.map(({ name }) => [name, png]))

function noteIn(target: TargetId, withPng = true): string {
  const files = noteSet({ ...material, target, ...(withPng ? { pngs } : {}) })
  const name = noteFileName(workbook, 'note', target === 'plain' ? 'txt' : 'md')
  return String(files.find((file) => file.name === name)?.content)
}

const engines: Partial<Record<TargetId, (markdown: string) => string | Promise<string>>> = {
  ...(hasCmarkGfm || inPipeline
    ? {
        portable: cmarkGfm,
        github: cmarkGfm,
        gitlab: (text: string) => cmarkGfm(text.replace(/^---\n[\s\S]*?\n---\n/, '')),
        notion: cmarkGfm,
      }
    : {}),
  ...(python !== undefined || inPipeline ? { techdocs: (text: string) => techDocs([text])[0] ?? '' } : {}),
  confluence: confluencePaste,
  'azure-devops': azureWiki,
  docusaurus,
}

describe('every picture of the set is shown or linked by the note, from where it lies', () => {
  test.each(Object.entries(engines) as [TargetId, (text: string) => string | Promise<string>][])(
    '%s',
    async (target, engine) => {
      const elements = elementsOf(await engine(noteIn(target)))
      const attribute = (name: string, text: string) => decoded(new RegExp(`${name}="([^"]*)"`).exec(text)?.[1] ?? '')
      if (targets[target].pictures === 'link') {
        const links = elements.filter(({ tag }) => tag === 'a')
        expect(links.map(({ attributes, text }) => [attribute('href', attributes), text])).toEqual(
          expect.arrayContaining(charts.map(({ name, title }) => [name, title])),
        )
        return
      }
      const ending = targets[target].pictures === 'png' ? '.png' : '.svg'
      const images = elements.filter(({ tag }) => tag === 'img')
      expect(images.map(({ attributes }) => [attribute('src', attributes), attribute('alt', attributes)])).toEqual(
        charts.map(({ name, alt }) => [name.replace('.svg', ending), alt]),
      )
    },
  )
  test('where no PNG can be drawn, a wiki that needs one gets links to the SVG', () => {
    expect(noteIn('azure-devops', false)).not.toContain('.png')
    expect(noteIn('azure-devops', false)).toContain(`](${charts[0]?.name})`)
  })
  test('plain text names the files', () => {
    expect(noteIn('plain').replaceAll(/\s+/g, ' ')).toContain(charts[0]?.name ?? '-')
  })
})

test('each workload has its cost over load and its cost by family, as SVG and as PNG', () => {
  const names = noteSet({ ...material, target: 'github', pngs }).map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('.svg'))).toEqual([
    'cost-1-chat-inference-api-over-load.svg',
    'cost-1-chat-inference-api-by-family.svg',
    'cost-2-thumbnailing-on-upload-over-load.svg',
    'cost-2-thumbnailing-on-upload-by-family.svg',
  ])
  expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(4)
})

test('a workload that has bars has a curve too, in every template', async () => {
  for (const { load } of templates) {
    const book = await load()
    const chartOf = costCharts.overLoad(book)
    const note = noteContext({
      assessment: assess(catalogue, book),
      workbook: book,
      chartOf,
      view: 'full',
      kind: 'note',
    })
    const names = noteCharts(note).map(({ name }) => name)
    expect(names.filter((name) => name.includes('over-load')).length * 2).toBe(names.length)
  }
})

test('a curve shows its staircase, its band, its break-even and the own load, in plain SVG', () => {
  const svg = charts.find(({ name }) => name === 'cost-1-chat-inference-api-over-load.svg')?.draw() ?? ''
  expect(svg).toContain('Your load 5M')
  expect(svg).toContain('<polygon')
  expect(svg).toContain('<polyline')
  expect(svg).not.toMatch(/<(script|style|image|foreignObject|a)\b|href|\bon\w+=/)
})

test('drawing again gives the same bytes', () => {
  const book = structuredClone(workbook)
  const chartOf = createCostCharts().overLoad(book)
  const note = noteContext({ assessment: assess(catalogue, book), workbook: book, chartOf, view: 'full', kind: 'note' })
  expect(noteCharts(note).map(({ draw }) => draw())).toEqual(charts.map(({ draw }) => draw()))
})

function expectPicture(html: string, value: string): void {
  const alt = (attributes: string) => decoded(/alt="([^"]*)"/.exec(attributes)?.[1] ?? '')
  expect(elementsOf(html).map(({ tag, attributes }) => [tag, alt(attributes)])).toEqual([
    ['p', ''],
    ['img', oneLine(value)],
  ])
}

describe('a name of any kind stays text in the pictures and in what is said of them', () => {
  const cases = payloads.map((value) => [JSON.stringify(value).slice(0, 60), value] as const)
  const treeOf = (value: string): Root => ({
    type: 'root',
    children: [
      { type: 'notePictures', lead: 'Charts', children: [], pictures: [{ file: 'a.svg', title: value, alt: value }] },
    ],
  })
  test.each(cases)('drawn: %s', (_, value) => {
    const book = { ...workbook, workloads: workbook.workloads.slice(1).map((each) => ({ ...each, name: value })) }
    const input = { assessment: assess(catalogue, book), workbook: book, chartOf: costCharts.overLoad(book) }
    for (const { draw, alt } of noteCharts(noteContext({ ...input, view: 'full', kind: 'note' }))) {
      const tags = draw().match(/<\/?[a-zA-Z!?][^\s>/]*/g) ?? []
      const own = /^<\/?(svg|title|desc|rect|text|line|path|circle|polyline|polygon)$/
      expect(tags.filter((tag) => !own.test(tag))).toEqual([])
      expect(alt).toBe(oneLine(alt))
    }
  })
  const shown = Object.entries(engines).filter(
    ([target]) => targets[target as TargetId].pictures === 'svg' && target !== 'techdocs',
  )
  const writtenFor = (value: string, target: TargetId) => renderNote(treeOf(oneLine(value)), target, 'svg').markdown
  test.skipIf(python === undefined && !inPipeline)('said on TechDocs, all in one run', () => {
    const html = techDocs(payloads.map((value) => writtenFor(value, 'techdocs')))
    payloads.forEach((value, index) => expectPicture(html[index] ?? '', value))
  })
  test.each(cases)('said: %s', async (_, value) => {
    for (const [target, engine] of shown) {
      expectPicture(await engine(writtenFor(value, target as TargetId)), value)
    }
  })
  test.each(cases)('linked: %s', (_, value) => {
    const html = confluencePaste(writtenFor(value, 'confluence'))
    const link = elementsOf(html).find(({ tag }) => tag === 'a')
    if (oneLine(value) !== '') expect([link?.attributes, link?.text]).toEqual(['href="a.svg"', oneLine(value)])
  })
})
