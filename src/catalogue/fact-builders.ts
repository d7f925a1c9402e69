/** Facts are written as tables: a reading says once where figures come from, each row says only its figure. */
import type { Fact, Unit } from '../domain/facts.ts'
import type { Confidence } from '../domain/vocabulary.ts'
import type { SourceId } from './sources.ts'

/** One source on one day; call it with a value, its unit and, where it matters, a note. */
export type Reading = <const V>(value: V, unit: Unit, note?: string) => Fact<V>

export function reading(source: SourceId, date: string, confidence: Confidence): Reading {
  return (value, unit, note) =>
    note === undefined ? { value, unit, source, date, confidence } : { value, unit, source, date, confidence, note }
}

/** The day on which everything undated was last looked at. */
export const collectedOn = '2026-11-22'

/** A figure nobody could confirm: it always says why it was chosen. */
export function estimate<const V>(value: V, unit: Unit, why: string): Fact<V> {
  return {
    value,
    unit,
    source: 'general-knowledge',
    date: collectedOn,
    confidence: 'estimate',
    note: why,
  }
}

/** A figure computed from other facts of the catalogue. */
export function derived(value: number, unit: Unit, how: string): Fact {
  return { value, unit, source: 'derived', date: collectedOn, confidence: 'estimate', note: how }
}

/** A price that was read in other regions too. */
export function alsoIn(fact: Fact, elsewhere: NonNullable<Fact['elsewhere']>): Fact {
  return { ...fact, elsewhere }
}

/** The same change to a price and to what it is elsewhere. */
export function everywhere(fact: Fact, change: (price: Fact) => Fact): Fact {
  if (fact.elsewhere === undefined) return change(fact)
  const elsewhere = Object.entries(fact.elsewhere).map(([region, there]) => [region, change(there)] as const)
  return alsoIn(change(fact), Object.fromEntries(elsewhere))
}

/** A figure that a source gives, but not so that it counts as confirmed. */
export function doubtful(fact: Fact, why: string): Fact {
  return { ...fact, confidence: 'estimate', note: why }
}
