/** Why a place to keep things failed, in the ways a person can do something about. */
import type { SaveFailure } from '../save-state.ts'

const quotaNames = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])
const blockedNames = new Set(['SecurityError', 'NotAllowedError', 'NotSupportedError'])
const lostNames = new Set([
  'InvalidStateError',
  'AbortError',
  'TransactionInactiveError',
  'NotFoundError',
  'UnknownError',
])

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
}

export function storageFailure(error: unknown): { readonly reason: SaveFailure; readonly detail: string } {
  const name = nameOf(error)
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  const detail = error instanceof Error ? error.message : String(error)
  // Firefox's old code for a full store is 1014, everybody else's 22.
  if (quotaNames.has(name) || code === 22 || code === 1014) return { reason: 'full', detail }
  if (name === 'VersionError') return { reason: 'newer', detail }
  if (blockedNames.has(name)) return { reason: 'blocked', detail }
  if (lostNames.has(name)) return { reason: 'lost', detail }
  return { reason: 'error', detail }
}
