/** Serverless because it is modern: one gate away from passing, or passing at a multiple of the price. */
import type { Contender } from '../contender.ts'
import { bestOf, passes, blocksOf } from '../contender.ts'
import { reason } from '../reason.ts'
import type { Scout, Trap } from './trap.ts'

const dearerBy = 2

function serverless(scout: Scout): readonly Contender[] {
  return scout.held.view.contenders().filter((contender) => contender.option.platform.family === 'serverless')
}

export const modern: Trap = {
  id: 'modern',
  find: (scout) => {
    const { chosen } = scout
    if (chosen === undefined || chosen.option.platform.family === 'serverless') return null
    const family = serverless(scout)
    const passing = bestOf(family.filter(passes))
    if (passing !== undefined) {
      const usd = passing.usd ?? 0
      const otherUsd = chosen.usd ?? usd
      if (usd < otherUsd * dearerBy) return null
      const figures = { option: passing.option.label, usd, otherUsd, other: chosen.option.label }
      return {
        evidence: reason('trap-modern-cost', figures),
        drill: reason('drill-modern', { option: passing.option.label, gate: 'budget' }),
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
      drill: reason('drill-modern', { option, gate: gate.id }),
      severity: 0.25,
    }
  },
}
