/** Parts of a companion: a heading with its body, a list, a table; none of them stands there empty. */
import type { RootContent } from 'mdast'
import { bullets, heading, numbered, table } from '../build-nodes.ts'
import type { Inline } from '../build-nodes.ts'

export function part(title: string, body: readonly RootContent[]): readonly RootContent[] {
  return body.length === 0 ? [] : [heading(2, title), ...body]
}

export function listOf(items: readonly Inline[], ordered = false): readonly RootContent[] {
  return items.length === 0 ? [] : [ordered ? numbered(items) : bullets(items)]
}

export function tableOf(
  columns: Parameters<typeof table>[0],
  rows: readonly (readonly Inline[])[],
): readonly RootContent[] {
  return rows.length === 0 ? [] : [table(columns, rows)]
}
