/** The eight workloads of the AI team by short names, without what the team says about where its figures come from and where data must stay. */
import type { Workbook, Workload } from '../../src/domain/workbook.ts'
import { aiTeam } from '../../src/workbench/templates/ai-team.ts'

function example(id: string, shortId: string, changed: Partial<Workload> = {}): Workload {
  const found = aiTeam.workloads.find((workload) => workload.id === id)
  if (found === undefined) throw new Error(`no workload ${id} in the example`)
  const { basis: _basis, dataResidency: _dataResidency, ...rest } = found
  return { ...rest, id: shortId, ...changed }
}

export const exampleWorkloads = {
  chat: example('chat-inference-api', 'chat'),
  // Twice the memory of the example, so that a size above the smallest is asked for.
  thumbnails: example('thumbnailing', 'thumbnails', { memoryGiB: 2 }),
  embeddings: example('nightly-embedding-batch', 'embeddings'),
  fineTune: example('weekly-fine-tune', 'fine-tune'),
  report: example('hourly-cost-report', 'report'),
  admin: example('internal-admin-tool', 'admin'),
  webhooks: example('webhook-router', 'webhooks'),
  ci: example('ci-build', 'ci'),
}

export function workbookOf(workloads: readonly Workload[], rest: Partial<Workbook> = {}): Workbook {
  return {
    format: 'berth-workbook',
    version: 1,
    title: 'Test',
    team: {},
    priorities: {},
    workloads,
    decisions: [],
    prices: {},
    ...rest,
  }
}
