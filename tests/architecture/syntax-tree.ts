// A source file as its syntax tree, and how to walk it.
import { parseSync } from 'vite'

export type SyntaxNode = { readonly type: string; readonly [key: string]: unknown }

const LANGUAGES: Readonly<Record<string, 'ts' | 'tsx' | 'js'>> = { tsx: 'tsx', mjs: 'js', ts: 'ts' }

export function parseSource(path: string, source: string) {
  const { program, module, errors } = parseSync(path, source, { lang: LANGUAGES[path.split('.').at(-1) ?? ''] ?? 'ts' })
  return { program: program as unknown as SyntaxNode & { readonly body: readonly SyntaxNode[] }, module, errors }
}

/** The nodes right below one, each with the name it stands under. */
export function childrenOf(node: SyntaxNode): readonly (readonly [string, SyntaxNode])[] {
  const children: [string, SyntaxNode][] = []
  for (const key in node) {
    const child = node[key]
    if (Array.isArray(child)) for (const item of child) if (isNode(item)) children.push([key, item])
    if (isNode(child)) children.push([key, child])
  }
  return children
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
}
