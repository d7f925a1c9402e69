/** The figures of the bill at the team's own load, each of which says what it is, over what and from where. */
import type { BillLine, OptionAssessment } from '../../domain/option-evidence.ts'
import type { BillGroup } from '../../domain/vocabulary.ts'
import { runsWords } from '../../wording/bill-words.ts'
import { billMoney, moneyRange, share } from '../../wording/numbers.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { NumberHint } from '../marks/NumberHint.tsx'
import { sourceOf, sourcesOf } from '../marks/VerdictHint.tsx'

type OfOption = { readonly option: OptionAssessment }

function sumOf(lines: readonly BillLine[]): number {
  return lines.reduce((sum, line) => sum + line.monthlyUsd, 0)
}

type PartOfBillProps = OfOption & { readonly name: string; readonly counts: (group: BillGroup) => boolean }

/** One part of a bill, with the lines it is the sum of. */
export function PartOfBill({ name, option, counts }: PartOfBillProps) {
  const { currency } = useAssessment().team
  const lines = option.bill.filter((line) => line.counted && counts(line.group) && line.monthlyUsd !== 0)
  const usd = sumOf(lines)
  if (usd === 0) return '–'
  const sources = new Map(lines.map((line) => [line.source, sourceOf(line)]))
  return (
    <NumberHint
      what={`${name} on ${option.label}: ${billMoney(usd, currency)}`}
      period="per month, at the likely values"
      sources={[...sources.values()].slice(0, 2)}
      more={lines.map((line) => (
        <div key={`${line.group}${line.item}`}>
          {line.item}: {billMoney(line.monthlyUsd, currency)}
        </div>
      ))}
    >
      {billMoney(usd, currency)}
    </NumberHint>
  )
}

export function IdleShare({ option }: OfOption) {
  const idle = option.capacity?.idleShare ?? null
  if (idle === null) return '–'
  return (
    <NumberHint
      what={`Idle on ${option.label}: ${share(idle)}`}
      period="of the paid time in a month, in which nothing is computed"
    >
      {keepUnits(share(idle))}
    </NumberHint>
  )
}

export function WhatRuns({ option }: OfOption) {
  const words = runsWords(option.operatingModel, option.capacity)
  return (
    <NumberHint
      what={`What runs on ${option.label}: ${words}`}
      period="at the peak of your load: load times duration, at the utilisation that is aimed at"
    >
      {words}
    </NumberHint>
  )
}

export function BillRange({ option }: OfOption) {
  const { currency } = useAssessment().team
  const range = option.monthlyUsd === null ? '' : moneyRange(option.monthlyUsd, currency)
  if (range === '') return '–'
  return (
    <NumberHint what={`Range of ${option.label}: ${range}`} period="per month, with every ranged input at its ends">
      {range}
    </NumberHint>
  )
}

export function BillTotal({ option }: OfOption) {
  const { currency } = useAssessment().team
  if (option.monthlyUsd === null) return '–'
  return (
    <NumberHint
      what={`Cost of ${option.label}`}
      period="per month, at the likely value"
      range={moneyRange(option.monthlyUsd, currency) || undefined}
      sources={sourcesOf(option)}
    >
      {billMoney(option.monthlyUsd.likely, currency)}
    </NumberHint>
  )
}
