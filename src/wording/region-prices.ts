/** What a bill of another region rests on, said wherever such a bill is shown. */
import type { PricePlaces } from '../domain/catalogue.ts'
import { isListedFor } from '../domain/facts.ts'
import { resolveTeam } from '../domain/resolved-team.ts'
import type { Region } from '../domain/vocabulary.ts'
import type { Scenario } from '../domain/workbook.ts'
import { listed } from './field-words.ts'
import { regionWord, vendorWord } from './platform-words.ts'

/** Whoever has no prices of their own there looks cheaper beside those who have. */
const standIn = 'follow from the listed US price, which is mostly lower'

/** null where all the regions are the one that all prices are listed for. */
export function regionPricesInWords(among: readonly Region[], places: PricePlaces): string | null {
  const elsewhere = [...new Set(among)].filter((region) => !isListedFor(region))
  if (elsewhere.length === 0) return null
  const read = elsewhere.flatMap((region) => (places[region] === undefined ? [] : [placesInWords(region, places)]))
  const unread = elsewhere.filter((region) => places[region] === undefined).map(regionWord)
  if (read.length === 0) return `Prices for ${listed(unread)} ${standIn}, where the catalogue has no other.`
  const others = unread.length === 0 ? 'Others' : `Others, and those for ${listed(unread)},`
  return `${read.join(' ')} ${others} ${standIn}.`
}

function placesInWords(region: Region, places: PricePlaces): string {
  const named = (places[region] ?? []).map(({ vendor, place }) => `${vendorWord(vendor)} in ${place}`)
  return `Prices for ${regionWord(region)} are those of ${listed(named)} where they were read.`
}

/** The same for scenarios beside today; null where none of them is in another region. */
export function otherRegionsInWords(today: Region, scenarios: readonly Scenario[], places: PricePlaces): string | null {
  const there = scenarios.flatMap(({ team }) => (team === undefined ? [] : [resolveTeam(team).region]))
  return there.every((region) => region === today) ? null : regionPricesInWords([today, ...there], places)
}
