/** Compares what a wiki's engine made of a note with the tree the note was written from: headings, tables, lists, links, words. */
import type { PhrasingContent, Root, RootContent, Table } from 'mdast'
import { expect } from 'vitest'
import { withFrontMatterAsList } from '../../src/export/front-matter-list.ts'
import { pictureNodes } from '../../src/export/pictures.ts'
import { targets } from '../../src/export/targets.ts'
import type { TargetId } from '../../src/export/targets.ts'
import { decoded, elementsOf } from './html-reading.ts'
import { readPlainText } from './plain-text-reading.ts'
import type { Element } from './html-reading.ts'

const allowed =
  /^(h[1-6]|p|strong|em|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|br|div|hr|details|summary|pre|code|a|span)$/

function words(nodes: readonly PhrasingContent[], lineBreak: string): string {
  return nodes
    .map((node) =>
      node.type === 'text'
        ? node.value
        : node.type === 'break'
          ? lineBreak
          : 'children' in node
            ? words(node.children, lineBreak)
            : '',
    )
    .join('')
}

function flat(nodes: readonly RootContent[], target: TargetId): readonly RootContent[] {
  return nodes.flatMap((node) =>
    node.type === 'noteDetails'
      ? flat(node.children, target)
      : node.type === 'notePictures'
        ? pictureNodes(node, targets[target], 'nothing')
        : [node],
  )
}

function shownNodes(tree: Root, target: TargetId): readonly RootContent[] {
  const nodes = flat(targets[target].frontMatter ? tree.children : withFrontMatterAsList(tree.children), target)
  // The line before a diagram names it, and goes where it goes.
  return targets[target].diagrams === 'none'
    ? nodes.filter((_, index) => nodes[index + 1]?.type !== 'noteDiagram')
    : nodes
}

/** Texts of one kind of element, in order. */
function texts(elements: readonly Element[], tag: RegExp): readonly string[] {
  return elements.filter((element) => tag.test(element.tag)).map((element) => element.text)
}

export function expectSameNote(html: string, tree: Root, target: TargetId): void {
  const lineBreak = targets[target].lineBreakInCell === '; ' ? '; ' : ' '
  const elements = elementsOf(html)
  const nodes = shownNodes(tree, target)
  const cellsOf = (node: Table) =>
    node.children.flatMap((row) => row.children.map((cell) => words(cell.children, lineBreak)))

  expect(elements.filter((element) => !allowed.test(element.tag)).map(({ tag }) => tag)).toEqual([])
  expect(texts(elements, /^h[1-6]$/)).toEqual(
    nodes
      .flatMap((node) => (node.type === 'heading' ? [words(node.children, ' ')] : []))
      .filter((text) => keptHeading(text, target)),
  )
  expect(texts(elements, /^t[hd]$/)).toEqual(nodes.flatMap((node) => (node.type === 'table' ? cellsOf(node) : [])))
  expect(texts(elements, /^table$/)).toHaveLength(nodes.filter((node) => node.type === 'table').length)
  expect(texts(elements, /^li$/)).toEqual(
    nodes.flatMap((node) =>
      node.type === 'list'
        ? node.children.map((item) => words((item.children[0] as { children: PhrasingContent[] }).children, ' '))
        : [],
    ),
  )
  const paragraphs = texts(elements, /^p$/)
  for (const node of nodes)
    if (node.type === 'paragraph' && node.children.length > 0) expect(paragraphs).toContain(words(node.children, ' '))
  expectOnlyOwnLinks(elements, tree)
}

/* A heading whose diagram the target cannot show goes with it. */
function keptHeading(text: string, target: TargetId): boolean {
  return text !== 'Path diagrams' || targets[target].diagrams !== 'none'
}

function linksIn(nodes: readonly unknown[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    const { type, url, children } = node as { type: string; url?: string; children?: readonly unknown[] }
    return [
      ...(type === 'link' && url !== undefined ? [url] : []),
      ...(children === undefined ? [] : linksIn(children)),
    ]
  })
}

/** A plain text has the tree's headings, cells, items and paragraphs, and the address of every link. */
export function expectSamePlainText(text: string, tree: Root): void {
  const nodes = shownNodes(tree, 'plain')
  const read = readPlainText(text)
  // Deeper headings are lines of their own, without a line under them.
  const [upper, lower] = [1, 3].map((depth) =>
    nodes.flatMap((node) =>
      node.type === 'heading' && (depth === 1 ? node.depth < 3 : node.depth >= 3) ? [plainWords(node.children)] : [],
    ),
  ) as [string[], string[]]
  expect(read.headings).toEqual(upper.filter((words) => keptHeading(words, 'plain')))
  expect(read.tables).toEqual(
    nodes.flatMap((node) =>
      node.type === 'table' ? [node.children.map((row) => row.children.map((cell) => plainWords(cell.children)))] : [],
    ),
  )
  expect(read.items).toEqual(
    nodes.flatMap((node) =>
      node.type === 'list'
        ? node.children.map((item) => plainWords((item.children[0] as { children: PhrasingContent[] }).children))
        : [],
    ),
  )
  expect(read.paragraphs).toEqual(expect.arrayContaining(lower))
  for (const node of nodes)
    if (node.type === 'paragraph' && node.children.length > 0)
      expect(read.paragraphs).toContain(plainWords(node.children))
  for (const address of linksIn(tree.children)) expect(text.replaceAll(/\s+/g, ' ')).toContain(address)
}

/** Nothing but the team's own text looks like markup. */
export function expectNoMarkup(text: string): void {
  expect(text).not.toMatch(/<\/?(details|summary|br)\b|^#{1,6} |\*\*|```/m)
}

function plainWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'link') {
        const inner = plainWords(node.children)
        return inner === node.url ? inner : `${inner} <${node.url}>`
      }
      return node.type === 'text'
        ? node.value
        : node.type === 'break'
          ? '; '
          : 'children' in node
            ? plainWords(node.children)
            : ''
    })
    .join('')
}

/** Links of the tree, plus addresses that the host itself finds in text and shows as what they are. */
export function expectOnlyOwnLinks(elements: readonly Element[], tree: Root): void {
  const own = new Set(linksIn(tree.children))
  for (const { tag, attributes, text } of elements) {
    if (tag !== 'a') expect(attributes).not.toMatch(/\bon\w+\s*=|javascript:|\bsrc=|\bhref=/i)
    else {
      const href = decoded(/href="([^"]*)"/.exec(attributes)?.[1] ?? '')
      const found =
        /^(mailto:|https?:\/\/|ftp:\/\/)/.test(href) && href.replace(/^(mailto:|http:\/\/(?=www))/, '') === text
      expect(own.has(href) || found, `link ${href}`).toBe(true)
    }
  }
}
