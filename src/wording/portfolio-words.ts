/** The fewest platforms in one sentence: what runs where, what that costs, and how many of them are new to the team. */
import type { Assessment, Portfolio } from '../domain/assessment.ts'
import { listed } from './field-words.ts'
import { numberWord } from './number-words.ts'
import { moneyChange } from './numbers.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { platformWord } from './platform-words.ts'

type Fewest = NonNullable<Portfolio['fewest']>

const namedAtMost = 3

/** "All on Cloud Run except Weekly fine-tune (AWS Batch): +$210 a month against the best of each, one platform to learn." */
export function fewestSentence(
  assessment: Assessment,
  fewest: Fewest,
  nameById: (id: string) => string,
  currency?: DisplayCurrency,
): string {
  return `${placesOf(assessment, fewest, nameById)}: ${moneyChange(fewest.extraMonthlyUsd, currency)} a month against the best of each, ${toLearn(assessment, fewest)}.`
}

function placesOf(assessment: Assessment, fewest: Fewest, nameById: (id: string) => string): string {
  const placed = assessment.workloads.flatMap(({ id, options }) => {
    const chosen = options.find(({ option }) => option === fewest.assignment[id])
    return chosen === undefined ? [] : [{ name: nameById(id), platform: chosen.platform }]
  })
  const on = (platform: string) => placed.filter((each) => each.platform === platform)
  const [main, ...others] = fewest.platforms.toSorted((a, b) => on(b).length - on(a).length)
  if (main === undefined) return 'Nothing fits'
  const total = assessment.workloads.length
  const count = numberWord(placed.length)
  const all =
    placed.length === total ? 'All' : `${count.charAt(0).toUpperCase()}${count.slice(1)} of ${numberWord(total)}`
  if (others.length === 0) return `${all} on ${platformWord(main)}`
  const elsewhere = others.map((platform) => `${namesOf(on(platform))} (${platformWord(platform)})`)
  return `${all} on ${platformWord(main)} except ${listed(elsewhere)}`
}

function namesOf(workloads: readonly { readonly name: string }[]): string {
  const names = workloads.map(({ name }) => name)
  const more = names.length - namedAtMost
  return more > 0 ? listed([...names.slice(0, namedAtMost), `${numberWord(more)} more`]) : listed(names)
}

/** A platform is known where the team says so, operates it, or runs something of this workbook on it today. */
function toLearn({ team, workloads }: Assessment, { platforms }: Fewest): string {
  const known = new Set<string | null | undefined>([
    ...(team.knownPlatforms ?? []),
    team.operatesCluster,
    ...workloads.map((workload) => workload.inputs.entry.runsToday),
  ])
  const fresh = platforms.filter((platform) => !known.has(platform)).length
  if (fresh === 0) return 'no platform to learn'
  return `${numberWord(fresh)} platform${fresh === 1 ? '' : 's'} to learn`
}
