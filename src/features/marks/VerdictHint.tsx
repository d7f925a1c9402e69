/** What stands behind a verdict and its money: which option, over what load, with which range, from which prices. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import type { Confidence, Family } from '../../domain/vocabulary.ts'
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { fit, money, moneyRange } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { inUnit } from '../../wording/units.ts'
import { verdictMeaning, verdictWord } from '../../wording/verdict-words.ts'
import { HintContent } from './NumberHint.tsx'
import type { HintSource } from './NumberHint.tsx'
import { keepUnits } from '../../ui/keep-units.ts'

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
          {keepUnits(sentenceOf(verdict.reason, currency))}. {verdictMeaning(verdict.verdict)}
        </div>
      }
    />
  )
}

/** The prices that make up most of the bill. */
export function sourcesOf(option: OptionAssessment): readonly HintSource[] {
  const seen = new Map<string, HintSource>()
  for (const line of option.bill.filter(({ counted }) => counted).toSorted((a, b) => b.monthlyUsd - a.monthlyUsd))
    if (!seen.has(line.source)) seen.set(line.source, sourceOf(line))
  return [...seen.values()].slice(0, 2)
}

type Sourced = { readonly source: string; readonly date: string; readonly confidence: Confidence }

/** A source by its title and address instead of its id. */
export function sourceOf({ source, date, confidence }: Sourced): HintSource {
  const found = catalogueSource(source)
  return {
    name: found?.title ?? (source === 'workbook' ? 'your workbook' : source),
    date,
    confidence,
    ...(found?.url === undefined ? {} : { href: found.url }),
  }
}
