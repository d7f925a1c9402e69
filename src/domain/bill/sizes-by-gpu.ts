/** Which machine sizes carry which kind of GPU. */
import { gpuKinds } from '../vocabulary.ts'
import type { GpuKind } from '../vocabulary.ts'

/** Positions of the sizes that carry a kind; under `none` the machines without. */
export type SizesByGpu = Readonly<Record<GpuKind, readonly number[]>>

export function sizesByGpu(sizes: readonly { readonly gpu: GpuKind }[]): SizesByGpu {
  const positions = {} as Record<GpuKind, readonly number[]>
  for (const kind of gpuKinds) positions[kind] = sizes.flatMap(({ gpu }, at) => (carriesKind(gpu, kind) ? [at] : []))
  return positions
}

// Whoever makes do with the smaller A100 can have the larger.
function carriesKind(offered: GpuKind, wanted: GpuKind): boolean {
  return offered === wanted || (wanted === 'a100-40' && offered === 'a100')
}
