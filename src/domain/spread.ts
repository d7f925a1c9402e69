/** One run over several machines: how many, with how many GPUs each, and the network that joins them. */
import type { Fact } from './facts.ts'
import type { Scene } from './scene.ts'
import { onTrust } from './tier.ts'

export interface Spread {
  readonly machines: number
  readonly perMachine: number
  /** Gbit/s of each machine; undefined where the catalogue knows no network made for it. */
  readonly link: Fact | undefined
}

/** undefined where the work is not to be spread, fits one machine, or the option cannot start machines together. */
export function spreadOf(scene: Scene): Spread | undefined {
  const { gpu, gpuCount, needsGang, kind } = scene.inputs.likely
  if (gpu === undefined || gpu === 'none' || gpuCount === undefined) return undefined
  if (needsGang !== 'yes' && kind !== 'training') return undefined
  const { limits, platform } = scene.option
  // A part of a GPU is nobody's cluster.
  if (onTrust(scene.option) === 'part-of-gpu') return undefined
  const most = limits.maxGpuCount.value
  if (!limits.startsTogether.value || most < 1 || gpuCount <= most) return undefined
  return { machines: Math.ceil(gpuCount / most), perMachine: most, link: platform.interconnectGbps?.[gpu] }
}
