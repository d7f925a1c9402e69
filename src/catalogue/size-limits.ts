/** What a list of sizes can carry: a configuration sold in fewer sizes than its platform has narrower limits. */
import type { MachineSize } from '../domain/billing-model.ts'
import type { Limits } from '../domain/platform.ts'
import type { Fact } from '../domain/facts.ts'
import { gpuKinds } from '../domain/vocabulary.ts'

const note = 'Of the sizes priced for this configuration.'

function largest(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>(
    (most, fact) => (most === undefined || fact.value > most.value ? fact : most),
    undefined,
  )
}

/** Largest processor and memory, and the GPU kinds and counts to be had, each from the sizes' own facts. */
export function sizeLimits(sizes: readonly MachineSize[]): Partial<Limits> {
  const vcpu = largest(sizes.map((size) => size.vcpu))
  const memory = largest(sizes.map((size) => size.memoryGiB))
  const count = largest(sizes.map((size) => size.gpuCount))
  if (vcpu === undefined || memory === undefined || count === undefined) return {}
  const sold = new Set(sizes.map((size) => size.gpu))
  return {
    maxVcpu: { ...vcpu, note },
    maxMemoryGiB: { ...memory, note },
    maxGpuCount: { ...count, unit: 'GPUs/instance', note },
    gpuKinds: {
      source: count.source,
      date: count.date,
      confidence: count.confidence,
      unit: 'kind',
      value: gpuKinds.filter((kind) => kind !== 'none' && sold.has(kind)),
      note,
    },
  }
}
