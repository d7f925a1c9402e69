/** What a bill of another region rests on, said wherever such a bill is shown. */
import { resolveTeam } from '../domain/resolved-team.ts'
import type { Region } from '../domain/vocabulary.ts'
import type { Scenario } from '../domain/workbook.ts'
import { listed } from './field-words.ts'
import { regionWord } from './platform-words.ts'

/** null where all the regions are the one whose prices were read. */
export function regionPricesInWords(among: readonly Region[]): string | null {
  const elsewhere = [...new Set(among)].filter((region) => region !== 'us' && region !== 'global')
  return elsewhere.length === 0
    ? null
    : `Prices for ${listed(elsewhere.map(regionWord))} follow from the listed US price where the catalogue has no other.`
}

/** The same for scenarios beside today; null where none of them is in another region. */
export function otherRegionsInWords(today: Region, scenarios: readonly Scenario[]): string | null {
  const there = scenarios.flatMap(({ team }) => (team === undefined ? [] : [resolveTeam(team).region]))
  return there.every((region) => region === today) ? null : regionPricesInWords([today, ...there])
}
