/** A setting of the workbook as people call it, and its answer in words, by where it lies: ["team", "region"], ["priorities", "weights", "cost"]. */
import { thresholdDefaults } from '../domain/criteria/thresholds.ts'
import type { BillGroup, PresetId, VendorId } from '../domain/vocabulary.ts'
import type { Priorities, Team } from '../domain/workbook.ts'
import { billGroupWord, criterionWord, presetWord } from './decision-words.ts'
import { listed, notAnswered } from './field-words.ts'
import { significant } from './numbers.ts'
import { ownWord } from './own-word.ts'
import { platformWord, regionWord, vendorWord } from './platform-words.ts'
import { priceName } from './price-words.ts'
import { thresholdGroup } from './threshold-words.ts'
import { inUnit } from './units.ts'

type Path = readonly string[]

export const teamWords: Readonly<Record<keyof Team, string>> = {
  region: 'Region',
  platforms: 'Vendors that are allowed',
  operatesCluster: 'Cluster the team operates',
  knownPlatforms: 'Platforms the team knows',
  opsHourUsd: 'Cost of an hour of operations',
  monthHours: 'Hours in a month',
  freeTier: 'Count free tiers, in full for each workload',
  commitment: 'Commitment',
  spotAllowed: 'Spot is allowed',
  monthlyBudgetUsd: 'Budget per month',
  budgetVariancePct: 'Budget may vary by',
  currency: 'Shown in',
  unbilled: 'Lines that do not count',
}

export const commitmentWords: Readonly<Record<NonNullable<Team['commitment']>, string>> = {
  'on-demand': 'On demand',
  'one-year': 'One year',
}

const priorityWords: Readonly<Record<keyof Priorities, string>> = {
  preset: 'Priorities',
  weights: 'Weights',
  order: 'Order of criteria',
  thresholds: 'Thresholds',
}

/** "Weight of cost", "Cluster the team operates"; what has no name of its own is called by its path. */
export function settingName(path: Path): string {
  const [list, key = '', part] = path
  if (list === 'team') return ownWord(teamWords, key) ?? path.join(' ')
  if (list === 'prices') return priceName(key)
  if (list === 'title') return 'Title'
  if (list === 'date') return 'Date'
  if (list !== 'priorities') return path.join(' ')
  if (part === undefined) return ownWord(priorityWords, key) ?? path.join(' ')
  if (key === 'weights') return `Weight of ${criterionWord(part).toLowerCase()}`
  const meaning = ownWord<{ readonly meaning: string }>(thresholdDefaults, part)?.meaning
  return meaning === undefined ? path.join(' ') : `${thresholdGroup(part)}: ${meaning.replace(/\.$/, '')}`
}

const units: Readonly<Partial<Record<string, string>>> = {
  opsHourUsd: 'USD',
  monthlyBudgetUsd: 'USD',
  monthHours: 'hours',
  budgetVariancePct: '%',
}

/** Of a value that has no words of its own. */
const longest = 120

/** "EKS", "one year", "0.9 EUR per USD of 2026-11-20"; blank is "not answered". */
export function settingValue([list, key = '', part]: Path, value: unknown): string {
  if (value === undefined || value === null || value === '') return notAnswered
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    const threshold =
      list === 'priorities' ? ownWord<{ readonly unit: string }>(thresholdDefaults, part ?? '') : undefined
    const unit = threshold?.unit ?? units[key]
    return unit === undefined ? significant(value, 3) : inUnit(value, unit)
  }
  if (typeof value === 'string') return wordOf(key, value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listed(value.map((each) => wordOf(key, String(each))))
  if (key === 'currency') {
    const { code, perUsd, date } = value as NonNullable<Team['currency']>
    return `${code}, ${significant(perUsd, 4)} per USD, ${date}`
  }
  if (list === 'prices') {
    const {
      value: price,
      source,
      date,
    } = value as { readonly value: number; readonly source: string; readonly date: string }
    return `${price}, ${source}, ${date}`
  }
  const text = JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function wordOf(key: string, value: string): string {
  if (key === 'region') return regionWord(value)
  if (key === 'platforms') return vendorWord(value as VendorId)
  if (key === 'operatesCluster' || key === 'knownPlatforms') return platformWord(value)
  if (key === 'unbilled') return billGroupWord(value as BillGroup)
  if (key === 'order') return criterionWord(value)
  if (key === 'preset') return presetWord(value as PresetId)
  if (key === 'commitment') return ownWord(commitmentWords, value) ?? value
  return value
}
