/** The bill as line items: quantity, unit price with its source, and what is not priced. */
import { useState } from 'react'
import type { ResolvedTeam, WorkloadAssessment } from '../../domain/assessment.ts'
import type { BillLine, OptionAssessment } from '../../domain/option-evidence.ts'
import { answer } from '../../wording/answer.ts'
import type { Answer } from '../../wording/answer.ts'
import { notPricedAnswer } from '../../wording/curve-answers.ts'
import { headOf } from '../../wording/display-currency.ts'
import { billedElsewhereWords, notCountedWords } from '../../wording/bill-words.ts'
import { carriesWholeWords } from '../../wording/shared-words.ts'
import { billMoney, count, moneyRange, significant, unitPrice } from '../../wording/numbers.ts'
import { quantityInUnit } from '../../wording/units.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { late } from '../../ui/late.ts'
import { LatePart } from '../../ui/LatePart.tsx'
import { asked } from '../../ui/asked.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { SourceCell } from './SourceCell.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import { sourceOf, sourcesOf } from '../marks/VerdictHint.tsx'
import styles from './EvidencePanel.module.css'

const ComparisonDialog = late(async () => (await import('./ComparisonDialog.tsx')).ComparisonDialog)

export type BillTableProps = {
  readonly workload: WorkloadAssessment
  readonly option: OptionAssessment
  readonly requestsPerMonth: number | undefined
}

export function BillTable({ workload, option, requestsPerMonth }: BillTableProps) {
  const { team } = useAssessment()
  const { currency } = team
  const [isComparing, setComparing] = useState(false)
  if (option.monthlyUsd === null || option.bill.length === 0) return null
  return (
    <section className={styles.section}>
      <SectionHeading
        title="Bill"
        fact={requestsPerMonth === undefined ? 'per month' : `at ${count(requestsPerMonth)} requests/month`}
        factAnswer={requestsPerMonth === undefined ? undefined : loadAnswer}
        level={3}
        aside={`${headOf(currency)} /month`}
      />
      <table className={styles.bill}>
        <thead className={styles.unseen}>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Quantity</th>
            <th scope="col">Unit price</th>
            <th scope="col">Per month</th>
          </tr>
        </thead>
        <tbody data-answers="">
          {option.bill.map((line) => (
            <tr key={`${line.group}${line.item}`} data-counted={line.counted}>
              <th scope="row">{line.item}</th>
              <td>
                <span {...asked(quantityAnswer(line), line === option.bill[0] ? 'stop' : 'arrows')}>
                  {quantity(line.quantity, line.unit)}
                </span>
              </td>
              <td>
                <Tooltip content={<SourceCell source={line.source} date={line.date} confidence={line.confidence} />}>
                  <span className={styles.price} tabIndex={0}>
                    {unitPrice(line.unitPriceUsd)}
                    {line.confidence === 'estimate' && <span className={styles.quiet}> est.</span>}
                  </span>
                </Tooltip>
              </td>
              <td>
                <NumberHint
                  what={`${line.item}: ${billMoney(line.monthlyUsd, currency)}`}
                  period={`per month, ${quantity(line.quantity, line.unit)} × ${unitPrice(line.unitPriceUsd)}${line.counted ? '' : '; shown, and not counted in the total'}`}
                  sources={[sourceOf(line)]}
                >
                  {line.counted ? billMoney(line.monthlyUsd, currency) : <s>{billMoney(line.monthlyUsd, currency)}</s>}
                </NumberHint>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              Total
            </th>
            <td>
              <NumberHint
                what={`Total of ${option.label}: ${billMoney(option.monthlyUsd.likely, currency)}`}
                period="per month, the sum of the lines that count, at the likely values"
                range={moneyRange(option.monthlyUsd, currency) || undefined}
                sources={sourcesOf(option)}
              >
                <strong>{billMoney(option.monthlyUsd.likely, currency)}</strong>
              </NumberHint>
            </td>
          </tr>
          <tr>
            <td colSpan={4}>
              <span {...asked(/\d/.test(option.notPriced.join()) ? notPricedAnswer : undefined)}>
                {option.notPriced.length === 0
                  ? 'Everything known is priced'
                  : `Not priced: ${keepUnits(option.notPriced.join(', '))}`}
              </span>
              {sentencesOf(workload, option, team).map((sentence) => (
                <span key={sentence} className={styles.apart} {...asked(/\d/.test(sentence) ? apartAnswer : undefined)}>
                  {sentence}
                </span>
              ))}
            </td>
          </tr>
        </tfoot>
      </table>
      <TextButton onClick={() => setComparing(true)}>Compare with another number</TextButton>
      {isComparing && (
        <LatePart onError={() => setComparing(false)}>
          <ComparisonDialog workload={workload} option={option} onClose={() => setComparing(false)} />
        </LatePart>
      )}
    </section>
  )
}

const loadAnswer = answer('Load the bill is for', 'requests in a month, likely value', 'the volume in your workbook')

const apartAnswer = answer(
  'Money that the total leaves out, or that an account pays once',
  'per month at the likely values',
  'the lines above that are struck through, and your team settings',
)

function quantityAnswer({ item }: BillLine): Answer {
  return answer(
    `${item}: what is billed`,
    'in a month of your load, likely value',
    'your workbook: volume, duration and memory; the size and number of instances follow from them',
  )
}

function sentencesOf(
  workload: WorkloadAssessment,
  { bill, shared }: OptionAssessment,
  team: ResolvedTeam,
): readonly string[] {
  const { unbilled, currency } = team
  const sentences = [billedElsewhereWords(team, workload), ...notCountedWords(bill, unbilled, currency)]
  return [...sentences, carriesWholeWords(shared)].filter((sentence) => sentence !== '')
}

/** Hours stay hours in a bill: 730 h times a price per hour can be checked, 30.4 days cannot. */
function quantity(value: number, unit: string): string {
  if (unit === 'h') return `${significant(value, 4)} h`
  return unit.startsWith('USD') ? significant(value, 3) : quantityInUnit(value, unit)
}
