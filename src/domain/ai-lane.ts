/** From model size to hardware: GPU memory, the kinds that fit and how many, load time, and what a cold start then is. */
import type { Catalogue } from './catalogue.ts'
import { gpuKinds } from './vocabulary.ts'
import type { GpuKind, PlatformId } from './vocabulary.ts'

export interface GpuFit {
  readonly gpu: Exclude<GpuKind, 'none'>
  readonly label: string
  readonly memoryGB: number
  /** GPUs of this kind that hold the model together. */
  readonly count: number
  /** Share of the memory of those GPUs that the model fills. */
  readonly filled: number
  /** Platforms that offer that many of them in one instance. */
  readonly platforms: readonly PlatformId[]
  /** Platforms that would share one GPU between models, where the model leaves more than half of it empty. */
  readonly fractionalOn: readonly PlatformId[]
}

export interface AiLane {
  readonly modelGB: number
  readonly neededGB: number
  /** Seconds to load the weights with plain loaders and with streaming. */
  readonly loadS: number
  readonly streamedLoadS: number
  /** Smallest count first, then the least memory left empty. */
  readonly fits: readonly GpuFit[]
}

const wasteful = 0.5

export function aiLaneOf(catalogue: Catalogue, modelGB: number): AiLane {
  const { gpuMemoryPerModelGB, modelLoadSPerGB, modelLoadStreamedSPerGB } = catalogue.assumptions
  const neededGB = modelGB * gpuMemoryPerModelGB.value
  const fits = gpuKinds
    .filter((kind): kind is Exclude<GpuKind, 'none'> => kind !== 'none')
    .map((gpu) => fitOfKind(catalogue, gpu, neededGB))
    .filter((fit) => fit.platforms.length > 0)
    .sort((a, b) => a.count - b.count || b.filled - a.filled)
  return {
    modelGB,
    neededGB,
    loadS: modelGB * modelLoadSPerGB.value,
    streamedLoadS: modelGB * modelLoadStreamedSPerGB.value,
    fits,
  }
}

function fitOfKind(catalogue: Catalogue, gpu: Exclude<GpuKind, 'none'>, neededGB: number): GpuFit {
  const { label, memoryGB } = catalogue.gpus[gpu]
  const count = powerOfTwo(Math.max(1, Math.ceil(neededGB / memoryGB.value)))
  const offering = Object.values(catalogue.platforms).filter(
    (platform) => platform.limits.gpuKinds.value.includes(gpu) && platform.limits.maxGpuCount.value >= count,
  )
  const filled = neededGB / (count * memoryGB.value)
  return {
    gpu,
    label,
    memoryGB: memoryGB.value,
    count,
    filled,
    platforms: offering.map((platform) => platform.id),
    fractionalOn:
      filled > wasteful
        ? []
        : offering.filter((platform) => platform.limits.fractionalGpu.value).map((platform) => platform.id),
  }
}

/** Tensor parallelism splits over 1, 2, 4 or 8 GPUs. */
function powerOfTwo(count: number): number {
  let power = 1
  while (power < count) power *= 2
  return power
}
