/** A figure or claim about the world is a record that says where it comes from. */
import type { Confidence, Region } from './vocabulary.ts'

export const units = [
  'USD/h',
  'USD/vCPU-h',
  'USD/GiB-h',
  'USD/vCPU-s',
  'USD/GiB-s',
  'USD/GB-s',
  'USD/GPU-s',
  'USD/GPU-h',
  'USD/worker-s',
  'USD/GB-month',
  'USD/GB',
  'USD/month',
  'USD/request',
  'USD/CPU-ms',
  'USD/GB-h',
  'USD/LCU-h',
  's',
  's/GB',
  'min',
  'h',
  'ms',
  'GiB',
  'GB',
  'MB',
  'kB/request',
  'vCPU',
  'GPU',
  'requests',
  'requests/s',
  'requests/month',
  'GB-s/month',
  'vCPU-s/month',
  'GiB-s/month',
  'CPU-ms/month',
  'instances',
  'addresses',
  'instances/s',
  'connections',
  'workloads',
  'h/month',
  'share',
  'x',
  'score',
  'GPUs/instance',
  'Gbit/s',
  'kind',
  'yes/no',
  'text',
] as const
export type Unit = (typeof units)[number]

/** `date` is the ISO day on which the source was published or read, whichever the source lets one know. */
export interface Fact<V = number> {
  readonly value: V
  readonly unit: Unit
  readonly source: string
  readonly date: string
  readonly confidence: Confidence
  readonly note?: string
  /** The same figure as it was read in other regions; in a region that is not among them this one stands in. */
  readonly elsewhere?: Readonly<Partial<Record<Region, Fact<V>>>>
}

/** The figure of one region: the one read there, or the listed one in its stead. */
export function factIn<V>(fact: Fact<V>, region: Region): Fact<V> {
  return fact.elsewhere?.[region] ?? fact
}

/** All prices are listed for the US, and a team that is anywhere is billed at them. */
export function isListedFor(region: Region): boolean {
  return region === 'us' || region === 'global'
}

export interface Source {
  readonly id: string
  readonly title: string
  readonly url?: string
}

/** A limit that a vendor states to be absent differs from a limit nobody looked up. */
export type Limit = Fact<number> | Fact<'unlimited'>
