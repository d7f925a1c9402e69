/** Any string in any field survives into any wiki: same tables, same words, nothing that acts. */
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes, Root } from 'mdast'
import { expect, test, vi } from 'vitest'
import {
  alert,
  bullets,
  cellLines,
  heading,
  paragraph,
  safeAddress,
  strong,
  table,
} from '../../src/export/build-nodes.ts'
import { mermaidLabel } from '../../src/export/path-diagram.ts'
import { oneLine } from '../../src/export/normalise-text.ts'
import { canonicalJson, readStateFromNote, stateText } from '../../src/export/note-state.ts'
import { renderNote } from '../../src/export/render-note.ts'
import { targetIds, targets } from '../../src/export/targets.ts'
import { toHtml } from '../../src/export/to-html.ts'
import type { Workbook } from '../../src/domain/workbook.ts'
import { decoded, elementsOf } from '../support/html-reading.ts'
import { payloads } from '../support/payloads.ts'

// Engines run as processes of their own, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const spice = fc.constantFrom(
  ...payloads,
  '|',
  '\\',
  '`',
  '*',
  '_',
  '<',
  '>',
  '&',
  '{',
  '}',
  '#',
  '~',
  '=',
  '$',
  ':',
  '!',
  '[',
  ']',
  '(',
  ')',
  '\n',
  '  ',
  '@',
  '-',
  '+',
  '.',
  '1',
  'a',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(spice, { maxLength: 8 }).map((parts) => parts.join('')),
)

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
          [value, [...cellLines(value)]],
          [[strong(value)], 'x'],
        ],
      ),
      heading(2, 'End'),
    ],
  }
}

function wordsOf(node: Nodes): string {
  return 'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : ''
}

test('Markdown targets read back as the same text in the same table', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...targetIds.filter((id) => targets[id].format === 'markdown')),
      (value, target) => {
        const tree = fromMarkdown(renderNote(noteWith(value), target).markdown, {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        })
        const found = tree.children.filter((node) => node.type === 'table')
        expect(found.map((node) => node.children.map((row) => row.children.length))).toEqual([[2, 2, 2]])
        const cells = found[0]?.children.map((row) => row.children.map(wordsOf)) ?? []
        expect([cells[0]?.[1], cells[1]?.[0], cells[2]?.[0]]).toEqual([oneLine(value), oneLine(value), oneLine(value)])
        expect(tree.children.filter((node) => node.type === 'heading').map(wordsOf)).toEqual([
          'Start',
          oneLine(value),
          'End',
        ])
        expect(JSON.stringify(tree)).not.toMatch(
          /"type":"(image|imageReference|linkReference|definition|footnoteReference|footnoteDefinition)"/,
        )
        const html = tree.children.flatMap((node) => (node.type === 'html' ? [node.value] : []))
        expect(html).toEqual([])
      },
    ),
    { numRuns: 600 },
  )
})

test('an engine that lets HTML through finds none of it in text', () => {
  const engine = new MarkdownIt({ html: true })
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('azure-devops' as const, 'github' as const, 'portable' as const),
      (value, target) => {
        const elements = elementsOf(engine.render(renderNote(noteWith(value), target).markdown))
        expect(
          elements.filter(({ tag }) => !/^(h[12]|p|strong|ul|li|table|thead|tbody|tr|th|td|blockquote|br)$/.test(tag)),
        ).toEqual([])
        expect(elements.filter(({ tag }) => tag === 'td')[0]?.text).toBe(oneLine(value).replaceAll(/\s+/g, ' '))
      },
    ),
    { numRuns: 400 },
  )
})

test('rich text holds the text and only the elements of a note', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const html = toHtml(noteWith(value))
      expect(
        html.replaceAll(/<\/?(h1|h2|p|strong|blockquote|ul|li|table|thead|tbody|tr|th|td|br)>/g, ''),
      ).not.toContain('<')
      expect(decoded(/<h2>([\s\S]*?)<\/h2>/.exec(html)?.[1] ?? '')).toBe(oneLine(value))
    }),
  )
})

test('a diagram label never ends its quotes', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      expect(mermaidLabel(value)).toMatch(/^[^"`#;<>{}[\]()|\\&\n]{1,60}$/u)
    }),
  )
})

test('an address that may stand in a note is plain https or http, without a sign that means something elsewhere', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        anyText.map((text) => `https://example.com/${text}`),
      ),
      (value) => {
        const address = safeAddress(value)
        if (address !== undefined) expect(address).toMatch(/^https?:\/\/[A-Za-z0-9\-._~:/?#@!$&+,;=%]+$/i)
      },
    ),
  )
  expect(safeAddress('javascript:alert(1)')).toBeUndefined()
  expect(safeAddress('https://example.com/a(b)|c"d')).toBe('https://example.com/a%28b%29%7Cc%22d')
})

test('any state is read back from any place in a note', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.lorem(), (value, around) => {
      const workbook = { title: 'x', value } as unknown as Workbook
      const state = readStateFromNote(`${around}\n\n${stateText(workbook, '2026.11.1')}\n\n${around}`)
      expect(state.kind === 'restored' && canonicalJson(state.workbook)).toBe(canonicalJson(workbook))
    }),
    { numRuns: 200 },
  )
})
