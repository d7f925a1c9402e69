/** A run over several machines says how they are joined, and data that lies elsewhere has a price. */
import { expect, test } from 'vitest'
import { allReduceS } from '../../../src/domain/topology.ts'
import type { Workload } from '../../../src/domain/workbook.ts'
import { assessed, optionIn, webService } from '../../support/assessed.ts'

const training: Workload = {
  id: 'train',
  name: 'Train',
  kind: 'training',
  trafficShape: 'scheduled',
  requestsPerMonth: 2,
  durationMs: 86_400_000,
  longestRunS: 172_800,
  memoryGiB: 512,
  vcpu: 96,
  gpu: 'h100',
  gpuCount: 64,
  modelGB: 140,
  hostAccess: 'none',
  maxColdStartMs: 3_600_000,
  needsGang: 'yes',
}

test('two machines exchange their gradients once over the wire: 2 × (1/2) × 100 GB × 8 at 400 Gbit/s are 2 s', () => {
  expect(allReduceS(2, 100, 400)).toBeCloseTo(2, 12)
  // Many machines approach twice the gradients: 2 × 100 × 8 / 400 = 4 s.
  expect(allReduceS(1e6, 100, 400)).toBeCloseTo(4, 4)
})

test('64 GPUs are laid over 8 machines whose network and exchange time are stated', () => {
  const run = assessed(training, { platforms: ['aws'] })
  // 2 × 7/8 × 140 GB × 8 bits at 3,200 Gbit/s.
  expect(run.topology).toMatchObject({ machines: 8, gpusPerMachine: 8, gbps: 3200 })
  expect(run.topology?.syncS).toBeCloseTo((2 * (7 / 8) * 140 * 8) / 3200, 12)
  expect(run.topology?.source).not.toBe('')
})

test('what fits one machine has no topology', () => {
  expect(assessed({ ...training, gpuCount: 8, modelGB: 40 }, { platforms: ['aws'] }).topology).toBeNull()
})

test('work away from the data pays the egress of the vendor that holds it, as a line of its own', () => {
  const heavy: Workload = { ...webService, dataAt: 'aws', dataGBPerMonth: 5000 }
  const run = assessed(heavy)
  const fetched = (option: string) =>
    optionIn(run, option).bill.filter((line) => line.item.startsWith('Data fetched from'))
  expect(fetched('aws-fargate')).toEqual([])
  const lines = fetched('cloud-run')
  // The first 10 TB leave AWS at 0.09 USD a GB.
  expect(lines.map((line) => line.quantity).reduce((sum, gb) => sum + gb, 0)).toBe(5000)
  expect(lines.reduce((sum, line) => sum + line.monthlyUsd, 0)).toBeCloseTo(5000 * 0.09, 6)
  const without = optionIn(assessed(webService), 'cloud-run').monthlyUsd?.likely ?? 0
  expect((optionIn(run, 'cloud-run').monthlyUsd?.likely ?? 0) - without).toBeCloseTo(450, 6)
})

test('data gravity says where the data lies, what elsewhere costs and whether the recommendation pays it', () => {
  const heavy: Workload = { ...webService, dataAt: 'aws', dataGBPerMonth: 50_000 }
  const run = assessed(heavy)
  expect(run.dataGravity).toMatchObject({ at: 'aws', gbPerMonth: 50_000, paidUsd: 0 })
  expect(run.recommendation?.option.startsWith('aws-')).toBe(true)
  expect(assessed(webService).dataGravity).toBeNull()
})
