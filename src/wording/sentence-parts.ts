/** The pieces every sentence is made of: figures as numbers with units, ids as names, lists in words. */
import type { FiguresOf, ReasonCode } from '../domain/reason-codes.ts'
import type { GateId } from '../domain/vocabulary.ts'
import { gateWord } from './decision-words.ts'
import { choiceWord, fieldsInSentence, listed } from './field-words.ts'
import { billMoney, count, duration, money, seconds } from './numbers.ts'
import { inUnit } from './units.ts'
import { isPlatform, optionWord } from './platform-words.ts'
import { lowerFirst } from './lower-first.ts'

export type Figure = number | string
export type Sentences<C extends ReasonCode> = { readonly [K in C]: (figures: FiguresOf<K>) => string }

/** A part of the table of sentences; every key is a code and gets exactly that code's figures. */
export function sentences<C extends ReasonCode>(table: Sentences<C>): Sentences<C> {
  return table
}

export function asNumber(figure: Figure): number {
  return typeof figure === 'number' ? figure : Number(figure)
}

/** A number in its unit; words pass through. */
export function amountOf(figure: Figure, unit: Figure): string {
  return typeof figure === 'number' ? inUnit(figure, String(unit)) : choiceWord(figure)
}

export function ms(figure: Figure): string {
  return typeof figure === 'number' ? duration(figure) : figure
}

/** "within 455 ms", or "at once". */
export function soon(figure: Figure): string {
  return figure === 0 ? 'at once' : `within ${ms(figure)}`
}

export function s(figure: Figure): string {
  return typeof figure === 'number' ? seconds(figure) : figure
}

export function min(figure: Figure): string {
  return typeof figure === 'number' ? seconds(figure * 60) : figure
}

export function usd(figure: Figure): string {
  return typeof figure === 'number' ? money(figure) : figure
}

export function num(figure: Figure): string {
  return typeof figure === 'number' ? count(figure) : figure
}

/** "3 machines", "1 machine". */
export function many(figure: Figure, one: string, plural = `${one}s`): string {
  return `${num(figure)} ${asNumber(figure) === 1 ? one : plural}`
}

/** An option or platform, given by id or already by its label. */
export function optionName(figure: Figure): string {
  const text = String(figure)
  return isPlatform(text.split(':')[0] ?? '') ? optionWord(text) : text
}

export function gateName(figure: Figure): string {
  return gateWord(figure as GateId) ?? String(figure)
}

/** "Longest run 18 min"; the name alone is left out where the amount says it: "8 vCPU". */
export function gateWith(gate: Figure, amount: string): string {
  return amount.toLowerCase().includes(gateName(gate).toLowerCase()) ? amount : `${gateName(gate)} ${amount}`
}

/** Two amounts that are told apart: with cents where whole dollars would write them alike. */
export function twoUsd(a: Figure, b: Figure): readonly [string, string] {
  const both = [usd(a), usd(b)] as const
  return both[0] === both[1] && typeof a === 'number' && typeof b === 'number' ? [billMoney(a), billMoney(b)] : both
}

/** Sentences one after the other; what is not said is left out. */
export function oneAfterTheOther(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ')
}

/** The gate inside a sentence: "run time", "GPU kind", "vCPU". */
export function gateInSentence(figure: Figure): string {
  return lowerFirst(gateName(figure))
}

function parts(figure: Figure): readonly string[] {
  return String(figure)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Field ids, comma-separated, as words: "memory, longest run and GPU". */
export function fieldNames(figure: Figure): string {
  const ids = parts(figure)
  return ids.length === 0 ? 'an answer' : fieldsInSentence(ids)
}

/** Words, comma-separated: "replace, canary or blue-green". */
export function choices(figure: Figure, last = 'or'): string {
  const words = parts(figure).map(choiceWord)
  return words.length === 0 ? 'none' : listed(words, last)
}

export function gateNames(figure: Figure): string {
  return listed(parts(figure).map(gateInSentence))
}

export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
