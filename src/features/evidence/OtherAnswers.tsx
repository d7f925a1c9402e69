/** Answers beyond one winner: how robust it is, the fallback, keeping what runs today, a split, other priorities, the model's hardware. */
import type { ReactNode } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { Reason } from '../../domain/reason.ts'
import { presetIds } from '../../domain/vocabulary.ts'
import { answer } from '../../wording/answer.ts'
import type { Answer } from '../../wording/answer.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { presetWord } from '../../wording/decision-words.ts'
import { gravitySentence, modelSentence, topologySentence } from '../../wording/model-words.ts'
import { money, moneyChange } from '../../wording/numbers.ts'
import { contradictionOfToday, keepSentence, robustnessSentence, splitSentence } from '../../wording/other-answers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { sentenceAnswer } from '../../wording/reason-figures.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { tieTitle, verdictWord } from '../../wording/verdict-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import { asked } from '../../ui/asked.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './EvidencePanel.module.css'

export function OtherAnswers({ workload }: { readonly workload: WorkloadAssessment }) {
  const { currency } = useAssessment().team
  if (!isDeep(workload)) return null
  const { recommendation, fallback, robustness, keep, split, aiLane, topology, dataGravity } = workload
  const labelOf = (option: string): string =>
    workload.options.find((each) => each.option === option)?.label ?? optionWord(option)
  const rows: (readonly [string, ReactNode])[] = []
  if (robustness !== null) rows.push(['Robustness', robustnessSentence(robustness, labelOf)])
  if (fallback !== null)
    rows.push([
      'Fallback',
      `${fallback.label}${
        fallback.monthlyUsd === null || recommendation === null || recommendation.monthlyUsd === null
          ? ''
          : `, ${money(fallback.monthlyUsd, currency)} a month (${moneyChange(fallback.monthlyUsd - recommendation.monthlyUsd, currency)})`
      }`,
    ])
  if (recommendation?.tieBreak != null)
    rows.push([
      tieTitle(recommendation),
      `${recommendation.tieBreak.label}. ${sentenceOf(recommendation.tieBreak.why, currency)}.`,
    ])
  if (recommendation?.betterAtRisk != null)
    rows.push(['Settle the risk', `${sentenceOf(recommendation.betterAtRisk, currency)}.`])
  if (recommendation?.betterIfAnswered != null)
    rows.push(['Answer first', `${sentenceOf(recommendation.betterIfAnswered, currency)}.`])
  if (keep !== null) {
    const wins = keep.option === recommendation?.option
    const stay = keepSentence(keep, { label: labelOf(keep.option), wins, currency })
    const contradiction = contradictionOfToday(workload, currency)
    rows.push([
      'Keep what runs',
      [`${verdictWord(keep.verdict)}. ${stay}`, ...(contradiction === undefined ? [] : [contradiction])].join(' '),
    ])
  }
  if (split !== null) rows.push(['Split it', splitSentence(split, labelOf, currency)])
  if (aiLane !== null) rows.push(['Model', modelSentence(aiLane)])
  if (topology !== null) rows.push(['Machines', topologySentence(topology, aiLane?.modelGB)])
  if (dataGravity !== null) rows.push(['Data', gravitySentence(dataGravity, currency)])
  rows.push(['Who wins if', <Presets key="presets" workload={workload} labelOf={labelOf} />])
  const answers = { ...ofRow, ...(recommendation === null ? {} : reasonedAnswers(recommendation, currency)) }
  const said = (text: ReactNode): boolean => typeof text === 'string' && /\d/.test(text)
  const first = rows.find(([name, text]) => said(text) && answers[name] !== undefined)?.[0]
  return (
    <section className={styles.section}>
      <SectionHeading title="Other answers" level={3} />
      <dl className={styles.answers} data-answers="">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {typeof text === 'string' ? (
                <span {...asked(said(text) ? answers[name] : undefined, name === first ? 'stop' : 'arrows')}>
                  {keepUnits(text)}
                </span>
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const rivalBill = 'the bill of that option less the bill of the recommended one, at your prices and the catalogue’s'

/** What the numbers of a row are, by the row's name. */
const ofRow: Readonly<Record<string, Answer | undefined>> = {
  Robustness: answer(
    'How often this option still wins',
    'drawn weights and, around yours, drawn values of your ranges, with a fixed seed',
    'the fits of all options, weighed anew at each draw',
  ),
  Fallback: answer('What falling back costs, and the difference', 'per month at the likely values', rivalBill),
  'Keep what runs': answer(
    'What staying costs, and how soon moving pays for itself',
    'the bill per month at the likely values; moving once, in operations hours',
    `${rivalBill}; the hours of a move are an estimate`,
  ),
  'Split it': answer(
    'What the parts cost and take',
    'per month at the likely values; times of one run or request',
    'your workbook, and the limits and prices of the catalogue',
  ),
  Model: answer(
    'What the model needs to be served',
    'one replica: its weights, the memory beside them, and the time to load them',
    'your model size; memory and loading speed from the catalogue',
  ),
  Machines: answer(
    'How the GPUs spread over machines',
    'one run, all of it at once',
    'your GPUs and model size; GPUs of a machine and its network from the catalogue',
  ),
  Data: answer(
    'What moving the data costs and takes',
    'per month at the likely values',
    'your data and egress, at the prices of the catalogue',
  ),
}

function reasonedAnswers(
  recommendation: NonNullable<WorkloadAssessment['recommendation']>,
  currency: DisplayCurrency | undefined,
): Readonly<Record<string, Answer | undefined>> {
  const { tieBreak, betterAtRisk, betterIfAnswered } = recommendation
  const said = (reason: Reason | null | undefined) =>
    reason == null ? undefined : sentenceAnswer('What the numbers are', [reason], currency)
  return {
    [tieTitle(recommendation)]: said(tieBreak?.why),
    'Settle the risk': said(betterAtRisk),
    'Answer first': said(betterIfAnswered),
  }
}

const presetAnswer = answer(
  'Option that wins under these weights',
  'the likely values; a number in its name is how it is configured',
  'the shares of every option, weighed anew',
)

type PresetsProps = { readonly workload: WorkloadAssessment; readonly labelOf: (option: string) => string }

function Presets({ workload, labelOf }: PresetsProps) {
  const own = workload.recommendation?.option ?? null
  return (
    <>
      {presetIds.map((preset) => {
        const winner = workload.presetWinners[preset]
        const name = winner === null ? 'nothing passes' : labelOf(winner)
        return (
          <span key={preset} className={styles.preset} {...asked(/\d/.test(name) ? presetAnswer : undefined, 'arrows')}>
            {presetWord(preset)}: {winner === own ? name : <strong>{name}</strong>}
          </span>
        )
      })}
    </>
  )
}
