/** The example team's sheet with decisions, prices and owners, as a workbook that is ready for a note. */
import { readFileSync } from 'node:fs'
import type { Workbook } from '../../src/domain/workbook.ts'
import { openText } from '../../src/workbench/open-text.ts'

const table = new URL('../fixtures/tables/ai-team.csv', import.meta.url)

export function aiTeam(): Workbook {
  const opened = openText(readFileSync(table, 'utf8'), 'ai-team.csv')
  if (opened.kind !== 'ok') throw new Error('the example does not open')
  return { ...opened.workbook, title: 'Helio AI platform', date: '2026-11-22' }
}

/** The same workloads without a promise where data stays, so that each is billed where the team works. */
export function billedAtHome(workbook: Workbook): Workbook {
  return { ...workbook, workloads: workbook.workloads.map((workload) => ({ ...workload, dataResidency: null })) }
}

function idOf(workbook: Workbook, name: string): string {
  const found = workbook.workloads.find((workload) => workload.name === name)
  if (found === undefined) throw new Error(`no workload ${name}`)
  return found.id
}

/** Two decisions taken, one of them against the recommendation; a benchmark with an owner; a price of their own. */
export function decidedAiTeam(): Workbook {
  const workbook = aiTeam()
  const chat = idOf(workbook, 'Chat inference API')
  const router = idOf(workbook, 'Webhook router')
  return {
    ...workbook,
    team: {
      ...workbook.team,
      region: 'eu',
      currency: { code: 'EUR', perUsd: 0.92, date: '2026-11-20' },
      monthlyBudgetUsd: 9000,
    },
    decisions: [
      {
        workload: chat,
        option: 'aws-ec2-asg',
        status: 'accepted',
        rationale: 'The model stays in memory.\nStreaming is already built on it.',
        deciders: ['Model serving', 'Platform'],
        consulted: ['Security'],
        informed: ['Support'],
        date: '2026-11-22',
        reviewBy: '2027-05-22',
        triggers: [
          { kind: 'load-above', requestsPerMonth: 12e6 },
          { kind: 'price-change', pct: 15 },
          { kind: 'date', on: '2027-05-22' },
        ],
        tickets: ['https://tracker.example.com/HELIO-12'],
        usdPerMonthThen: 3600,
        catalogueVersionThen: '2026.11.1',
      },
      {
        workload: router,
        option: 'cloud-run',
        status: 'proposed',
        rationale: 'One container platform is enough to learn.',
        dissent: 'Integrations would keep Workers.',
        deciders: ['Platform'],
        date: '2026-11-22',
      },
    ],
    prices: {
      'aws-lambda/billing.usdPerRequest': { value: 0.00000015, source: 'Enterprise agreement', date: '2026-10-01' },
    },
    benchmarks: [{ workload: chat, field: 'memoryGiB', owner: 'Model serving', due: '2026-11-28' }],
  }
}
