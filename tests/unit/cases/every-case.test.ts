/** Every published case is tested by its id, or listed here with the reason why not. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import rows from './published-rows.json' with { type: 'json' }

const published =
  'A01 A02 A04 A06 A07 A10 A11 A12 A14 A15 B01 B03 B05 B06 B13 B14 C01 C03 C05 C09 C14 C18 C20 C21 D01 D02 D04 D05 ' +
  'E01 E04 E05 E10 E13 E16 F01 F03 F05 F08 F13 F16 F18 T01 T02 T04 T05 T08 T09'

const notTested: Readonly<Record<string, string>> = {
  D02: 'Two totals, $2,200 and $773, of thirteen services whose volumes were not published: nothing to work out.',
  D04: 'A saving of over 90 % without its volumes; what made it dear, a state change per frame, is no input of ours.',
  T08: 'Only the sums of the weighted matrix are published, not the scores behind; that shares sum to the fit is a property.',
  T09: 'As T08, the second sum of the same matrix.',
}

const units = new URL('..', import.meta.url)
const self = 'every-case.test.ts'
/** Where a case is claimed: the names of tests, and the first cell of a table of tests. */
const claims = readdirSync(units, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith(self))
  .flatMap((name) => {
    const source = readFileSync(new URL(name, units), 'utf8')
    const named = source.matchAll(/(?:test|describe)(?:\.each)?\(\s*['"`]([^'"`]*)['"`]/g)
    const rowed = source.matchAll(/^\s*\['([A-Z]\d\d)',/gm)
    return [...named, ...rowed].map((match) => match[1] ?? '')
  })
const inTables = new Set(rows.map((row) => row.id))

const isTested = (id: string) => inTables.has(id) || claims.some((title) => new RegExp(`\\b${id}\\b`).test(title))

test('every published case is tested under its id, or listed with a reason', () => {
  const neither = published.split(' ').filter((id) => !(id in notTested) && !isTested(id))
  expect(neither).toEqual([])
})

test('nothing is listed as not tested and tested at the same time', () => {
  expect(Object.keys(notTested).filter(isTested)).toEqual([])
})
