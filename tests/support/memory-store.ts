/** Keeps records in memory: a browser's database that can be made to fail. */
import type { JournalStore, JournalWrite } from '../../src/workbench/storage/journal-store.ts'

export interface MemoryFaults {
  /** Called before each operation; throwing is the fault. */
  readonly before?: ((operation: 'get' | 'keys' | 'write', batch?: readonly JournalWrite[]) => void) | undefined
  /** Called after a write took place; throwing is a success that was never reported. */
  readonly after?: ((batch: readonly JournalWrite[]) => void) | undefined
}

export interface MemoryStore extends JournalStore {
  readonly records: Map<string, unknown>
}

/** A batch is all or nothing, as in the browser's database. */
export function memoryStore(faults: MemoryFaults = {}, records = new Map<string, unknown>()): MemoryStore {
  return {
    records,
    get: async (key) => {
      faults.before?.('get')
      return structuredClone(records.get(key))
    },
    getMany: async (keys) => {
      faults.before?.('get')
      return keys.map((key) => structuredClone(records.get(key)))
    },
    keys: async () => {
      faults.before?.('keys')
      return [...records.keys()]
    },
    write: async (batch, onlyIf) => {
      faults.before?.('write', batch)
      if (onlyIf !== undefined && !onlyIf.holds(structuredClone(records.get(onlyIf.key)))) return false
      for (const step of batch) {
        if (step.kind === 'put') records.set(step.key, structuredClone(step.value))
        else records.delete(step.key)
      }
      faults.after?.(batch)
      return true
    },
  }
}
