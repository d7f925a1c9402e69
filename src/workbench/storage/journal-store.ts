/** What the journal asks of a place to keep records; a browser database, or memory in a test. */

/** One write or removal; a batch of them happens as a whole or not at all. */
export type JournalWrite =
  | { readonly kind: 'put'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly key: string }

export interface JournalStore {
  readonly get: (key: string) => Promise<unknown>
  readonly keys: () => Promise<readonly string[]>
  /** All or nothing, and on disk when it resolves. */
  readonly write: (batch: readonly JournalWrite[]) => Promise<void>
}
