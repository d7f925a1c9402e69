/** Sizes made from other sizes: on hosts of one's own, whole hosts, and those whose GPUs can be cut into slices. */
import type { MachineSize } from '../../domain/billing-model.ts'
import type { Fact } from '../../domain/facts.ts'
import type { GpuKind } from '../../domain/vocabulary.ts'
import { derived, everywhere } from '../fact-builders.ts'

/** The same sizes at a premium on the list price. */
export function onOwnHosts(sizes: readonly MachineSize[], premium: Fact): readonly MachineSize[] {
  const dearer = ({ value }: Fact) =>
    derived(value * (1 + premium.value), 'USD/h', `Shared price times ${1 + premium.value}: ${premium.note ?? ''}`)
  return sizes.map((size) => ({ ...size, usdPerHour: everywhere(size.usdPerHour, dearer) }))
}

/** A host rented whole, as the largest machine without a GPU that fills it; whoever fills it less pays it whole all the same. */
export function wholeHost(sizes: readonly MachineSize[], premium: Fact): readonly MachineSize[] {
  const plain = sizes.filter((size) => size.gpu === 'none').sort((a, b) => b.vcpu.value - a.vcpu.value)
  return onOwnHosts(plain.slice(0, 1), premium).map((size) => ({ ...size, id: `host of ${size.id}` }))
}

/** Kinds of GPU that the hardware itself can cut into instances with their own memory. */
const sliceable: readonly GpuKind[] = ['a100', 'a100-40', 'h100', 'h200', 'b200']

export function withSlices(sizes: readonly MachineSize[]): readonly MachineSize[] {
  return sizes.filter((size) => sliceable.includes(size.gpu))
}
