/** All workloads together: the bill of the recommended set, a default path for new services, the fewest platforms that fit. */
import type { Portfolio, WorkloadAssessment } from './assessment.ts'
import type { Money, OptionAssessment } from './option-evidence.ts'
import { chargesMet, corrected, correctionOf, correctionsOf, countedOnce, metTogether } from './bill/counted-once.ts'
import type { MetCharges } from './bill/counted-once.ts'
import type { SharedCharge } from './bill/shared-charge.ts'
import { keptTogether } from './kept-together.ts'
import { once } from './once.ts'
import type { PlatformId } from './vocabulary.ts'

/** Per workload the passing option with the best fit on each platform. */
interface Choice {
  readonly shared: () => readonly SharedCharge[]
  readonly option: string
  readonly fit: number
  readonly usd: number
}
type Choices = ReadonlyMap<PlatformId, Choice>

export function portfolioOf(workloads: readonly WorkloadAssessment[]): Portfolio {
  const shared = once(() => correctionsOf(spentOn(workloads).met))
  const total = once(() => corrected(spentOn(workloads).sum, shared()))
  const path = once(() => defaultPathOf(workloads))
  const fewest = once(() => fewestOf(workloads, workloads.map(choicesOf)))
  return {
    get monthlyUsd() {
      return total()
    },
    get shared() {
      return shared()
    },
    get defaultPath() {
      return path()
    },
    get fewest() {
      return fewest()
    },
  }
}

interface Spent {
  readonly sum: Money
  readonly met: MetCharges
}

const spentOn = keptTogether<WorkloadAssessment, Spent>(
  (workloads) => ({
    sum: sumOf(workloads.map(({ recommendation }) => recommendation?.monthlyRange)),
    met: chargesMet(workloads.map(({ recommendation }) => recommendation?.shared ?? [])),
  }),
  (parts) => ({ sum: sumOf(parts.map(({ sum }) => sum)), met: metTogether(parts.map(({ met }) => met)) }),
)

function sumOf(amounts: readonly (Money | null | undefined)[]): Money {
  let low = 0
  let likely = 0
  let high = 0
  for (const money of amounts) {
    low += money?.low ?? 0
    likely += money?.likely ?? 0
    high += money?.high ?? 0
  }
  return { low, likely, high }
}

/** How much fit a workload may give up so that the team learns fewer platforms. */
const giveUp = 0.15

/** By what a workload has in common with itself once its deep parts are there. */
function keptOf<Said>(read: (workload: WorkloadAssessment) => Said): (workload: WorkloadAssessment) => Said {
  const kept = new WeakMap<WorkloadAssessment['families'], () => Said>()
  return (workload) => {
    const said = kept.get(workload.families) ?? once(() => read(workload))
    kept.set(workload.families, said)
    return said()
  }
}

/** Options nearly as good as the recommended one, and as clean: at risk only where the recommended one is at risk too. */
const nearlyAsGood = keptOf((workload): readonly OptionAssessment[] => {
  const { recommendation } = workload
  if (recommendation === null || recommendation.provisional) return []
  const clean = workload.options.some((option) => option.verdict === 'fits') || !isAtRisk(workload)
  return workload.options.filter(
    (option) =>
      (option.verdict === 'best' || option.verdict === 'fits' || (option.verdict === 'risky' && !clean)) &&
      option.fit !== null &&
      option.fit >= recommendation.fit - giveUp,
  )
})

function isAtRisk(workload: WorkloadAssessment): boolean {
  const best = workload.options.find((option) => option.verdict === 'best')
  return best?.gates.some((gate) => gate.atRisk) ?? false
}

/** What takes the time of a portfolio, a workload at a time: read of each before, the portfolio itself takes next to none. */
export const choicesOf = keptOf((workload): Choices => {
  const best = new Map<PlatformId, Choice>()
  for (const option of nearlyAsGood(workload)) {
    const usd = option.monthlyUsd?.likely
    const fit = option.fit ?? 0
    const before = best.get(option.platform)
    if (usd === undefined || (before !== undefined && before.fit >= fit)) continue
    best.set(option.platform, { option: option.option, fit, usd, shared: () => option.shared })
  }
  return best
})

/**
 * The option that serves most services nearly as well as their best one: a service counts in full where the option wins,
 * and less the more fit it gives up. An option that is second best everywhere does not outrank one that wins.
 */
function defaultPathOf(workloads: readonly WorkloadAssessment[]): Portfolio['defaultPath'] {
  const services = workloads.filter((workload) => {
    const { kind } = workload.inputs.likely
    return kind === 'api' || kind === 'event' || kind === 'admin' || kind === 'cron'
  })
  const tally = new Map<string, { served: number; readonly workloads: string[] }>()
  for (const workload of services) {
    for (const option of nearlyAsGood(workload)) {
      const tallied = tally.get(option.option) ?? { served: 0, workloads: [] }
      const lost = (workload.recommendation?.fit ?? 0) - (option.fit ?? 0)
      tallied.served += 1 - Math.max(0, lost) / giveUp
      tallied.workloads.push(workload.id)
      tally.set(option.option, tallied)
    }
  }
  const first = [...tally.entries()].sort(
    ([idA, a], [idB, b]) => b.served - a.served || b.workloads.length - a.workloads.length || (idA < idB ? -1 : 1),
  )[0]
  return first === undefined ? null : { option: first[0], workloads: first[1].workloads }
}

/**
 * The fewest platforms on which every recommended workload still passes: greedy cover, the platform that carries most of the
 * rest first, then the cheaper one. Every workload then takes its best fitting option on the platforms kept.
 */
function fewestOf(workloads: readonly WorkloadAssessment[], table: readonly Choices[]): Portfolio['fewest'] {
  const open = new Set(workloads.flatMap((_, index) => ((table[index]?.size ?? 0) > 0 ? [index] : [])))
  if (open.size === 0) return null
  const covered = [...open]
  const kept: PlatformId[] = []
  while (open.size > 0) {
    const tally = new Map<PlatformId, { readonly count: number; readonly usd: number }>()
    for (const index of open) {
      for (const [platform, choice] of table[index] ?? []) {
        const before = tally.get(platform) ?? { count: 0, usd: 0 }
        tally.set(platform, { count: before.count + 1, usd: before.usd + choice.usd })
      }
    }
    const next = [...tally.entries()].sort(
      ([idA, a], [idB, b]) => b.count - a.count || a.usd - b.usd || (idA < idB ? -1 : 1),
    )[0]?.[0]
    if (next === undefined) break
    kept.push(next)
    for (const index of covered) if (table[index]?.has(next) === true) open.delete(index)
  }
  // Without a prototype: a workload may be called "constructor".
  const assignment = Object.create(null) as Record<string, string>
  let extraMonthlyUsd = 0
  const shared: (readonly SharedCharge[])[] = []
  const sharedToday: (readonly SharedCharge[])[] = []
  for (const index of covered) {
    const workload = workloads[index]
    const choice = kept
      .flatMap((platform) => {
        const found = table[index]?.get(platform)
        return found === undefined ? [] : [found]
      })
      .sort((a, b) => b.fit - a.fit || a.usd - b.usd)[0]
    if (workload === undefined || choice === undefined) continue
    assignment[workload.id] = choice.option
    extraMonthlyUsd += choice.usd - (workload.recommendation?.monthlyUsd ?? choice.usd)
    shared.push(choice.shared())
    sharedToday.push(workload.recommendation?.shared ?? [])
  }
  extraMonthlyUsd += correctionOf(countedOnce(shared)) - correctionOf(countedOnce(sharedToday))
  return { platforms: kept, extraMonthlyUsd, assignment }
}
