/** Why nothing in the catalogue carries one replica: the GPU, the memory, the vCPU, or only all of them together. */
import type { Reason } from '../reason.ts'
import type { ComputePricing } from '../bill/compute-pricing.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { vcpuWith } from './function-plan.ts'
import { roomOn } from './machine-plan.ts'

interface Largest {
  readonly vcpu: number
  readonly memoryGiB: number
  readonly gpuCount: number
}

/** Codes `no-size-gpu`, `no-size-gpu-only` (workers always come with a GPU), `no-size-memory`, `no-size-vcpu`, `no-size-together`; figures hold need and largest. */
export function whyNoSize(option: Option, demand: Demand): Reason {
  const largest = largestOf(option.pricing.compute, demand)
  const gpuOnly = demand.gpu === 'none' && option.pricing.compute.kind === 'workers' && largest.gpuCount === 0
  if (gpuOnly) return { code: 'no-size-gpu-only', figures: {} }
  if (demand.gpu !== 'none' && largest.gpuCount < demand.gpuCount) {
    return { code: 'no-size-gpu', figures: { gpu: demand.gpu, need: demand.gpuCount, largest: largest.gpuCount } }
  }
  if (largest.memoryGiB < demand.memoryGiB) {
    return { code: 'no-size-memory', figures: { need: demand.memoryGiB, largest: largest.memoryGiB } }
  }
  if (largest.vcpu < demand.vcpu) {
    return { code: 'no-size-vcpu', figures: { need: demand.vcpu, largest: largest.vcpu } }
  }
  return {
    code: 'no-size-together',
    figures: { vcpu: demand.vcpu, memoryGiB: demand.memoryGiB, gpu: demand.gpu, gpuCount: demand.gpuCount },
  }
}

function largestOf(pricing: ComputePricing, demand: Demand): Largest {
  switch (pricing.kind) {
    case 'machines': {
      const room = roomOn(pricing, demand)
      const fitting = pricing.sizes.filter((size) => size.gpu === demand.gpu)
      return {
        vcpu: largest(fitting.map((size) => size.vcpu * room)),
        memoryGiB: largest(fitting.map((size) => size.memoryGiB * room)),
        gpuCount: largest(fitting.map((size) => size.gpuCount)),
      }
    }
    case 'tasks':
    case 'on-demand-containers':
      return largestShape(pricing.billing.shapes, 0)
    case 'functions': {
      const memoryGB = largest(pricing.billing.memoryStepsGB)
      return { vcpu: vcpuWith(pricing.billing, memoryGB), memoryGiB: memoryGB, gpuCount: 0 }
    }
    case 'isolates':
      return { vcpu: 0, memoryGiB: 0, gpuCount: 0 }
    case 'workers': {
      const offered = pricing.gpu[demand.gpu] !== undefined
      const gpuCount = offered ? Number.MAX_VALUE : 0
      if (pricing.billing.shapes !== undefined) return largestShape(pricing.billing.shapes, gpuCount)
      return { vcpu: Number.MAX_VALUE, memoryGiB: Number.MAX_VALUE, gpuCount }
    }
  }
}

function largestShape(
  shapes: readonly { readonly vcpu: number; readonly memoryGiB: number }[],
  gpuCount: number,
): Largest {
  return {
    vcpu: largest(shapes.map((shape) => shape.vcpu)),
    memoryGiB: largest(shapes.map((shape) => shape.memoryGiB)),
    gpuCount,
  }
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}
