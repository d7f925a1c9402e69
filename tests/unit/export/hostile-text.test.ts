/** Text of any kind stays text in every wiki, in every place a note has. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Root } from 'mdast'
import { describe, expect, test, vi } from 'vitest'
import { alert, bullets, cellLines, heading, paragraph, strong, table } from '../../../src/export/build-nodes.ts'
import { linesOf, oneLine } from '../../../src/export/normalise-text.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { targetIds, targets } from '../../../src/export/targets.ts'
import type { TargetId } from '../../../src/export/targets.ts'
import { toHtml } from '../../../src/export/to-html.ts'
import { decoded, elementsOf } from '../../support/html-reading.ts'
import type { Element } from '../../support/html-reading.ts'
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

// Engines run as processes of their own, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

function noteWith(value: string): Root {
  return {
    type: 'root',
    children: [
      heading(1, 'Start'),
      heading(2, value),
      paragraph(value),
      paragraph(['Say ', strong(value), ' now']),
      alert('note', value),
      bullets([value, 'plain']),
      table(
        ['Name', value],
        [
          [value, 'x'],
          ['y', [...cellLines(value)]],
          [[strong(value)], ['a ', strong('b'), ' c']],
        ],
      ),
      heading(2, 'End'),
      paragraph('Last words'),
    ],
  }
}

const allowed = /^(h[1-6]|p|strong|em|ul|li|table|thead|tbody|tr|th|td|blockquote|br|div|hr)$/

/** What a reader must find, whatever the engine. */
function expectSameNote(html: string, value: string, target: TargetId): void {
  const elements = elementsOf(html)
  const words = oneLine(value)
  const inCell = linesOf(value).join(targets[target].lineBreakInCell === '; ' ? '; ' : ' ')
  const texts = (...tags: string[]) =>
    elements.filter((element) => tags.includes(element.tag)).map((element) => element.text)
  const active = elements.filter((element) => !allowed.test(element.tag) && !isPlainAutolink(element))
  expect(active, 'no element but those of the note').toEqual([])
  expect(
    elements.filter(
      (element) => !/^(a)$/.test(element.tag) && /\bon\w+=|src=|style=(?!"text-align)/.test(element.attributes),
    ),
  ).toEqual([])
  expect(texts('h1', 'h2')).toEqual(['Start', words, 'End'].filter((text) => text !== '' || words === ''))
  expect(texts('table')).toHaveLength(1)
  expect(texts('th')).toEqual(['Name', words])
  expect(texts('td')).toEqual([words, 'x', 'y', inCell, words, 'a b c'])
  expect(texts('li')).toEqual([words, 'plain'])
  const paragraphs = texts('p')
  if (words !== '') expect(paragraphs).toContain(words)
  expect(paragraphs).toContain(words === '' ? 'Say now' : `Say ${words} now`)
  expect(paragraphs.at(-1)).toBe('Last words')
}

/* Some hosts turn addresses into links after they have parsed the text; the link then says what the text says. */
function isPlainAutolink(element: Element): boolean {
  const href = decoded(/href="([^"]*)"/.exec(element.attributes)?.[1] ?? '')
  return (
    element.tag === 'a' &&
    /^(mailto:|https?:\/\/|ftp:\/\/)/.test(href) &&
    href.replace(/^(mailto:|http:\/\/(?=www))/, '') === element.text
  )
}

const cases = payloads.map((value) => [JSON.stringify(value).slice(0, 60), value] as const)

describe.skipIf(!hasCmarkGfm && !inPipeline)('GitHub, GitLab, portable and Notion notes, rendered by cmark-gfm', () => {
  test.each(cases)('%s', (_, value) => {
    for (const target of ['portable', 'github', 'gitlab', 'notion'] as const)
      expectSameNote(cmarkGfm(renderNote(noteWith(value), target).markdown), value, target)
  })
})

describe.skipIf(python === undefined && !inPipeline)('TechDocs notes, rendered by Python-Markdown', () => {
  const rendered =
    python === undefined ? [] : techDocs(payloads.map((value) => renderNote(noteWith(value), 'techdocs').markdown))
  test.each(cases.map(([name, value], index) => [name, value, index] as const))('%s', (_, value, index) => {
    expectSameNote(rendered[index] ?? '', value, 'techdocs')
  })
})

describe('Azure DevOps and Confluence notes, rendered by markdown-it', () => {
  test.each(cases)('%s', (_, value) => {
    expectSameNote(azureWiki(renderNote(noteWith(value), 'azure-devops').markdown), value, 'azure-devops')
    expectSameNote(confluencePaste(renderNote(noteWith(value), 'confluence').markdown), value, 'confluence')
  })
})

describe('Docusaurus notes, compiled as MDX and run', () => {
  test.each(cases)('%s', async (_, value) => {
    expectSameNote(await docusaurus(renderNote(noteWith(value), 'docusaurus').markdown), value, 'docusaurus')
  })
})

describe('rich text for the clipboard', () => {
  test.each(cases)('%s', (_, value) => {
    const html = toHtml(noteWith(value))
    expect(elementsOf(html).filter((element) => !allowed.test(element.tag) || element.attributes !== '')).toEqual([])
    expect(elementsOf(html).filter((element) => element.tag === 'td')[0]?.text).toBe(oneLine(value))
  })
})

describe('plain text', () => {
  test.each(cases)('%s', (_, value) => {
    const text = renderNote(noteWith(value), 'plain').markdown
    if (oneLine(value) !== '') expect(text.replaceAll(/\s+/g, ' ')).toContain(oneLine(value))
  })
})

test('every Markdown target reads back as the very tree that was written', () => {
  for (const target of targetIds.filter((id) => targets[id].format === 'markdown'))
    for (const value of payloads) {
      const tree = fromMarkdown(renderNote(noteWith(value), target).markdown, {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      })
      const tables = tree.children.filter((node) => node.type === 'table')
      expect(tables.map((node) => node.children.map((row) => row.children.length))).toEqual([[2, 2, 2, 2]])
    }
})
