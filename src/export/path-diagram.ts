/** A workload's working path as Mermaid source; ids are ours, labels are quoted and short, so no text can end the diagram. */
import type { WorkingPath } from '../domain/running-plan.ts'
import { boxWords } from '../wording/path-words.ts'
import { sentenceOf } from '../wording/reasons.ts'
import { oneLine } from './normalise-text.ts'

const longest = 60

/** Letters, digits and harmless signs only: Mermaid reads quotes, hashes, semicolons and brackets even inside labels. */
export function mermaidLabel(words: string): string {
  const kept = oneLine(words)
    .replaceAll(/["`#;<>{}[\]()|\\&$%@~^*_=]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/\/{2,}/g, '/')
    .trim()
  const short = [...kept]
  return short.length > longest
    ? `${short
        .slice(0, longest - 1)
        .join('')
        .trim()}…`
    : kept === ''
      ? 'unnamed'
      : kept
}

/** Undefined where there is no path to draw. */
export function pathDiagram({ boxes, arrows }: WorkingPath, nameById: (id: string) => string): string | undefined {
  if (boxes.length === 0) return undefined
  const ids = new Map(boxes.map((box, index) => [box.id, `n${index + 1}`]))
  const nodes = boxes.map((box, index) => `  n${index + 1}["${mermaidLabel(boxWords(box, nameById))}"]`)
  const edges = arrows.flatMap((arrow) => {
    const from = ids.get(arrow.from)
    const to = ids.get(arrow.to)
    if (from === undefined || to === undefined) return []
    // Money is not sent and not sent again.
    if (boxes.find(({ id }) => id === arrow.to)?.role === 'cost') return [`  ${from} -.-> ${to}`]
    return [`  ${from} -->|"${mermaidLabel(`retry: ${sentenceOf(arrow.retriedBy)}`)}"| ${to}`]
  })
  return ['flowchart LR', ...nodes, ...edges].join('\n')
}
