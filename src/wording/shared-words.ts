/** How it is said that several bills carry what an account has once. */
import type { CountedOnce } from '../domain/bill/counted-once.ts'
import type { SharedCharge } from '../domain/bill/shared-charge.ts'
import { vendorIds } from '../domain/vocabulary.ts'
import type { VendorId } from '../domain/vocabulary.ts'
import { listed } from './field-words.ts'
import { lowerFirst } from './lower-first.ts'
import { counted } from './numbers.ts'
import { platformWord, regionWord, vendorWord } from './platform-words.ts'

/** "NAT gateway, AWS: paid once for 3 workloads", "Function time, Lambda: one free allowance for 2 workloads". */
export function countedOnceWords({ kind, item, account, elsewhere, workloads }: CountedOnce): string {
  const met = counted(workloads, 'workload')
  const whose = isVendor(account) ? vendorWord(account) : platformWord(account)
  const where = elsewhere === undefined ? whose : `${whose} in ${regionWord(elsewhere)}`
  return `${item}, ${where}: ${kind === 'once' ? 'paid once' : 'one free allowance'} for ${met}`
}

function isVendor(account: string): account is VendorId {
  return (vendorIds as readonly string[]).includes(account)
}

/** What a single bill carries whole; empty where it carries nothing of the kind. */
export function carriesWholeWords(shared: readonly SharedCharge[]): string {
  const names = [...new Set(shared.map(nameOf))]
  return names.length === 0
    ? ''
    : `Counted whole here, and once for the account in the total of all workloads: ${listed(names)}.`
}

function nameOf({ kind, item }: SharedCharge): string {
  const name = inSentence(item)
  return kind === 'once' ? name : `the free allowance of ${name.replace(' beyond the plan', '')}`
}

/** "NAT gateway" keeps its capitals. */
function inSentence(item: string): string {
  return /^[A-Z]{2}/.test(item) ? item : lowerFirst(item)
}
