/** Path diagrams hold to a small part of Mermaid's flowchart grammar, whatever people call their workloads. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { mermaidLabel, pathDiagram } from '../../../src/export/path-diagram.ts'
import { namesById } from '../../../src/wording/path-words.ts'
import { templates } from '../../../src/workbench/templates/templates.ts'
import { payloads } from '../../support/payloads.ts'

// Source: Mermaid's flowchart page: a node is id["text"], an edge id -->|"text"| id or id -.-> id; quotes end a text, # starts an entity.
const label = /"[^"#;`<>{}[\]|\n]+"/.source
const node = new RegExp(`^ {2}n\\d+\\[${label}\\]$`)
const edge = new RegExp(`^ {2}(n\\d+) (?:-->\\|${label}\\||-\\.->) (n\\d+)$`)

function expectFlowchart(source: string): void {
  const [head, ...lines] = source.split('\n')
  expect(head).toBe('flowchart LR')
  const nodes = lines.filter((line) => node.test(line))
  const edges = lines.flatMap((line) => [edge.exec(line) ?? []].filter((match) => match.length > 0))
  expect(nodes.length + edges.length, source).toBe(lines.length)
  const ids = new Set(nodes.map((line) => line.trim().split('[')[0]))
  for (const [, from, to] of edges) expect(ids.has(from) && ids.has(to)).toBe(true)
  // Two GitLab and Gitea limits: 5,000 characters of source, beyond which nothing is drawn.
  expect(source.length).toBeLessThan(5000)
}

test.each(templates.map(({ name, load }) => [name, load] as const))('%s', async (_, load) => {
  const workbook = await load()
  for (const workload of assess(catalogue, workbook).workloads) {
    const source = pathDiagram(workload.path, namesById(workbook.workloads))
    if (source !== undefined) expectFlowchart(source)
  }
})

describe('labels of any text', () => {
  test.each(payloads.map((value) => [JSON.stringify(value).slice(0, 60), value] as const))('%s', (_, value) => {
    expectFlowchart(`flowchart LR\n  n1["${mermaidLabel(value)}"]\n  n2["x"]\n  n1 -->|"${mermaidLabel(value)}"| n2`)
  })
})
