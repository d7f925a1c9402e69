/** What an account pays or is given once, however many workloads meet it: each bill carries the whole, a total counts it once. */

import type { Region } from '../vocabulary.ts'

/** A fixed charge such as a NAT gateway or a plan, or a monthly allowance; amounts in USD per month of one bill. */
export interface SharedCharge {
  readonly kind: 'once' | 'allowance'
  /** Alike in every bill that meets the same thing. */
  readonly key: string
  readonly item: string
  /** Id of the vendor, or of the platform, whose account it is. */
  readonly account: string
  /** Where it stands, if that is not the team's region. */
  readonly elsewhere?: Region
  /** Charged in this bill; of an allowance what it spares this bill. */
  readonly monthlyUsd: number
  /** Of an allowance: how much of the whole this bill uses, 0 to 1; else 1. */
  readonly share: number
}
