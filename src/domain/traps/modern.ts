/** Serverless because it is modern: one gate away from passing, or run at a multiple of what another option costs with its upkeep. */
import type { Contender } from '../contender.ts'
import { bestOf, passes, blocksOf } from '../contender.ts'
import { reason } from '../reason.ts'
import { tiers } from '../tier-order.ts'
import type { Scout, Trap } from './trap.ts'

const dearerBy = 2

function serverless(scout: Scout): readonly Contender[] {
  return scout.held.view.contenders().filter(isServerless)
}

function isServerless(contender: Contender): boolean {
  return contender.option.platform.family === 'serverless'
}

/** What one more month of its upkeep is worth beyond that of the other, USD. */
function upkeepUsd(contender: Contender, beyond: Contender): number {
  const hours = contender.option.opsHoursPerMonth.value - beyond.option.opsHoursPerMonth.value
  return Math.max(0, hours) * contender.stage.team.opsHourUsd
}

/** Serverless, chosen or already running, at a multiple of the cheapest that passes as well: more than its upkeep is worth. */
function paysForModern({ held, chosen, today }: Scout): ReturnType<Trap['find']> {
  const dear = [today, chosen].find((each) => each !== undefined && isServerless(each) && passes(each))
  if (dear?.usd === undefined) return null
  const { usd } = dear
  let other: Contender | undefined
  for (const each of held.view.contenders()) {
    if (isServerless(each) || !passes(each) || each.usd === undefined) continue
    if (tiers.indexOf(each.tier) > tiers.indexOf(dear.tier)) continue
    if (each.usd * dearerBy > usd || each.usd + upkeepUsd(each, dear) >= usd) continue
    if (other === undefined || each.usd < (other.usd ?? 0)) other = each
  }
  if (other?.usd === undefined) return null
  return {
    evidence: reason('trap-modern-dear', {
      option: dear.option.label,
      usd,
      other: other.option.label,
      otherUsd: other.usd,
      upkeepUsd: upkeepUsd(other, dear),
    }),
    drill: reason('drill-modern', { option: other.option.label }),
    severity: 0.6,
  }
}

export const modern: Trap = {
  id: 'modern',
  find: (scout) => {
    const { chosen } = scout
    const dear = paysForModern(scout)
    if (dear !== null || chosen === undefined || isServerless(chosen)) return dear
    const family = serverless(scout)
    const passing = bestOf(family.filter(passes))
    if (passing !== undefined) {
      const usd = passing.usd ?? 0
      const otherUsd = chosen.usd ?? usd
      if (usd < otherUsd * dearerBy) return null
      const figures = { option: passing.option.label, usd, otherUsd, other: chosen.option.label }
      return {
        evidence: reason('trap-modern-cost', figures),
        drill: null,
        severity: 0.45,
      }
    }
    const tempting = family.find((contender) => contender.tier === 'blocked' && blocksOf(contender).length === 1)
    const gate = tempting === undefined ? undefined : blocksOf(tempting)[0]
    if (tempting === undefined || gate === undefined) return null
    const shown = gate.show(tempting.scene)
    const option = tempting.option.label
    const numbers = typeof shown.value === 'number' && typeof shown.limit === 'number'
    return {
      evidence: numbers
        ? reason('trap-modern-gate', {
            option,
            gate: gate.id,
            value: shown.value ?? '',
            limit: shown.limit ?? '',
            unit: shown.unit,
          })
        : reason('trap-modern-word', { option, gate: gate.id }),
      drill: null,
      severity: 0.25,
    }
  },
}
