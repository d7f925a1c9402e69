/** A note as plain text: underlined headings, aligned tables, no markup to read around. */
import type { PhrasingContent, Root, RootContent, Table } from 'mdast'

/** The words of inline nodes; a link keeps its address in brackets where it differs from the text. */
export function plainInline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      if (node.type === 'break') return '; '
      if (node.type === 'link') {
        const words = plainInline(node.children)
        return words === node.url ? words : `${words} <${node.url}>`
      }
      return 'children' in node ? plainInline(node.children) : ''
    })
    .join('')
}

export function toPlainText(tree: Root): string {
  return `${tree.children
    .map(block)
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'heading': {
      const words = plainInline(node.children)
      const line = node.depth === 1 ? '=' : node.depth === 2 ? '-' : ''
      return line === '' ? words : `${words}\n${line.repeat(Math.min(78, [...words].length))}`
    }
    case 'paragraph':
      return wrapped(plainInline(node.children), '', '')
    case 'noteAlert':
      return wrapped(plainInline(node.children), node.tone === 'note' ? 'Note: ' : 'Take care: ', '')
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered === true ? `${index + 1}. ` : '- '
          const words = item.children
            .map((child) => (child.type === 'paragraph' ? plainInline(child.children) : ''))
            .join(' ')
          return wrapped(words, mark, ' '.repeat(mark.length))
        })
        .join('\n')
    case 'table':
      return plainTable(node)
    case 'code':
      return node.value
    case 'noteDetails':
      return [node.summary, ...node.children.map(block)].join('\n\n')
    default:
      return ''
  }
}

const width = 96

function wrapped(words: string, first: string, rest: string): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of words.split(' ')) {
    if (!empty && line.length + word.length + 1 > width) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

function plainTable(node: Table): string {
  const rows = node.children.map((row) => row.children.map((cell) => plainInline(cell.children)))
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length), 3))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length))
        return node.align?.[column] === 'right' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  const [head = [], ...body] = rows
  return [line(head), widths.map((size) => '-'.repeat(size)).join('  '), ...body.map(line)].join('\n')
}
