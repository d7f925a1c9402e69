/** Compute Engine sizes in us-central1 and Belgium: shape, on-demand, Spot and one-year price of each. */
import type { MachineSize } from '../../domain/billing-model.ts'
import type { Fact } from '../../domain/facts.ts'
import type { GpuKind } from '../../domain/vocabulary.ts'
import { derived, doubtful, estimate } from '../fact-builders.ts'
import { gcePrices, gcpPriceList, gcpT4Quotes } from '../readings.ts'
import { alsoInBelgium } from './in-europe.ts'
import type { Purchase } from './in-europe.ts'

interface GceSize {
  readonly id: string
  readonly vcpu: number
  readonly memoryGiB: number
  readonly gpu: GpuKind
  readonly gpuCount: number
  readonly localDiskGB: number
  readonly onDemand: Fact
  readonly spot: Fact | undefined
  readonly oneYear: Fact | undefined
}

type Row = readonly [
  string,
  number,
  number,
  GpuKind,
  number,
  number,
  number,
  number | undefined,
  number | undefined,
  string,
]

const linear = 'Linear in size from n4-standard-4.'
const solved = 'Solved from rates per vCPU and GB of larger sizes.'
const eight = 'Eight times a3-highgpu-1g.'
const doubled = 'Twice n4-standard-32; no row of its own was read.'

/** [id, vCPU, GiB, GPU kind, GPUs, local SSD GB, on-demand, Spot, one-year commitment, how derived or '']. */
const rows: readonly Row[] = [
  ['e2-standard-2', 2, 8, 'none', 0, 0, 0.067011, 0.04021, 0.042217, solved],
  ['e2-standard-4', 4, 16, 'none', 0, 0, 0.134023, 0.08042, 0.084434, solved],
  ['e2-standard-8', 8, 32, 'none', 0, 0, 0.268046, 0.16084, 0.168869, solved],
  ['e2-standard-16', 16, 64, 'none', 0, 0, 0.536091, 0.32168, 0.337738, solved],
  ['e2-highmem-4', 4, 32, 'none', 0, 0, 0.180799, 0.108488, 0.113904, ''],
  ['e2-highmem-8', 8, 64, 'none', 0, 0, 0.361599, 0.216976, 0.227807, ''],
  ['n4-standard-2', 2, 8, 'none', 0, 0, 0.0907, 0.05418, 0.05714, linear],
  ['n4-standard-4', 4, 16, 'none', 0, 0, 0.1814, 0.10836, 0.11428, ''],
  ['n4-standard-8', 8, 32, 'none', 0, 0, 0.3628, 0.21672, 0.22856, linear],
  ['n4-standard-16', 16, 64, 'none', 0, 0, 0.7256, 0.43344, 0.45712, linear],
  ['n4-standard-32', 32, 128, 'none', 0, 0, 1.4512, 0.86688, 0.91424, ''],
  ['n4-standard-64', 64, 256, 'none', 0, 0, 2.9024, 1.73376, 1.82848, doubled],
  ['c3-highcpu-4', 4, 8, 'none', 0, 0, 0.170104, 0.052976, 0.107168, ''],
  ['c3-standard-4', 4, 16, 'none', 0, 0, 0.201608, undefined, undefined, solved],
  ['c3-standard-8', 8, 32, 'none', 0, 0, 0.403216, undefined, undefined, solved],
  ['c4-standard-4', 4, 15, 'none', 0, 0, 0.19767, undefined, undefined, solved],
  ['c4-standard-8', 8, 30, 'none', 0, 0, 0.39534, undefined, undefined, solved],
  ['c4-highmem-4', 4, 31, 'none', 0, 0, 0.260678, 0.156413, 0.164231, ''],
  ['g2-standard-4', 4, 16, 'l4', 1, 0, 0.706832, 0.423956, 0.445304, solved],
  ['g2-standard-24', 24, 96, 'l4', 2, 0, 2.000833, 1.200136, 1.260525, ''],
  ['g2-standard-32', 32, 128, 'l4', 1, 0, 1.734376, 1.040348, 1.092657, ''],
  ['a2-highgpu-1g', 12, 85, 'a100-40', 1, 0, 3.673385, 2.12081, 2.314207, ''],
  ['a2-highgpu-2g', 24, 170, 'a100-40', 2, 0, 7.34677, 4.24162, 4.628414, ''],
  ['a3-highgpu-1g', 26, 234, 'h100', 1, 750, 11.06125, 6.636703, 7.672959, ''],
  ['a3-highgpu-2g', 52, 468, 'h100', 2, 1500, 22.1225, 13.273406, 15.345918, ''],
  ['a3-highgpu-8g', 208, 1872, 'h100', 8, 6000, 88.49, 53.093625, 61.383672, eight],
]

function price(usd: number, how: string): Fact {
  if (how === '') return gcePrices(usd, 'USD/h')
  if (how === doubled) return derived(usd, 'USD/h', doubled)
  return gcePrices(usd, 'USD/h', how)
}

const read: readonly GceSize[] = rows.map(
  ([id, vcpu, memoryGiB, gpu, gpuCount, localDiskGB, usd, spot, oneYear, how]) => ({
    id,
    vcpu,
    memoryGiB,
    gpu,
    gpuCount,
    localDiskGB,
    onDemand: price(usd, how),
    spot: spot === undefined ? undefined : price(spot, how),
    oneYear:
      oneYear === undefined ? undefined : price(oneYear, how === '' ? 'Monthly commitment over 730 hours.' : how),
  }),
)

const others: readonly GceSize[] = [
  {
    id: 'e2-medium',
    vcpu: 2,
    memoryGiB: 4,
    gpu: 'none',
    gpuCount: 0,
    localDiskGB: 0,
    onDemand: gcpPriceList(0.033507, 'USD/h', 'Two shared vCPUs, half of each sustained.'),
    spot: undefined,
    oneYear: undefined,
  },
  {
    id: 'n1-standard-4-t4',
    vcpu: 4,
    memoryGiB: 15,
    gpu: 't4',
    gpuCount: 1,
    localDiskGB: 0,
    onDemand: doubtful(
      gcpT4Quotes(0.54, 'USD/h'),
      'n1-standard-4 at 0.19 plus a T4 at 0.35; before sustained-use discount.',
    ),
    spot: undefined,
    oneYear: undefined,
  },
]

const armRows = [['n4a-standard-8', 8, 32, 0.308, 0.122832, 0.203296]] as const

const arm: readonly GceSize[] = armRows.map(([id, vcpu, memoryGiB, usd, spot, oneYear]) => ({
  id,
  vcpu,
  memoryGiB,
  gpu: 'none',
  gpuCount: 0,
  localDiskGB: 0,
  onDemand: gcePrices(usd, 'USD/h'),
  spot: gcePrices(spot, 'USD/h'),
  oneYear: gcePrices(oneYear, 'USD/h'),
}))

/** Smaller Arm sizes have no row of their own. */
const armParts: readonly GceSize[] = ([2, 4] as const).map((vcpu) => ({
  id: `n4a-standard-${String(vcpu)}`,
  vcpu,
  memoryGiB: vcpu * 4,
  gpu: 'none',
  gpuCount: 0,
  localDiskGB: 0,
  onDemand: derived((0.308 * vcpu) / 8, 'USD/h', 'Linear in size from n4a-standard-8.'),
  spot: undefined,
  oneYear: derived((0.203296 * vcpu) / 8, 'USD/h', 'Linear in size from n4a-standard-8.'),
}))

const seenShapes = /^(a2|a3|g2)/

function priced(sizes: readonly GceSize[], purchase: Purchase): readonly MachineSize[] {
  return sizes.flatMap((row) => {
    const usdPerHour = row[purchase]
    if (usdPerHour === undefined) return []
    const listed = seenShapes.test(row.id)
    const why = 'Shape from the machine name and general knowledge of the series.'
    const size: MachineSize = {
      id: row.id,
      vcpu: listed ? gcePrices(row.vcpu, 'vCPU') : estimate(row.vcpu, 'vCPU', why),
      memoryGiB: listed ? gcePrices(row.memoryGiB, 'GiB') : estimate(row.memoryGiB, 'GiB', why),
      gpu: row.gpu,
      gpuCount: listed ? gcePrices(row.gpuCount, 'GPU') : estimate(row.gpuCount, 'GPU', why),
      usdPerHour: alsoInBelgium(row.id, usdPerHour, purchase),
    }
    if (row.id === 'e2-medium')
      return [{ ...size, baselineShare: estimate(0.5, 'share', 'Half of each vCPU, sustained.') }]
    return [row.localDiskGB > 0 ? { ...size, localDiskGB: gcePrices(row.localDiskGB, 'GB') } : size]
  })
}

const x86 = [...others, ...read]

export const gceOnDemand = priced(x86, 'onDemand')
export const gceSpot = priced(x86, 'spot')
export const gceOneYear = priced(x86, 'oneYear')
export const gceArm = priced([...armParts, ...arm], 'onDemand')
export const gceArmOneYear = priced([...armParts, ...arm], 'oneYear')
export const gceGpuOnDemand = gceOnDemand.filter((size) => size.gpu !== 'none')
