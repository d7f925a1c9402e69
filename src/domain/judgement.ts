/** What gates, criteria and bill said of a workload's options, packed: thousands of rows keep theirs for when weights move. */
import type { Contender, Found } from './contender.ts'
import type { Option } from './options.ts'
import type { Stage } from './scene.ts'
import { amountValuesOf, settledValues, withAmountValues } from './settled-values.ts'
import { tiers } from './tier.ts'

/** Figures of the options that no gate blocks, one after the other: place, tier, USD and the values that hang on amounts. */
export type Judgement = readonly number[]

// One list of plain numbers is a fifth of the records it stands for, and is copied in one go when memory is tidied.
export function judgementOf(contenders: readonly Contender[]): Judgement {
  const figures: number[] = []
  contenders.forEach(({ found }, at) => {
    if (found === undefined) return
    figures.push(at, tiers.indexOf(found.tier), found.usd ?? Number.NaN)
    for (const value of amountValuesOf(found.values)) figures.push(value)
  })
  return figures
}

/** What was found out about each option, in their order; undefined where a gate blocks. */
export function foundIn(
  judgement: Judgement,
  stage: Stage,
  options: readonly Option[],
): readonly (Found | undefined)[] {
  const settled = settledValues(stage, options)
  let next = 0
  return options.map((_, at) => {
    if (judgement[next] !== at) return undefined
    const tier = tiers[judgement[next + 1]!]!
    const usd = judgement[next + 2]!
    const { values, end } = withAmountValues(settled[at]!, judgement, next + 3)
    next = end
    return { tier, values, usd: Number.isNaN(usd) ? undefined : usd }
  })
}
