/** What is wrong with a price of a price book, with what was probably meant. */
import { isIsoDay } from '../domain/iso-day.ts'
import { nearestWord } from './nearest-word.ts'
import { writeProblem } from './problem.ts'

/** One price as somebody wrote it, with where it stands. */
export interface WrittenPrice {
  /** "prices.csv:3" */
  readonly place: string
  readonly fact: string
  readonly value: unknown
  readonly unit: string
  readonly source: string
  readonly date: string
}

/** What a price book may name: each path with its unit, and how the path is called where people read it. */
export interface PricePaths {
  readonly units: ReadonlyMap<string, string>
  readonly nameOf: (path: string) => string
}

/** Everything that is wrong with one price; empty where it can be laid over the catalogue. */
export function problemsOfPrice(
  { place, fact, value, unit, source, date }: WrittenPrice,
  paths: PricePaths,
): readonly string[] {
  const problem = (field: string, found: string, expected: string, fix: string): string =>
    writeProblem({ place: `${place}:${field}`, found, expected, fix })
  const own = paths.units.get(fact)
  const number = numberOf(value)
  const text = typeof value === 'string' ? value.trim() : (JSON.stringify(value) ?? 'nothing')
  return [
    ...(own === undefined
      ? [
          problem(
            'fact',
            quoted(fact),
            'a price, assumption or hour of the catalogue by its path',
            hintFor(fact, paths),
          ),
        ]
      : []),
    ...(number === undefined
      ? [problem('value', quoted(text), `a number${own === undefined ? '' : ` in ${own}`}`, numberFix(text, own))]
      : number < 0
        ? [problem('value', quoted(text), 'a price of 0 or more', 'write what is paid; a discount is a lower price')]
        : []),
    ...(own !== undefined && unit !== '' && unit !== own
      ? [problem('unit', quoted(unit), own, `convert the value to ${own}, or leave the unit out`)]
      : []),
    ...(source === ''
      ? [problem('source', 'nothing', 'where the price is from', 'name the contract or price list')]
      : []),
    ...(isIsoDay(date) ? [] : [problem('date', quoted(date), 'a day such as 2026-10-01', dayFix(date))]),
  ]
}

export function quoted(text: string): string {
  return text === '' ? 'nothing' : `“${text.slice(0, 80)}”`
}

/** A leading dollar sign is the unit of every price here. */
export function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && value.trim() !== '' ? Number(value.trim().replace(/^(-?)\$/, '$1')) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function numberFix(text: string, unit: string | undefined): string {
  const withPoint = /^\$?-?\d+,\d+$/.test(text)
    ? text.replace(',', '.')
    : /^\$?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
      ? text.replaceAll(',', '')
      : undefined
  if (withPoint !== undefined) return `write ${withPoint}`
  const alone = /^(\d[\d.eE+-]*)\s*\D*$/.exec(text)?.[1]
  if (alone !== undefined && numberOf(alone) !== undefined)
    return `write ${alone} where it is in ${unit ?? 'the unit of the fact'}, else convert it`
  return 'write a number such as 0.0000133'
}

/** 01.10.2026 and 1/10/2026 could be two days, so they are not read as one. */
function dayFix(date: string): string {
  const turned = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(date)
  const [, day = '', month = '', year = ''] = turned ?? []
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDay(read) ? `did you mean ${read}?` : 'write year, month and day: YYYY-MM-DD'
}

const hintsAtMost = 3

/** The path that was mistyped, else those whose names hold the same words. */
function hintFor(fact: string, { units, nameOf }: PricePaths): string {
  const paths = [...units.keys()]
  const near = nearestWord(fact, paths)
  if (near !== undefined) return `did you mean ${near}?`
  const sought = new Set(wordsOf(fact))
  const ranked = paths
    .map((path) => ({
      path,
      shared: [...new Set(wordsOf(`${path} ${nameOf(path)}`))].filter((word) => sought.has(word)).length,
    }))
    .filter(({ shared }) => shared > 0 && 2 * shared >= sought.size)
    .toSorted((a, b) => b.shared - a.shared)
  const best = ranked.filter(({ shared }) => shared === ranked[0]?.shared).slice(0, hintsAtMost)
  return best.length === 0
    ? 'berth catalogue --platform ID lists the paths'
    : `did you mean ${best.map(({ path }) => path).join(' or ')}?`
}

function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word.length > 2)
}
