/** What the journal asks of a place to keep records; a browser database, or memory in a test. */

/** One write or removal; a batch of them happens as a whole or not at all. */
export type JournalWrite =
  | { readonly kind: 'put'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly key: string }

/** What must hold at the moment of a write. */
export interface WriteCondition {
  readonly key: string
  readonly holds: (stored: unknown) => boolean
}

export interface JournalStore {
  readonly get: (key: string) => Promise<unknown>
  readonly getMany: (keys: readonly string[]) => Promise<readonly unknown[]>
  readonly keys: () => Promise<readonly string[]>
  /** All or nothing, and on disk when it resolves. False, and nothing written, where the condition does not hold. */
  readonly write: (batch: readonly JournalWrite[], onlyIf?: WriteCondition) => Promise<boolean>
}
