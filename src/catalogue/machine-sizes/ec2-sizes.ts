/** EC2 sizes in us-east-1 and Ireland: shape, on-demand, Spot and one-year price of each. */
import type { MachineSize } from '../../domain/billing-model.ts'
import type { Fact } from '../../domain/facts.ts'
import type { GpuKind } from '../../domain/vocabulary.ts'
import { derived, estimate } from '../fact-builders.ts'
import {
  ec2BurstReserved,
  ec2BurstReservedQuoted,
  ec2GpuReserved,
  ec2LargePrices,
  ec2Prices,
  ec2Shapes,
  ec2SpotAdvisor,
  ec2SpotPrices,
} from '../readings.ts'
import { alsoInIreland } from './in-europe.ts'
import type { Purchase } from './in-europe.ts'

interface Ec2Size {
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

const advisor = 'On-demand price times the saving that the Spot Advisor showed in June 2025.'
const knownShape = 'Shape of the size from memory.'
const median = 'Median of the zones; the feed shows no day.'

/** [id, vCPU, GiB, on-demand, Spot by the advisor, one-year]; the larger sizes scale linearly in the price list. */
const plain = [
  ['t3.small', 2, 2, 0.0208, 0.00728],
  ['t3.medium', 2, 4, 0.0416, 0.0183],
  ['t3.large', 2, 8, 0.0832, 0.03162],
  ['t3.xlarge', 4, 16, 0.1664, 0.06656],
  ['m7i.large', 2, 8, 0.1008, 0.03226],
  ['m7i.xlarge', 4, 16, 0.2016, 0.09475],
  ['m7i.2xlarge', 8, 32, 0.4032, 0.15322],
  ['m7i.4xlarge', 16, 64, 0.8064, 0.38707],
  ['c7i.large', 2, 4, 0.08925, 0.03034],
  ['c7i.xlarge', 4, 8, 0.1785, 0.06961],
  ['c7i.2xlarge', 8, 16, 0.357, 0.14637],
  ['c7i.4xlarge', 16, 32, 0.714, 0.27846],
  ['r7i.large', 2, 16, 0.1323, 0.0463],
  ['r7i.xlarge', 4, 32, 0.2646, 0.10584],
  ['r7i.2xlarge', 8, 64, 0.5292, 0.21697],
  ['r7i.4xlarge', 16, 128, 1.0584, 0.35986],
] as const

const graviton = [
  ['t4g.small', 2, 2, 0.0168, 0.00823],
  ['t4g.medium', 2, 4, 0.0336, 0.0121],
  ['t4g.large', 2, 8, 0.0672, 0.01882],
  ['t4g.xlarge', 4, 16, 0.1344, 0.04973],
  ['m7g.large', 2, 8, 0.0816, 0.02938],
  ['m7g.xlarge', 4, 16, 0.1632, 0.06202],
  ['m7g.2xlarge', 8, 32, 0.3264, 0.1175],
  ['m7g.4xlarge', 16, 64, 0.6528, 0.24806],
  ['c7g.large', 2, 4, 0.0725, 0.03698],
  ['c7g.xlarge', 4, 8, 0.145, 0.0551],
  ['c7g.2xlarge', 8, 16, 0.29, 0.0899],
  ['c7g.4xlarge', 16, 32, 0.58, 0.1682],
  ['r7g.large', 2, 16, 0.1071, 0.03427],
  ['r7g.xlarge', 4, 32, 0.2142, 0.06212],
  ['r7g.2xlarge', 8, 64, 0.4284, 0.14137],
  ['r7g.4xlarge', 16, 128, 0.8568, 0.28274],
] as const

/** [id, vCPU, GiB, times, of]: no row of their own was read, prices are a multiple of a smaller size. */
const large = [
  ['m7i.8xlarge', 32, 128, 2, 'm7i.4xlarge'],
  ['m7i.16xlarge', 64, 256, 4, 'm7i.4xlarge'],
  ['r7i.8xlarge', 32, 256, 2, 'r7i.4xlarge'],
  ['r7i.16xlarge', 64, 512, 4, 'r7i.4xlarge'],
  ['r7i.48xlarge', 192, 1536, 12, 'r7i.4xlarge'],
  ['c7i.8xlarge', 32, 64, 2, 'c7i.4xlarge'],
  ['c7i.16xlarge', 64, 128, 4, 'c7i.4xlarge'],
  ['c7i.48xlarge', 192, 384, 12, 'c7i.4xlarge'],
  ['m7g.8xlarge', 32, 128, 2, 'm7g.4xlarge'],
  ['m7g.16xlarge', 64, 256, 4, 'm7g.4xlarge'],
  ['c7g.8xlarge', 32, 64, 2, 'c7g.4xlarge'],
  ['c7g.16xlarge', 64, 128, 4, 'c7g.4xlarge'],
  ['r7g.8xlarge', 32, 256, 2, 'r7g.4xlarge'],
  ['r7g.16xlarge', 64, 512, 4, 'r7g.4xlarge'],
] as const

/** [id, vCPU, GiB, on-demand]: for databases in memory, beyond what the other families hold. */
const inMemory = [
  ['x2idn.32xlarge', 128, 2048, 13.338],
  ['x2iedn.32xlarge', 128, 4096, 26.676],
] as const

/** [id, vCPU, GiB, GPU kind, GPUs, NVMe GB, on-demand, Spot by the advisor, one-year]. */
const accelerated: readonly (readonly [
  string,
  number,
  number,
  GpuKind,
  number,
  number,
  number,
  number | undefined,
  number | undefined,
])[] = [
  ['g4dn.xlarge', 4, 16, 't4', 1, 125, 0.526, 0.18936, 0.331],
  ['g4dn.2xlarge', 8, 32, 't4', 1, 225, 0.752, 0.29328, 0.474],
  ['g4dn.12xlarge', 48, 192, 't4', 4, 900, 3.912, 1.40832, 2.465],
  ['g5.xlarge', 4, 16, 'a10', 1, 250, 1.006, 0.41246, 0.63378],
  ['g5.2xlarge', 8, 32, 'a10', 1, 450, 1.212, 0.50904, 0.76356],
  ['g5.12xlarge', 48, 192, 'a10', 4, 3800, 5.672, 2.38224, 3.57336],
  ['g5.48xlarge', 192, 768, 'a10', 8, 7600, 16.288, 4.72352, 10.26144],
  ['g6.xlarge', 4, 16, 'l4', 1, 250, 0.8048, 0.41045, 0.52392],
  ['g6.2xlarge', 8, 32, 'l4', 1, 450, 0.9776, 0.41059, 0.63642],
  ['g6.12xlarge', 48, 192, 'l4', 4, 3760, 4.6016, 1.88666, 2.99564],
  ['g6.48xlarge', 192, 768, 'l4', 8, 7520, 13.3504, 4.13862, 8.69111],
  ['g6e.xlarge', 4, 32, 'l40s', 1, 250, 1.861, 0.78162, 1.17243],
  ['g6e.2xlarge', 8, 64, 'l40s', 1, 450, 2.24208, 0.82957, 1.41251],
  ['g6e.12xlarge', 48, 384, 'l40s', 4, 3800, 10.49264, 4.61676, 6.61036],
  ['g6e.48xlarge', 192, 1536, 'l40s', 8, 7600, 30.13118, 9.64198, 18.98264],
  ['p4d.24xlarge', 96, 1152, 'a100-40', 8, 8000, 21.957642, 7.24602, undefined],
  ['p4de.24xlarge', 96, 1152, 'a100', 8, 8000, 27.44705, 9.60647, undefined],
  ['p5.4xlarge', 16, 256, 'h100', 1, 3800, 6.88, undefined, undefined],
  ['p5.48xlarge', 192, 2048, 'h100', 8, 30400, 55.04, 26.4192, undefined],
  ['p5en.48xlarge', 192, 2048, 'h200', 8, 30400, 63.296, 22.78656, undefined],
  ['p6-b200.48xlarge', 192, 2048, 'b200', 8, 30400, 113.9328, undefined, undefined],
]

/** Prices seen per zone in 2026 are newer than the advisor's savings. */
const spotSeen: Readonly<Record<string, number>> = {
  'g6.xlarge': 0.3618,
  'g5.xlarge': 0.4423,
  'g6e.xlarge': 0.9971,
  'g6e.12xlarge': 4.692,
}

const oneYearSeen: Readonly<Record<string, Fact>> = {
  't3.small': ec2BurstReservedQuoted(0.013, 'USD/h'),
  't3.medium': ec2BurstReserved(0.0261, 'USD/h'),
  't3.large': ec2BurstReservedQuoted(0.0522, 'USD/h'),
}

/** One-year standard, no upfront, over on-demand: t3.medium for the burstable types, m6a.xlarge for the rest. */
const burstShare = 1 - 0.3727
const fixedShare = 1 - 0.3385

function oneYearOf(id: string, onDemand: number): Fact {
  const seen = oneYearSeen[id]
  if (seen !== undefined) return seen
  return id.startsWith('t')
    ? derived(
        onDemand * burstShare,
        'USD/h',
        'On-demand less 37.27%, the t3.medium ratio; not confirmed for this type.',
      )
    : derived(
        onDemand * fixedShare,
        'USD/h',
        'On-demand less 33.85%, the m6a.xlarge ratio of 2026-10-01; not confirmed for this type.',
      )
}

function spotOf(id: string, byAdvisor: number | undefined): Fact | undefined {
  const seen = spotSeen[id]
  if (seen !== undefined) return ec2SpotPrices(seen, 'USD/h', median)
  return byAdvisor === undefined ? undefined : ec2SpotAdvisor(byAdvisor, 'USD/h', advisor)
}

function general(rows: typeof plain | typeof graviton): readonly Ec2Size[] {
  return rows.map(([id, vcpu, memoryGiB, usd, spot]) => ({
    id,
    vcpu,
    memoryGiB,
    gpu: 'none',
    gpuCount: 0,
    localDiskGB: 0,
    onDemand: ec2Prices(usd, 'USD/h'),
    spot: spotOf(id, spot),
    oneYear: oneYearOf(id, usd),
  }))
}

/** The large sizes of the families among these rows. */
function multiplesOf(rows: typeof plain | typeof graviton): readonly Ec2Size[] {
  return large.flatMap(([id, vcpu, memoryGiB, times, of]) => {
    const base = rows.find((row) => row[0] === of)
    if (base === undefined) return []
    const how = `${String(times)} times ${of}; the price list is linear in size.`
    return [
      {
        id,
        vcpu,
        memoryGiB,
        gpu: 'none' as const,
        gpuCount: 0,
        localDiskGB: 0,
        onDemand: derived(base[3] * times, 'USD/h', how),
        spot: derived(base[4] * times, 'USD/h', how),
        oneYear: derived(base[3] * times * fixedShare, 'USD/h', how),
      },
    ]
  })
}

const inMemorySizes: readonly MachineSize[] = inMemory.map(([id, vcpu, memoryGiB, usd]) => ({
  id,
  vcpu: estimate(vcpu, 'vCPU', knownShape),
  memoryGiB: estimate(memoryGiB, 'GiB', knownShape),
  gpu: 'none',
  gpuCount: estimate(0, 'GPU', knownShape),
  usdPerHour: ec2LargePrices(usd, 'USD/h'),
}))

const gpuSizes: readonly Ec2Size[] = accelerated.map(
  ([id, vcpu, memoryGiB, gpu, gpuCount, localDiskGB, usd, spot, oneYear]) => ({
    id,
    vcpu,
    memoryGiB,
    gpu,
    gpuCount,
    localDiskGB,
    onDemand: ec2Prices(usd, 'USD/h'),
    spot: spotOf(id, spot),
    oneYear: oneYear === undefined ? undefined : ec2GpuReserved(oneYear, 'USD/h'),
  }),
)

const sustained: Readonly<Record<string, number>> = { small: 0.2, medium: 0.2, large: 0.3, xlarge: 0.4 }
const surplusUsd = { t3: 0.05, t4g: 0.04 } as const

/** T3 and T4g run in unlimited mode unless the team says otherwise, so CPU beyond the baseline is billed. */
function burstOf(id: string) {
  const [type, size = ''] = id.split('.')
  return {
    baselineShare: estimate(sustained[size] ?? 0.2, 'share', 'Of each vCPU, sustained without credits; from memory.'),
    usdPerSurplusVcpuHour: estimate(
      type === 't4g' ? surplusUsd.t4g : surplusUsd.t3,
      'USD/vCPU-h',
      'Surplus credits under Linux, from memory.',
    ),
  }
}

function priced(rows: readonly Ec2Size[], purchase: Purchase): readonly MachineSize[] {
  return rows.flatMap((row) => {
    const usdPerHour = row[purchase]
    if (usdPerHour === undefined) return []
    const size: MachineSize = {
      id: row.id,
      vcpu: ec2Shapes(row.vcpu, 'vCPU'),
      memoryGiB: ec2Shapes(row.memoryGiB, 'GiB'),
      gpu: row.gpu,
      gpuCount: ec2Shapes(row.gpuCount, 'GPU'),
      usdPerHour: alsoInIreland(row.id, usdPerHour, purchase),
    }
    if (row.id.startsWith('t')) return [{ ...size, ...burstOf(row.id) }]
    return [row.localDiskGB > 0 ? { ...size, localDiskGB: ec2Shapes(row.localDiskGB, 'GB') } : size]
  })
}

const x86 = [...general(plain), ...multiplesOf(plain), ...gpuSizes]
const arm = [...general(graviton), ...multiplesOf(graviton)]

/** [id, vCPU, GiB, share of an L4, on-demand]. */
const parts = [
  ['g6f.xlarge', 4, 16, 0.125, 0.2375],
  ['g6f.2xlarge', 8, 32, 0.25, 0.475],
  ['g6f.4xlarge', 16, 64, 0.5, 0.95],
] as const

/** Sizes with a part of an L4. */
export const ec2GpuParts: readonly MachineSize[] = parts.map(([id, vcpu, memoryGiB, share, usd]) => ({
  id,
  vcpu: estimate(vcpu, 'vCPU', 'As the whole-card sizes of the same name, from memory.'),
  memoryGiB: estimate(memoryGiB, 'GiB', 'As the whole-card sizes of the same name, from memory.'),
  gpu: 'l4',
  gpuCount: ec2Shapes(1, 'GPU'),
  gpuShare: ec2Prices(share, 'share', 'Part of one L4.'),
  usdPerHour: ec2Prices(usd, 'USD/h'),
}))

export const ec2OnDemand = [...priced(x86, 'onDemand'), ...inMemorySizes]
export const ec2Spot = priced(x86, 'spot')
export const ec2OneYear = priced(x86, 'oneYear')
export const ec2Arm = priced(arm, 'onDemand')
export const ec2ArmOneYear = priced(arm, 'oneYear')
