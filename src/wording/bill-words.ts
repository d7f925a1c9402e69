/** What a bill's capacity is made of, and which of its lines do not count and why. */
import type { ResolvedTeam, WorkloadAssessment } from '../domain/assessment.ts'
import type { BillLine, Capacity } from '../domain/option-evidence.ts'
import { regionOf } from '../domain/site.ts'
import type { BillGroup, OperatingModel } from '../domain/vocabulary.ts'
import { capacityWords } from './curve-words.ts'
import { billGroupWord } from './decision-words.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { listed } from './field-words.ts'
import { lowerFirst } from './lower-first.ts'
import { billMoney, significant } from './numbers.ts'
import { regionWord } from './platform-words.ts'

/** "2 instances, 1 of them spare"; a spare is there so that one may fail without missing the target. */
export function runsWords(model: OperatingModel, capacity: Capacity | null): string {
  const runs = capacityWords(model, capacity?.instances ?? null)
  return [runs, spareWords(capacity), meanWords(capacity)].filter((words) => words !== '').join(', ')
}

/** "13 on average"; empty where as many as at the peak are always up. */
export function meanWords(capacity: Capacity | null): string {
  return typeof capacity?.meanInstances === 'number' ? `${significant(capacity.meanInstances, 3)} on average` : ''
}

/** "1 of them spare"; empty without spares. */
export function spareWords(capacity: Capacity | null): string {
  return capacity === null || capacity.spareInstances === 0
    ? ''
    : `${significant(capacity.spareInstances, 3)} of them spare`
}

/** Whether a small share of a CPU makes a request longer than its duration says. */
export function isSlowed({ durationMs, statedMs }: Capacity): boolean {
  return durationMs > statedMs * (1 + 1e-9)
}

/** One sentence for each reason why lines of these bills are not added; empty where all of them are. */
export function notCountedWords(
  lines: readonly BillLine[],
  unbilled: readonly BillGroup[] = [],
  currency?: DisplayCurrency,
): readonly string[] {
  const left = lines.filter((line) => !line.counted)
  const off = [...new Set(left.map((line) => line.group))].filter((group) => unbilled.includes(group))
  const amount = (group: BillGroup): string =>
    billMoney(
      left.reduce((sum, line) => (line.group === group ? sum + line.monthlyUsd : sum), 0),
      currency,
    )
  const hours = left.some(({ group }) => group === 'operations' && !unbilled.includes(group))
  return [
    ...(off.length === 0
      ? []
      : [
          `Switched off by the team: ${listed(off.map((group) => `${lowerFirst(billGroupWord(group))} ${amount(group)}`))}.`,
        ]),
    ...(hours ? ['Operations hours are not added until the team says what an hour costs.'] : []),
  ]
}

/** Said of a workload whose data must stay outside of the team's region; empty of all others. */
export function billedElsewhereWords(team: ResolvedTeam, { inputs }: WorkloadAssessment): string {
  const region = regionOf(team, inputs.likely.dataResidency)
  return region === team.region ? '' : `Billed in ${regionWord(region)}, where its data must stay.`
}

/** The groups that a team switched off, whether or not a bill has such a line; empty where none is. */
export function switchedOffWords(unbilled: readonly BillGroup[] = []): string {
  return unbilled.length === 0
    ? ''
    : `Switched off by the team: ${listed(unbilled.map((group) => lowerFirst(billGroupWord(group))))}.`
}
