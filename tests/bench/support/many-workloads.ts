/** As many workloads as asked for: the eight of the example, each with its own amounts, so that no two are alike. */
import type { Amount, Workload } from '../../../src/domain/workbook.ts'
import { exampleWorkloads } from '../../support/example-workloads.ts'

function scaled(amount: Amount | null | undefined, factor: number): Amount | null | undefined {
  if (amount === null || amount === undefined) return amount
  if (typeof amount === 'number') return amount * factor
  return {
    ...amount,
    low: amount.low * factor,
    likely: (amount.likely ?? amount.low) * factor,
    high: amount.high * factor,
  }
}

export function manyWorkloads(count: number): readonly Workload[] {
  const kinds: readonly Workload[] = Object.values(exampleWorkloads)
  const first = exampleWorkloads.chat
  return Array.from({ length: count }, (_, at): Workload => {
    const base: Workload = kinds[at % kinds.length] ?? first
    return {
      ...base,
      id: `w-${at}`,
      name: `${base.name} ${at}`,
      requestsPerMonth: scaled(base.requestsPerMonth, 1 + (at % 97) / 50),
      durationMs: scaled(base.durationMs, 0.5 + (at % 31) / 30),
    } as Workload
  })
}
