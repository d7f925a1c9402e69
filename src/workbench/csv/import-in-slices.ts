/** A large table read a slice at a time, so that the page answers in between; it can be stopped, and then nothing has happened. */
import type { ImportChoices, ImportResult } from './apply-import.ts'
import { startImport } from './apply-import.ts'
import { nextTask } from '../next-task.ts'
import type { ImportPlan } from './plan-import.ts'

export interface SliceOptions {
  /** From 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Lets the page breathe; a timer where nothing else is given. */
  readonly pause?: (() => Promise<void>) | undefined
}

const rowsAtOnce = 500

/** null when it was stopped. Otherwise the very result that reading at once would give. */
export async function importInSlices(
  rows: readonly (readonly string[])[],
  plan: ImportPlan,
  choices: ImportChoices = {},
  options: SliceOptions = {},
): Promise<ImportResult | null> {
  const running = startImport(rows, plan, choices)
  while (running.step(rowsAtOnce)) {
    options.progress?.(running.share())
    await (options.pause ?? nextTask)()
    if (options.signal?.aborted === true) return null
  }
  options.progress?.(1)
  return running.result()
}
