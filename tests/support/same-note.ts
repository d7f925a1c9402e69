/** Compares what a wiki's engine made of a note with the tree the note was written from: headings, tables, lists, links, words. */
import type { PhrasingContent, Root, RootContent, Table } from 'mdast'
import { expect } from 'vitest'
import { withFrontMatterAsList } from '../../src/export/front-matter-list.ts'
import { pictureNodes } from '../../src/export/pictures.ts'
import { targets } from '../../src/export/targets.ts'
import type { TargetId } from '../../src/export/targets.ts'
import { decoded, elementsOf } from './html-reading.ts'
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

/** Texts of one kind of element, in order. */
function texts(elements: readonly Element[], tag: RegExp): readonly string[] {
  return elements.filter((element) => tag.test(element.tag)).map((element) => element.text)
}

export function expectSameNote(html: string, tree: Root, target: TargetId): void {
  const lineBreak = targets[target].lineBreakInCell === '; ' ? '; ' : ' '
  const elements = elementsOf(html)
  const nodes = flat(targets[target].frontMatter ? tree.children : withFrontMatterAsList(tree.children), target)
  const cellsOf = (node: Table) =>
    node.children.flatMap((row) => row.children.map((cell) => words(cell.children, lineBreak)))

  expect(elements.filter((element) => !allowed.test(element.tag)).map(({ tag }) => tag)).toEqual([])
  expect(texts(elements, /^h[1-6]$/)).toEqual(
    nodes
      .flatMap((node) => (node.type === 'heading' ? [words(node.children, ' ')] : []))
      .filter((text) => keptHeading(text, elements)),
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
function keptHeading(text: string, elements: readonly Element[]): boolean {
  return text !== 'Path diagrams' || elements.some((element) => element.tag.startsWith('h') && element.text === text)
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
