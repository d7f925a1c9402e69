/** A note as HTML for the clipboard: only elements every editor keeps, every character of text escaped, no attribute but href. */
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { withFrontMatterAsList } from './front-matter-list.ts'
import { withoutDiagrams } from './without-diagrams.ts'
import { pictureNodes } from './pictures.ts'
import { targets } from './targets.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => references[sign] ?? sign)
}

export function toHtml(tree: Root): string {
  return withoutDiagrams(withFrontMatterAsList(tree.children))
    .map(block)
    .filter((part) => part !== '')
    .join('\n')
}

function inlineHtml(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return escapeHtml(node.value)
        case 'inlineCode':
          return `<code>${escapeHtml(node.value)}</code>`
        case 'break':
          return '<br>'
        case 'strong':
          return `<strong>${inlineHtml(node.children)}</strong>`
        case 'emphasis':
          return `<em>${inlineHtml(node.children)}</em>`
        case 'link':
          return `<a href="${escapeHtml(node.url)}">${inlineHtml(node.children)}</a>`
        default:
          return ''
      }
    })
    .join('')
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.depth}>${inlineHtml(node.children)}</h${node.depth}>`
    case 'paragraph':
      return `<p>${inlineHtml(node.children)}</p>`
    case 'noteAlert':
      return `<blockquote><p>${inlineHtml(node.children)}</p></blockquote>`
    case 'list': {
      const tag = node.ordered === true ? 'ol' : 'ul'
      const items = node.children.map(
        (item) =>
          `<li>${item.children.map((child) => (child.type === 'paragraph' ? inlineHtml(child.children) : block(child))).join('')}</li>`,
      )
      return `<${tag}>${items.join('')}</${tag}>`
    }
    case 'table': {
      const [head, ...body] = node.children
      const row = (cells: (typeof node.children)[number]['children'], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell.children)}</${tag}>`).join('')}</tr>`
      return `<table><thead>${row(head?.children ?? [], 'th')}</thead><tbody>${body.map((line) => row(line.children, 'td')).join('')}</tbody></table>`
    }
    case 'code':
      return `<pre><code>${escapeHtml(node.value)}</code></pre>`
    case 'notePictures':
      return pictureNodes(node, targets.confluence, 'nothing').map(block).join('\n')
    case 'noteDetails':
      return [`<p><strong>${escapeHtml(node.summary)}</strong></p>`, ...node.children.map(block)].join('\n')
    default:
      return ''
  }
}
