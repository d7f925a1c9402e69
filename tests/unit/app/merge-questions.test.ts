/** What two people changed alike is asked in words, with both answers as the product shows them elsewhere. */
import { expect, test } from 'vitest'
import { mergeQuestions } from '../../../src/app/merge-questions.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { mergeWorkbooks } from '../../../src/workbench/merge.ts'

const base: Workbook = {
  format: 'berth-workbook',
  version: 1,
  title: 'Review',
  team: { region: 'eu', operatesCluster: null },
  priorities: { preset: 'balanced', weights: { cost: 10 } },
  workloads: [{ id: 'w1', name: 'Checkout', durationMs: 100 }],
  decisions: [{ workload: 'w1', option: 'aws-lambda', status: 'proposed' }],
  prices: {},
  scenarios: [{ id: 's1', name: 'Twice the traffic', requestsFactor: 2 }],
}

function asked(ours: Partial<Workbook>, theirs: Partial<Workbook>): readonly string[] {
  const sides = { base, ours: { ...base, ...ours }, theirs: { ...base, ...theirs } }
  return mergeQuestions(mergeWorkbooks(base, sides.ours, sides.theirs).conflicts, sides).map(
    ({ name, what, before, ours: mine, theirs: other }) => `${name}, ${what}: ${before} → ${mine} or ${other}`,
  )
}

test('a cell is asked with its unit and how it is known', () => {
  const cell = (durationMs: number, basis?: 'measured'): Partial<Workbook> => ({
    workloads: [
      { id: 'w1', name: 'Checkout', durationMs, ...(basis === undefined ? {} : { basis: { durationMs: basis } }) },
    ],
  })
  expect(asked(cell(250, 'measured'), cell(400))).toEqual(['Checkout, Duration: 100 ms → 250 ms, measured or 400 ms'])
})

test('settings and weights are asked by their name in the dialogs', () => {
  expect(
    asked({ team: { ...base.team, operatesCluster: 'aws-eks' } }, { team: { ...base.team, operatesCluster: 'aks' } }),
  ).toEqual(['Workbook, Cluster the team operates: not answered → EKS or AKS'])
  expect(
    asked(
      { priorities: { ...base.priorities, weights: { cost: 20 } } },
      { priorities: { ...base.priorities, weights: { cost: 30 } } },
    ),
  ).toEqual(['Workbook, Weight of cost: 10 → 20 or 30'])
})

test('a decision is asked with the option’s name and its triggers in words', () => {
  const decided = (option: string, on: string): Partial<Workbook> => ({
    decisions: [{ workload: 'w1', option, status: 'proposed', triggers: [{ kind: 'date', on }] }],
  })
  expect(asked(decided('cloud-run', '2027-01-01'), decided('aws-fargate', '2027-06-01'))).toEqual([
    'Checkout, decision, option: Lambda → Cloud Run or Fargate',
    'Checkout, Triggers: none → On 2027-01-01 or On 2027-06-01',
  ])
})

test('a scenario is asked by its name', () => {
  const factor = (requestsFactor: number): Partial<Workbook> => ({
    scenarios: [{ id: 's1', name: 'Twice the traffic', requestsFactor }],
  })
  expect(asked(factor(3), factor(4))).toEqual(['Twice the traffic, scenario, factor on requests: 2 → 3 or 4'])
})
