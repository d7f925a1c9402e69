/** What stands behind a verdict and its money: which option, over what load, with which range, from which prices. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import type { Family } from '../../domain/vocabulary.ts'
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { fit, money, moneyRange } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { inUnit } from '../../wording/units.ts'
import { verdictMeaning, verdictWord } from '../../wording/verdict-words.ts'
import { HintContent } from './NumberHint.tsx'
import type { HintSource } from './NumberHint.tsx'

export type VerdictHintProps = { readonly workload: WorkloadAssessment; readonly family: Family }

export function VerdictHint({ workload, family }: VerdictHintProps) {
  const { currency } = useAssessment().team
  const verdict = workload.families[family]
  const option = workload.options.find((each) => each.option === verdict.bestOption)
  const { requestsPerMonth } = workload.inputs.likely
  const bill = option?.monthlyUsd ?? null
  return (
    <HintContent
      what={option === undefined ? verdictWord(verdict.verdict) : `${verdictWord(verdict.verdict)}: ${option.label}`}
      period={
        bill === null
          ? 'No bill yet'
          : `${money(bill.likely, currency)} per month${requestsPerMonth === undefined ? '' : ` at ${inUnit(requestsPerMonth, 'requests/month')}`}, likely value${
              verdict.fit === null ? '' : `; fit ${fit(verdict.fit)} of 1 under your weights`
            }`
      }
      range={bill === null ? undefined : moneyRange(bill, currency) || undefined}
      sources={option === undefined ? [] : sourcesOf(option)}
      more={
        <div>
          {sentenceOf(verdict.reason, currency)}. {verdictMeaning(verdict.verdict)}
        </div>
      }
    />
  )
}

/** The prices that make up most of the bill. */
export function sourcesOf(option: OptionAssessment): readonly HintSource[] {
  const seen = new Map<string, HintSource>()
  for (const { source, date, confidence } of option.bill
    .filter((line) => line.counted)
    .toSorted((a, b) => b.monthlyUsd - a.monthlyUsd)) {
    const found = catalogueSource(source)
    if (!seen.has(source))
      seen.set(source, {
        name: found?.title ?? source,
        date,
        confidence,
        ...(found?.url === undefined ? {} : { href: found.url }),
      })
  }
  return [...seen.values()].slice(0, 2)
}
