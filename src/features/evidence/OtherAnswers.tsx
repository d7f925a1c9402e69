/** Answers beyond one winner: how robust it is, the fallback, keeping what runs today, a split, other priorities, the model's hardware. */
import type { ReactNode } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { presetIds } from '../../domain/vocabulary.ts'
import { presetWord } from '../../wording/decision-words.ts'
import { gravitySentence, modelSentence, topologySentence } from '../../wording/model-words.ts'
import { money, moneyChange } from '../../wording/numbers.ts'
import { contradictionOfToday, keepSentence, robustnessSentence, splitSentence } from '../../wording/other-answers.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { tieTitle, verdictWord } from '../../wording/verdict-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
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
  return (
    <section className={styles.section}>
      <SectionHeading title="Other answers" level={3} />
      <dl className={styles.answers}>
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof text === 'string' ? keepUnits(text) : text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type PresetsProps = { readonly workload: WorkloadAssessment; readonly labelOf: (option: string) => string }

function Presets({ workload, labelOf }: PresetsProps) {
  const own = workload.recommendation?.option ?? null
  return (
    <>
      {presetIds.map((preset) => {
        const winner = workload.presetWinners[preset]
        const name = winner === null ? 'nothing passes' : labelOf(winner)
        return (
          <span key={preset} className={styles.preset}>
            {presetWord(preset)}: {winner === own ? name : <strong>{name}</strong>}
          </span>
        )
      })}
    </>
  )
}
