/** A note for readers who see no diagrams: the tables that say the same stay. */
import type { RootContent } from 'mdast'

export function holdsDiagram(node: RootContent): boolean {
  return node.type === 'noteDiagram' || (node.type === 'noteDetails' && node.children.some(holdsDiagram))
}

/** Drops diagrams with the line that names each, folds that held nothing else, and headings left with nothing under them. */
export function withoutDiagrams(nodes: readonly RootContent[]): RootContent[] {
  const kept: RootContent[] = []
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1]
    if (node.type === 'noteDiagram' || (node.type === 'paragraph' && next?.type === 'noteDiagram')) continue
    if (node.type !== 'noteDetails') {
      kept.push(node)
      continue
    }
    const children = withoutDiagrams(node.children)
    if (children.length > 0) kept.push({ ...node, children })
    else if (kept.at(-1)?.type === 'heading' && (next === undefined || next.type === 'heading')) kept.pop()
  }
  return kept
}
