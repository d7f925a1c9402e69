/** Memory that one replica takes on an option: where files are kept in memory, those that it writes count too. */
import type { Demand } from './demand.ts'
import { fields } from './fields.ts'
import type { Option } from './options.ts'

/** Nobody who said nothing of a disk is billed for one: so much is within the memory stated. */
const { localDiskGB } = fields
const scratchGB = localDiskGB.type === 'amount' ? (localDiskGB.defaults?.any ?? 0) : 0

export function memoryOn({ limits }: Option, demand: Demand): number {
  return keepsFilesInMemory(limits, demand.diskGB) ? demand.memoryGiB + demand.diskGB : demand.memoryGiB
}

export function keepsFilesInMemory({ filesAreMemory }: Option['limits'], diskGB: number): boolean {
  return filesAreMemory?.value === true && diskGB > scratchGB
}
