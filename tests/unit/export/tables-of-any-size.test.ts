/** Tables of no row, one column, sixty columns and five thousand rows keep their shape in every wiki. */
import type { Root } from 'mdast'
import { describe, expect, test, vi } from 'vitest'
import { table } from '../../../src/export/build-nodes.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import type { TargetId } from '../../../src/export/targets.ts'
import { decoded } from '../../support/html-reading.ts'
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

// Engines run as processes of their own, and a machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const columns = (count: number) => Array.from({ length: count }, (_, at) => `Column ${at + 1}`)
const rows = (count: number, width: number) =>
  Array.from({ length: count }, (_, at) => columns(width).map((_name, column) => `r${at} | c${column}`))
const tree = (height: number, width: number): Root => ({
  type: 'root',
  children: [table(columns(width), rows(height, width))],
})
const shapes = [
  [0, 3],
  [1, 1],
  [0, 1],
  [2, 60],
  [5000, 4],
] as const

const engines: Partial<Record<TargetId, (markdown: string) => string | Promise<string>>> = {
  ...(hasCmarkGfm || inPipeline ? { portable: cmarkGfm, github: cmarkGfm, gitlab: cmarkGfm, notion: cmarkGfm } : {}),
  ...(python !== undefined || inPipeline ? { techdocs: (text: string) => techDocs([text])[0] ?? '' } : {}),
  confluence: confluencePaste,
  'azure-devops': azureWiki,
  docusaurus,
}

/* Counted by their tags: reading every cell of the longest table would test the test. */
const count = (html: string, tag: string) => html.split(new RegExp(`<${tag}[ >]`)).length - 1

describe.each(shapes)('%i rows, %i columns', (height, width) => {
  test.each(Object.entries(engines))('%s', async (target, engine) => {
    // Python-Markdown gives a table without rows one blank row; a reader sees none.
    const html = (await engine(renderNote(tree(height, width), target as TargetId).markdown)).replaceAll(
      /<td[^>]*>\s*<\/td>/g,
      '',
    )
    expect([count(html, 'table'), count(html, 'th'), count(html, 'td')]).toEqual([1, width, height * width])
    if (height > 0) expect(decoded(html).includes(`r${height - 1} | c${width - 1}`)).toBe(true)
  })
  test('plain text has a line a row', () => {
    expect(renderNote(tree(height, width), 'plain').markdown.trimEnd().split('\n')).toHaveLength(height + 2)
  })
})
