/** What a catalogue must satisfy before anybody trusts a bill made from it; an empty list of problems is a pass. */
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Platform, Variant } from '../../src/domain/platform.ts'
import { units } from '../../src/domain/facts.ts'
import type { Fact, Unit } from '../../src/domain/facts.ts'
import { confidences } from '../../src/domain/vocabulary.ts'
import { walkFacts } from '../../src/domain/walk-facts.ts'
import type { FactAt } from '../../src/domain/walk-facts.ts'

export const catalogueFaults = [
  'no-value',
  'unknown-unit',
  'no-source',
  'undeclared-source',
  'unused-source',
  'no-date',
  'future-date',
  'unknown-confidence',
  'unconfirmed-as-confirmed',
  'estimate-without-reason',
  'implausible',
  'free-without-reason',
  'no-variant',
  'no-plain-variant',
  'same-variant-twice',
  'no-price',
  'nothing-not-priced',
] as const
export type CatalogueFault = (typeof catalogueFaults)[number]

export interface CatalogueProblem {
  /** Path of the fact, option id of the variant, or id of the source. */
  readonly at: string
  readonly fault: CatalogueFault
  readonly found: string
}

/** Sources that nobody can look up: what stands on them is an estimate. */
const unconfirmedSources: readonly string[] = ['general-knowledge', 'derived']

/** Highest believable value per unit; beyond it somebody slipped a power of ten. */
const ceilings: Readonly<Partial<Record<Unit, number>>> = {
  'USD/h': 500,
  'USD/vCPU-h': 2,
  'USD/GiB-h': 0.5,
  'USD/vCPU-s': 0.0005,
  'USD/GiB-s': 0.0001,
  'USD/GB-s': 0.0005,
  'USD/GPU-s': 0.01,
  'USD/GPU-h': 50,
  'USD/worker-s': 0.05,
  'USD/GB-month': 1,
  'USD/GB': 5,
  'USD/month': 5000,
  'USD/request': 0.0001,
  'USD/CPU-ms': 0.000001,
  'USD/GB-h': 0.01,
  'USD/LCU-h': 1,
  's/GB': 120,
  s: 100_000_000,
  share: 1,
  score: 1,
  'GPUs/instance': 72,
  // The largest run of one customer that was published.
  vCPU: 1_200_000,
  GiB: 32_768,
}

const isoDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

function isPrice(fact: Fact<unknown>): boolean {
  return String(fact.unit).startsWith('USD/')
}

/** First fault of a fact's own fields; the later ones make no sense where an earlier one holds. */
function factFault(catalogue: Catalogue, { fact }: FactAt): readonly [CatalogueFault, string] | undefined {
  const { value, unit, source, date, confidence, note } = fact as Partial<Fact<unknown>>
  if (value === undefined || value === null || value === '' || Number.isNaN(value)) return ['no-value', String(value)]
  if (unit === undefined || !units.includes(unit)) return ['unknown-unit', String(unit)]
  if (source === undefined || source === '') return ['no-source', String(source)]
  if (!Object.hasOwn(catalogue.sources, source)) return ['undeclared-source', source]
  if (date === undefined || !isoDay.test(date)) return ['no-date', String(date)]
  if (date > catalogue.pricesReadOn) return ['future-date', date]
  if (confidence === undefined || !confidences.includes(confidence)) return ['unknown-confidence', String(confidence)]
  if (unconfirmedSources.includes(source) && confidence !== 'estimate') return ['unconfirmed-as-confirmed', confidence]
  if (confidence === 'estimate' && (note === undefined || note === ''))
    return ['estimate-without-reason', String(value)]
  return rangeFault(value, unit, fact)
}

function rangeFault(value: unknown, unit: Unit, fact: Fact<unknown>): readonly [CatalogueFault, string] | undefined {
  if (typeof value !== 'number') return undefined
  const ceiling = ceilings[unit]
  if (value < 0 || !Number.isFinite(value) || (ceiling !== undefined && value > ceiling)) {
    return ['implausible', `${String(value)} ${unit}`]
  }
  return isPrice(fact) && value === 0 && fact.note === undefined ? ['free-without-reason', `0 ${unit}`] : undefined
}

function variantFaults(platform: Platform, variant: Variant, facts: readonly FactAt[]): readonly CatalogueProblem[] {
  const at = variant.id === '' ? platform.id : `${platform.id}:${variant.id}`
  const priced = facts.some(({ path, fact }) => path.startsWith(`${at}/billing.`) && isPrice(fact) && fact.value !== 0)
  return priced ? [] : [{ at, fault: 'no-price', found: variant.label }]
}

function platformFaults(platform: Platform, facts: readonly FactAt[]): readonly CatalogueProblem[] {
  const at = platform.id
  const [plain] = platform.variants
  if (plain === undefined) return [{ at, fault: 'no-variant', found: '' }]
  const ids = platform.variants.map((variant) => variant.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  return [
    ...(plain.id === '' ? [] : [{ at, fault: 'no-plain-variant', found: plain.id } as const]),
    ...(twice === undefined ? [] : [{ at, fault: 'same-variant-twice', found: twice } as const]),
    ...(platform.notPriced.length > 0 ? [] : [{ at, fault: 'nothing-not-priced', found: '' } as const]),
    ...platform.variants.flatMap((variant) => variantFaults(platform, variant, facts)),
  ]
}

/** What was read in other regions is checked like what is listed: "aws-lambda/billing.usdPerRequest in eu". */
function elsewhere({ path, fact }: FactAt): readonly FactAt[] {
  return Object.entries(fact.elsewhere ?? {}).map(([region, there]) => ({ path: `${path} in ${region}`, fact: there }))
}

/** Every problem of a catalogue: facts in the order of the files, then platforms, then sources. */
export function catalogueProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const facts = walkFacts(catalogue).flatMap((entry) => [entry, ...elsewhere(entry)])
  const used = new Set(facts.map(({ fact }) => fact.source))
  return [
    ...facts.flatMap((entry) => {
      const fault = factFault(catalogue, entry)
      return fault === undefined ? [] : [{ at: entry.path, fault: fault[0], found: fault[1] }]
    }),
    ...Object.values(catalogue.platforms).flatMap((platform) => platformFaults(platform, facts)),
    ...Object.keys(catalogue.sources)
      .filter((id) => !used.has(id))
      .map((id) => ({ at: id, fault: 'unused-source' as const, found: id })),
  ]
}
