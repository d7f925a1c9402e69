/** Small builders for a note's syntax tree; all text passes through here, so none of it is ever read as Markdown. */
import type {
  AlignType,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  Text,
} from 'mdast'
import type { NoteAlert, NoteDetails, NoteDiagram } from './note-nodes.ts'
import { linesOf, oneLine } from './normalise-text.ts'

/** Text of anyone, or nodes that were built already. */
export type Inline = string | PhrasingContent | readonly (string | PhrasingContent)[]

/** Pieces of a sentence as one list. */
export function joined(...parts: readonly Inline[]): readonly (string | PhrasingContent)[] {
  return parts.flatMap((part) =>
    Array.isArray(part) ? (part as readonly (string | PhrasingContent)[]) : [part as string | PhrasingContent],
  )
}

/** The parts in a row with the same words between each two. */
export function separated(parts: readonly Inline[], between: string): Inline {
  return parts.flatMap((part, index) => joined(index === 0 ? '' : between, part))
}

/** Keeps one space at the ends, so that pieces of a sentence can be joined. */
function piece(value: string): string {
  const inner = oneLine(value)
  if (inner === '') return value === '' ? '' : ' '
  return `${/^\s/.test(value) ? ' ' : ''}${inner}${/\s$/.test(value) ? ' ' : ''}`
}

export function text(value: string): Text {
  return { type: 'text', value: oneLine(value) }
}

/** Inline nodes from pieces: strings become text, neighbours merge, empty ones vanish, the ends are trimmed. */
export function inline(content: Inline): PhrasingContent[] {
  const pieces = Array.isArray(content)
    ? (content as readonly (string | PhrasingContent)[])
    : [content as string | PhrasingContent]
  const nodes: PhrasingContent[] = []
  for (const part of pieces) {
    const node: PhrasingContent = typeof part === 'string' ? { type: 'text', value: piece(part) } : part
    const last = nodes.at(-1)
    if (node.type === 'text' && node.value === '') continue
    if (node.type === 'text' && last?.type === 'text')
      nodes[nodes.length - 1] = { type: 'text', value: (last.value + node.value).replaceAll(/ {2,}/g, ' ') }
    else nodes.push(node)
  }
  return trimmed(nodes)
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes[0]
  if (first?.type === 'text') nodes[0] = { type: 'text', value: first.value.trimStart() }
  const last = nodes.at(-1)
  if (last?.type === 'text') nodes[nodes.length - 1] = { type: 'text', value: last.value.trimEnd() }
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

export function strong(value: string): Strong | Text {
  const inner = text(value)
  return inner.value === '' ? inner : { type: 'strong', children: [inner] }
}

export function heading(depth: Heading['depth'], content: Inline): Heading {
  return { type: 'heading', depth, children: inline(content) }
}

export function paragraph(content: Inline): Paragraph {
  return { type: 'paragraph', children: inline(content) }
}

/** One paragraph per line of what somebody wrote. */
export function paragraphsOf(value: string): readonly Paragraph[] {
  return linesOf(value).map((line) => paragraph(line))
}

export function bullets(items: readonly Inline[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
  }
}

export function numbered(items: readonly Inline[]): List {
  return { ...bullets(items), ordered: true, start: 1 }
}

/** Lines in a cell are joined by the target's own line break. */
export function cellLines(value: string): readonly PhrasingContent[] {
  return linesOf(value).flatMap((line, index) => {
    const node: Text = { type: 'text', value: line }
    return index === 0 ? [node] : [{ type: 'break' } as const, node]
  })
}

/** A table; columns whose name is given as `[name, 'right']` are aligned right. */
export function table(
  columns: readonly (string | readonly [name: string, align: 'right'])[],
  rows: readonly (readonly Inline[])[],
): Table {
  const align: AlignType[] = columns.map((column) => (typeof column === 'string' ? null : 'right'))
  const names = columns.map((column) => (typeof column === 'string' ? column : column[0]))
  const toRow = (cells: readonly Inline[]) => ({
    type: 'tableRow' as const,
    children: names.map((_, index) => ({ type: 'tableCell' as const, children: inline(cells[index] ?? '') })),
  })
  return { type: 'table', align, children: [toRow(names), ...rows.map(toRow)] }
}

/** A link when the address is plain https or http, else the text alone. */
export function link(label: string, url: string | undefined): Link | Text {
  const address = url === undefined ? undefined : safeAddress(url)
  const child = text(label)
  if (address === undefined || child.value === '') return child
  return { type: 'link', url: address, children: [child] }
}

/** An address that may stand in a note, every character with a meaning elsewhere percent-encoded; undefined for others. */
export function safeAddress(url: string): string | undefined {
  const address = url.trim()
  if (!/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?([/?#]|$)/i.test(address)) return undefined
  if (
    /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ud800-\udfff]/.test(
      address.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
    )
  )
    return undefined
  return address.replaceAll(/[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/gu, (character) =>
    encodeURIComponent(character).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  )
}

export function alert(tone: NoteAlert['tone'], content: Inline): NoteAlert {
  return { type: 'noteAlert', tone, children: inline(content) }
}

export function details(summary: string, children: readonly RootContent[]): NoteDetails {
  return { type: 'noteDetails', summary, children: [...children] }
}

export function diagram(caption: string, source: string, picture: string): NoteDiagram {
  return { type: 'noteDiagram', caption: oneLine(caption), value: source, picture }
}
