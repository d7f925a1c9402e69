/** Path diagrams hold to a small part of Mermaid's flowchart grammar, whatever people call their workloads. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { pathSvg } from '../../../src/export/charts/path-svg.ts'
import { mermaidLabel, pathDiagram } from '../../../src/export/path-diagram.ts'
import { namesById } from '../../../src/wording/path-words.ts'
import { templates } from '../../../src/workbench/templates/templates.ts'
import { elementsOf } from '../../support/html-reading.ts'
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

describe('the same path as a picture, for the screen and for paper', () => {
  test('says what each box is, who pays, and who retries on each arrow, at places inside the picture', async () => {
    const workbook = await (templates[0]?.load() ?? Promise.reject(new Error('no template')))
    const [chat] = assess(catalogue, workbook).workloads
    const svg = pathSvg(chat!.path, namesById(workbook.workloads), 'Working path') ?? ''
    const words = elementsOf(svg)
      .filter(({ tag }) => tag === 'text')
      .map(({ text }) => text)
      .join(' ')
    for (const said of [
      'Users, 1.9',
      'EC2, g5.2xlarge',
      'Model store, 16 GB',
      'paid by Model serving',
      'retried by the client, with a limit',
    ])
      expect(words).toContain(said)
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? []
    for (const [, x, y] of svg.matchAll(/<(?:text|rect) x="([\d.-]+)" y="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThan(width)
      expect(Number(y)).toBeGreaterThanOrEqual(0)
      expect(Number(y)).toBeLessThan(height)
    }
  })

  test.each(payloads.map((value) => [JSON.stringify(value).slice(0, 60), value] as const))(
    'an owner called %s stays text',
    (_, owner) => {
      const reason = { code: 'box-data', figures: {} } as const
      const boxOf = (role: 'trigger' | 'compute') => ({
        id: role,
        role,
        label: reason,
        paidBy: owner,
        metric: reason,
        expires: null,
      })
      const path = { boxes: [boxOf('trigger'), boxOf('compute')], arrows: [], openQuestions: [] }
      const svg = pathSvg(path, (id) => id, owner) ?? ''
      const tags = new Set(elementsOf(svg).map(({ tag }) => tag))
      expect([...tags].toSorted()).toEqual(['desc', 'rect', 'svg', 'text', 'title'])
    },
  )
})
