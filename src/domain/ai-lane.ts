/** From model size to hardware: GPU memory, the kinds that fit and how many, load time, and what a cold start then is. */
import type { AiLane, GpuFit } from './ai-evidence.ts'
import type { Catalogue } from './catalogue.ts'
import { inferenceCosts } from './inference-costs.ts'
import { gpuKinds } from './vocabulary.ts'
import type { GpuKind } from './vocabulary.ts'
import type { WorkloadContest } from './workload-contest.ts'

const wasteful = 0.5

export function aiLaneOf(catalogue: Catalogue, modelGB: number): Omit<AiLane, 'answers'> {
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

/** The lane of one workload; null where it wants no GPU and brings no model. */
export function aiLaneFor(held: WorkloadContest): AiLane | null {
  const { gpu, modelGB } = held.stage.inputs.likely
  const wants = (gpu !== undefined && gpu !== 'none') || (modelGB ?? 0) > 0
  if (!wants || modelGB === undefined) return null
  const lane = aiLaneOf(held.context.site.catalogue, modelGB)
  // Whoever asked for a kind wants to know first how many of it that takes.
  const asked = (fit: GpuFit): number => (fit.gpu === gpu ? 0 : 1)
  const fits = [...lane.fits].sort((a, b) => asked(a) - asked(b))
  return { ...lane, fits, answers: inferenceCosts(held) }
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
