/** Keeping what runs today is always an option: its verdict, its bill, and when a move would pay for itself. */
import type { KeepWhatWeHave } from './assessment.ts'
import { bestOf, isOpen } from './contender.ts'
import type { Contender } from './contender.ts'
import { contenderOf } from './judge.ts'
import { verdictOf } from './verdict-of.ts'
import { optionOf } from './options.ts'
import type { WorkloadContest } from './workload-contest.ts'

/** Today's platform in its best variant, even where the team's rules would not allow it for something new. */
export function contenderOfToday(held: WorkloadContest): Contender | undefined {
  const today = held.stage.inputs.entry.runsToday ?? undefined
  if (today === undefined) return undefined
  const own = held.view.contenders().filter((contender) => contender.option.platform.id === today)
  const plain = own.find((contender) => contender.option.variant.id === '')
  if (own.length > 0) return bestOf(own, isOpen) ?? plain
  const platform = held.context.site.catalogue.platforms[today]
  const variant = platform.variants[0]
  return variant === undefined
    ? undefined
    : contenderOf(held.stage, optionOf(held.context.site, platform, variant), held.view.vector)
}

export function keepOf(held: WorkloadContest): KeepWhatWeHave | null {
  const today = contenderOfToday(held)
  if (today === undefined) return null
  const { winner } = held.contest
  const { site } = held.context
  const migrationUsd = site.catalogue.assumptions.migrationHours.value * site.team.opsHourUsd
  const todayUsd = today.scene.usdPerMonth()
  const moves = winner !== undefined && winner.option.platform.id !== today.option.platform.id
  const saved = moves && todayUsd !== undefined && winner.usd !== undefined ? todayUsd - winner.usd : 0
  return {
    option: today.option.id,
    verdict: verdictOf(today, held.view),
    monthlyUsd: todayUsd ?? null,
    migrationUsd: moves ? migrationUsd : 0,
    paybackMonths: saved > 0 ? migrationUsd / saved : null,
  }
}
