/** What runs for a workload, in the few words of a table cell. */
import type { Capacity } from '../../domain/option-evidence.ts'
import { isSlowed } from '../../wording/bill-words.ts'
import { chance, significant } from '../../wording/numbers.ts'
import { sizeName } from '../../wording/platform-words.ts'
import { inUnit } from '../../wording/units.ts'
import type { Placement } from '../note-context.ts'

/** "3 × g6.xlarge, 12 % idle"; where nodes are shared the part of one that an instance takes, "2 × 7 % of m7i.16xlarge". */
export function capacityWords({ option }: Placement): string {
  const capacity = option?.capacity ?? null
  if (capacity === null) return '–'
  const size = sizeWords(capacity, option?.operatingModel === 'function')
  const machines =
    capacity.instances === null
      ? size
      : `${significant(capacity.instances, 3)} × ${capacity.machineShare < 1 ? `${chance(capacity.machineShare)} of ` : ''}${/ /.test(size) ? `(${size})` : size}`
  const spare = capacity.spareInstances > 0 ? `, ${significant(capacity.spareInstances, 3)} spare` : ''
  const warm =
    capacity.keptWarm > 0 && (capacity.instances === null || capacity.keptWarm < capacity.instances)
      ? `, ${significant(capacity.keptWarm, 3)} kept warm`
      : ''
  const idle = capacity.idleShare === null || capacity.idleShare === 0 ? '' : `, ${chance(capacity.idleShare)} idle`
  const longer = isSlowed(capacity) ? `, where a request takes ${inUnit(capacity.durationMs, 'ms')}` : ''
  return `${machines}${longer}${spare}${warm}${idle}`
}

/* Sizes of machines are names; others are amounts. */
function sizeWords({ size, instances }: Capacity, isFunction: boolean): string {
  const plain = sizeName(size)
  return isFunction && instances === null && /^[\d.]+ GB$/.test(plain) ? `functions of ${plain}` : plain
}
