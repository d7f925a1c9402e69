/** Where no front matter is read, what it would have said stands as a list under the title. */
import type { RootContent } from 'mdast'

export function withFrontMatterAsList(nodes: readonly RootContent[]): readonly RootContent[] {
  const list = nodes.find((node) => node.type === 'noteFrontMatter')?.instead
  return nodes.flatMap((node) => {
    if (node.type === 'noteFrontMatter') return []
    return node.type === 'heading' && node.depth === 1 && list !== undefined ? [node, list] : [node]
  })
}
