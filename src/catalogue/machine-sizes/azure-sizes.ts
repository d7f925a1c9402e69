/** Azure sizes in eastus: shape, on-demand, Spot and one-year price of each. */
import type { MachineSize } from '../../domain/billing-model.ts'
import type { GpuKind } from '../../domain/vocabulary.ts'
import { derived, doubtful, estimate } from '../fact-builders.ts'
import { azureGpuSizes, azureSpotSamples, azureVmPrices } from '../readings.ts'

const snapshot = 'Undated snapshot, estimated late 2024 to early 2025.'
const knownShape = 'Shape from general knowledge of the size series.'

/** [id, vCPU, GiB, on-demand]; a "derived" row is linear in size. */
const plain: readonly (readonly [string, number, number, number, 'derived' | 'read' | 'memory'])[] = [
  ['B2als_v2', 2, 4, 0.0376, 'read'],
  ['B2as_v2', 2, 8, 0.0752, 'read'],
  ['D2s_v5', 2, 8, 0.096, 'derived'],
  ['D4s_v5', 4, 16, 0.192, 'read'],
  ['D8s_v5', 8, 32, 0.384, 'read'],
  ['D16s_v5', 16, 64, 0.768, 'derived'],
  ['D32s_v5', 32, 128, 1.536, 'derived'],
  ['D64s_v5', 64, 256, 3.072, 'read'],
  ['E4s_v5', 4, 32, 0.252, 'memory'],
  ['E8s_v5', 8, 64, 0.504, 'memory'],
  ['E16s_v5', 16, 128, 1.008, 'memory'],
  ['E32s_v5', 32, 256, 2.016, 'memory'],
]

/** Spot of the burstable sizes is in the snapshot; of the others later samples show 80% off. */
const burstSpot: Readonly<Record<string, number>> = { B2als_v2: 0.01034, B2as_v2: 0.02068 }

/** [id, vCPU, GiB, GPU kind, GPUs, on-demand, Spot]. */
const accelerated: readonly (readonly [string, number, number, GpuKind, number, number, number | undefined])[] = [
  ['NC4as_T4_v3', 4, 28, 't4', 1, 0.526, 0.062699],
  ['NC8as_T4_v3', 8, 56, 't4', 1, 0.752, 0.089638],
  ['NC16as_T4_v3', 16, 110, 't4', 1, 1.204, 0.143517],
  ['NC64as_T4_v3', 64, 440, 't4', 4, 4.352, 0.518758],
  ['NV36ads_A10_v5', 36, 440, 'a10', 1, 3.2, 0.8],
  ['NV72ads_A10_v5', 72, 880, 'a10', 2, 6.52, 1.63],
  ['NC24ads_A100_v4', 24, 220, 'a100', 1, 3.673, 0.444433],
  ['NC48ads_A100_v4', 48, 440, 'a100', 2, 7.346, 0.888866],
  ['NC96ads_A100_v4', 96, 880, 'a100', 4, 14.692, 1.777732],
  ['ND96asr_v4', 96, 900, 'a100-40', 8, 27.197, 2.99167],
  ['ND96amsr_A100_v4', 96, 1900, 'a100', 8, 32.77, 3.6047],
  ['NC40ads_H100_v5', 40, 320, 'h100', 1, 6.98, undefined],
  ['NC80adis_H100_v5', 80, 640, 'h100', 2, 13.96, undefined],
  ['ND96isr_H100_v5', 96, 1900, 'h100', 8, 98.32, undefined],
]

function shape(id: string, vcpu: number, memoryGiB: number, gpu: GpuKind, gpuCount: number) {
  const from = gpu === 'none' ? undefined : azureGpuSizes
  return {
    id,
    vcpu: from === undefined ? estimate(vcpu, 'vCPU', knownShape) : from(vcpu, 'vCPU'),
    memoryGiB: from === undefined ? estimate(memoryGiB, 'GiB', knownShape) : from(memoryGiB, 'GiB'),
    gpu,
    gpuCount: from === undefined ? estimate(gpuCount, 'GPU', knownShape) : from(gpuCount, 'GPU'),
  }
}

const sustained: Readonly<Record<string, number>> = { B2als_v2: 0.3, B2as_v2: 0.4 }

/** B sizes are slowed down to their baseline once their credits are gone: more CPU needs another machine. */
function burstOf(id: string) {
  const share = sustained[id]
  return share === undefined
    ? {}
    : { baselineShare: estimate(share, 'share', 'Of each vCPU, once credits are spent; from memory.') }
}

function onDemandOf(usd: number, basis: 'derived' | 'read' | 'memory') {
  if (basis === 'memory')
    return estimate(usd, 'USD/h', 'List price from memory; the series has no row in the price files.')
  return basis === 'read'
    ? azureVmPrices(usd, 'USD/h', snapshot)
    : derived(usd, 'USD/h', 'Linear in size from D8s_v5 and D64s_v5.')
}

export const azureOnDemand: readonly MachineSize[] = [
  ...plain.map(([id, vcpu, memoryGiB, usd, basis]) => ({
    ...shape(id, vcpu, memoryGiB, 'none', 0),
    ...burstOf(id),
    usdPerHour: onDemandOf(usd, basis),
  })),
  ...accelerated.map(([id, vcpu, memoryGiB, gpu, count, usd]) => ({
    ...shape(id, vcpu, memoryGiB, gpu, count),
    usdPerHour: azureVmPrices(usd, 'USD/h', snapshot),
  })),
]

export const azureSpotSizes: readonly MachineSize[] = [
  ...plain.map(([id, vcpu, memoryGiB, usd]) => {
    const read = burstSpot[id]
    return {
      ...shape(id, vcpu, memoryGiB, 'none', 0),
      ...burstOf(id),
      usdPerHour:
        read === undefined
          ? azureSpotSamples(
              usd * 0.2,
              'USD/h',
              '80% off, as later samples of D4s_v5 show (0.0384 of 0.192); the older snapshot says 89%.',
            )
          : azureVmPrices(read, 'USD/h', snapshot),
    }
  }),
  ...accelerated.flatMap(([id, vcpu, memoryGiB, gpu, count, , spot]) =>
    spot === undefined
      ? []
      : [
          {
            ...shape(id, vcpu, memoryGiB, gpu, count),
            usdPerHour: doubtful(
              azureVmPrices(spot, 'USD/h'),
              `${snapshot} Spot moves daily and this looks optimistic.`,
            ),
          },
        ],
  ),
]

export const azureOneYear: readonly MachineSize[] = plain
  .filter(([id]) => id.startsWith('D'))
  .map(([id, vcpu, memoryGiB, usd]) => ({
    ...shape(id, vcpu, memoryGiB, 'none', 0),
    usdPerHour: azureSpotSamples(
      usd * 0.62,
      'USD/h',
      '38% off, the one-year reservation of D4s_v5 in a fixture (1,243 USD a year against 0.23 USD an hour).',
    ),
  }))
