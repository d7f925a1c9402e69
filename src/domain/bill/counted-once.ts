/** A total of several bills counts once what an account has once; what that corrects is said line by line. */
import type { Money } from '../option-evidence.ts'
import type { SharedCharge } from './shared-charge.ts'
import type { Region } from '../vocabulary.ts'

/** A correction of the sum of several bills, in USD per month: negative for what is paid once, positive for what is given once. */
export interface CountedOnce {
  readonly kind: SharedCharge['kind']
  readonly item: string
  readonly account: string
  readonly elsewhere?: Region
  /** Bills that met it. */
  readonly workloads: number
  readonly monthlyUsd: number
}

/** What several bills met of one charge. */
interface Met {
  readonly first: SharedCharge
  readonly bills: number
  readonly sum: number
  readonly most: number
  readonly share: number
}

/** By the key of the charge. */
export type MetCharges = ReadonlyMap<string, Met>

export function chargesMet(bills: readonly (readonly SharedCharge[])[]): MetCharges {
  const met = new Map<string, Met>()
  for (const charges of bills)
    for (const first of charges) {
      const { key, monthlyUsd, share } = first
      met.set(key, withMet(met.get(key), { first, bills: 1, sum: monthlyUsd, most: monthlyUsd, share }))
    }
  return met
}

/** The same of all of these bills, given of some of them after the other. */
export function metTogether(parts: readonly MetCharges[]): MetCharges {
  const met = new Map<string, Met>()
  for (const part of parts) for (const [key, each] of part) met.set(key, withMet(met.get(key), each))
  return met
}

function withMet(before: Met | undefined, next: Met): Met {
  if (before === undefined) return next
  return {
    first: before.first,
    bills: before.bills + next.bills,
    sum: before.sum + next.sum,
    most: Math.max(before.most, next.most),
    share: before.share + next.share,
  }
}

/**
 * Corrections to the sum of these bills, the largest first. A charge that n bills carry is paid once, at the dearest of them.
 * Bills that together use more of an allowance than there is pay for the part beyond it at the mean of their prices.
 */
export function countedOnce(bills: readonly (readonly SharedCharge[])[]): readonly CountedOnce[] {
  return correctionsOf(chargesMet(bills))
}

export function correctionsOf(met: MetCharges): readonly CountedOnce[] {
  const lines: CountedOnce[] = []
  for (const { first, bills, sum, most, share } of met.values()) {
    const beyond = first.kind === 'once' ? most - sum : share > 1 ? sum * (1 - 1 / share) : 0
    if (beyond !== 0) {
      const { key: _key, share: _share, ...charge } = first
      lines.push({ ...charge, workloads: bills, monthlyUsd: beyond })
    }
  }
  return lines.toSorted((a, b) => Math.abs(b.monthlyUsd) - Math.abs(a.monthlyUsd) || (a.item < b.item ? -1 : 1))
}

/** USD per month that the corrections add to the sum of the bills. */
export function correctionOf(lines: readonly CountedOnce[]): number {
  return lines.reduce((sum, { monthlyUsd }) => sum + monthlyUsd, 0)
}

/** A sum of bills with those corrections; an allowance is corrected at the likely use, at the ends of the range too. */
export function corrected({ low, likely, high }: Money, lines: readonly CountedOnce[]): Money {
  const usd = correctionOf(lines)
  return { low: low + usd, likely: likely + usd, high: high + usd }
}
