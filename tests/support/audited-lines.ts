/** The lines of one bill as the program gives them, to hold against lines worked out by hand. */
import { expect } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { assess } from '../../src/domain/assess.ts'
import type { Team, Workbook, Workload } from '../../src/domain/workbook.ts'

/** A workbook of one workload in the US. */
export function alone(workload: Partial<Workload>, team: Partial<Team> = {}): Workbook {
  return {
    format: 'berth-workbook',
    version: 1,
    title: 'Audit',
    date: '2026-11-22',
    team: { region: 'us', ...team },
    priorities: { preset: 'balanced' },
    workloads: [{ id: 'one', name: 'One', ...workload }],
    decisions: [],
    prices: {},
  }
}

const operations = 'Operations'

/** Every line to half a cent, none more and none fewer; hours of people stand beside the bill and are left out. */
export function expectLines(workbook: Workbook, option: string, byHand: Readonly<Record<string, number>>): void {
  const found = assess(catalogue, workbook).workloads[0]?.options.find((each) => each.option === option)
  expect(found, option).toBeDefined()
  const lines = (found?.bill ?? []).filter((line) => line.item !== operations)
  const byItem = Object.fromEntries(lines.map((line) => [line.item, line.monthlyUsd]))
  expect(Object.keys(byItem).toSorted(), option).toEqual(Object.keys(byHand).toSorted())
  for (const [item, usd] of Object.entries(byHand)) {
    expect(Math.abs((byItem[item] ?? 0) - usd), `${option}, ${item}: ${byItem[item]} against ${usd}`).toBeLessThan(
      0.005,
    )
  }
  const sum = Object.values(byHand).reduce((total, usd) => total + usd, 0)
  expect(Math.abs((found?.monthlyUsd?.likely ?? 0) - sum), `${option}, total`).toBeLessThan(0.01)
}
