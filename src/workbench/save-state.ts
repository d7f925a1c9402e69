/** Whether what the team typed is safe, in the words the header shows. */

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  /** `at` is milliseconds since 1970, for the clock on screen only. */
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failing'; readonly reason: SaveFailure; readonly detail: string }
  | { readonly kind: 'off'; readonly reason: 'blocked' | 'safe-start' | 'read-only' }

/** full: no space; blocked: the browser keeps nothing; lost: the store went away; newer: a newer Berth keeps it; error: anything else. */
export type SaveFailure = 'full' | 'blocked' | 'lost' | 'newer' | 'error'
