/** Files that Cloud Run keeps in memory take memory, and its price; elsewhere a disk is a disk. */
import { expect, test } from 'vitest'
import type { Workload } from '../../../src/domain/workbook.ts'
import { assessed, gateIn, optionIn, webService } from '../../support/assessed.ts'

const converter: Workload = {
  ...webService,
  requestsPerMonth: 1e6,
  durationMs: 800,
  concurrencyPerReplica: 1,
  memoryGiB: 4,
  vcpu: 2,
  p95TargetMs: null,
  maxColdStartMs: 5000,
}

function lineIn(workload: Workload, option: string, item: string) {
  return optionIn(assessed(workload), option).bill.find((line) => line.item === item)
}

test('an instance of 4 GiB that writes 10 GB is one of 14 GiB: the first size that holds them has 4 vCPU and 16 GiB', () => {
  // 1,000,000 requests x 0.8 s = 800,000 s; 2 vCPU and 4 GiB without files, 4 vCPU and 16 GiB with them.
  expect(lineIn(converter, 'cloud-run', 'Container memory')?.quantity).toBeCloseTo(3_200_000, 0)
  const writing = { ...converter, localDiskGB: 10 }
  expect(lineIn(writing, 'cloud-run', 'Container memory')?.quantity).toBeCloseTo(12_800_000, 0)
  expect(lineIn(writing, 'cloud-run', 'Container vCPU')?.quantity).toBeCloseTo(3_200_000, 0)
})

test('what is left of the largest size beside the memory is the limit, and the gate says so', () => {
  const large = assessed({ ...converter, memoryGiB: 20, localDiskGB: 30 })
  // 32 GiB less 20.
  expect(gateIn(optionIn(large, 'cloud-run'), 'local-disk')).toMatchObject({
    answer: 'blocked',
    value: 30,
    limit: 12,
    nearMiss: 18,
  })
  expect(gateIn(optionIn(large, 'gce-mig'), 'local-disk').answer).toBe('pass')
})

test('Fargate has a disk of its own, which takes no memory', () => {
  const plain = optionIn(assessed(converter), 'aws-fargate')
  const withDisk = optionIn(assessed({ ...converter, localDiskGB: 10 }), 'aws-fargate')
  expect(withDisk.bill.find((line) => line.item === 'Task memory')).toEqual(
    plain.bill.find((line) => line.item === 'Task memory'),
  )
})

test('500 GB are no block for a task that takes a volume at launch', () => {
  const scratch = assessed({ ...converter, localDiskGB: 500 })
  expect(gateIn(optionIn(scratch, 'aws-fargate'), 'local-disk').answer).toBe('pass')
  expect(gateIn(optionIn(scratch, 'aws-lambda'), 'local-disk')).toMatchObject({ answer: 'blocked', limit: 10 })
})
