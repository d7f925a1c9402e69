/** The names of the known traps. */
import type { TrapId } from '../domain/traps/traps.ts'
import { ownWord } from './own-word.ts'

const titles: Readonly<Record<TrapId, string>> = {
  modern: 'Serverless because it is modern',
  'stateful-gpu': 'Stateful GPU inference on short-lived runtimes',
  'vm-images': 'VMs without image automation',
  'image-bloat': 'Image bloat and slow starts',
  'untested-burst': 'Untested burst scaling',
  'ci-production': 'CI treated as production',
  'cold-chat': 'Cold starts against chat latency',
  quota: 'Quota exhaustion',
  noisy: 'Noisy neighbours',
  'patch-drift': 'Patch drift',
  retries: 'Runaway retries',
  'idle-gpu': 'Idle GPU machines',
  crowded: 'More at once than the CPU carries',
}

/** The trap's name; ids may come with or without "trap-". */
export function trapTitle(id: string): string {
  return ownWord<string>(titles, id.replace(/^trap-/, '')) ?? id.replaceAll('-', ' ')
}
