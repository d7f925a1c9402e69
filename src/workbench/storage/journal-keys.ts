/** The names of a document's records. */
import type { SlotName } from './slot-names.ts'

const versionsOf = (document: string) => `doc/${document}/version/`
const withBlocks = '-blocks'

export function namesBlocks(versionKey: string): boolean {
  return versionKey.endsWith(withBlocks)
}

export const keys = {
  document: (document: string) => `doc/${document}/`,
  slot: (document: string, slot: SlotName) => `doc/${document}/${slot}`,
  entry: (document: string) => `doc/${document}/entry`,
  origin: (document: string) => `doc/${document}/origin`,
  block: (document: string, name: string) => `doc/${document}/block/${name}`,
  versions: versionsOf,
  /** Told from its key whether it names blocks: one that does not may be a text of megabytes, which nobody reads without need. */
  version: (document: string, sequence: number, hasBlocks: boolean) =>
    `${versionsOf(document)}${String(sequence).padStart(12, '0')}${hasBlocks ? withBlocks : ''}`,
  quarantine: (document: string, at: number, slot: string) => `quarantine/${document}/${at}-${slot}`,
}
