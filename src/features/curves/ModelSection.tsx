/** Workloads with a model: cost per thousand answers and per million tokens on three kinds of capacity, and training on Spot. */
import { useMemo, useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { inferenceCosts } from '../../domain/inference-costs.ts'
import type { InferenceCost } from '../../domain/inference-costs.ts'
import { laneWord, modelSentence } from '../../wording/model-words.ts'
import { billMoney, money, share } from '../../wording/numbers.ts'
import { costCharts } from '../../workbench/cost-charts.ts'
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { TrainingPart } from './TrainingPart.tsx'
import { positiveNumber } from './positive-number.ts'
import sample from './SampleSection.module.css'
import styles from './ModelSection.module.css'

export function ModelSection({ workload }: { readonly workload: WorkloadAssessment }) {
  const workbook = useWorkbench((state) => state.workbook)
  const [perRequest, setPerRequest] = useState('')
  const [perSecond, setPerSecond] = useState('')
  const { entry, likely } = workload.inputs
  const held = useMemo(() => costCharts.heldOf(workbook, entry), [workbook, entry])
  const tokensPerRequest = positiveNumber(perRequest)
  const tokensPerSecond = positiveNumber(perSecond)
  const costs = useMemo(
    () => inferenceCosts(held, { tokensPerRequest, tokensPerSecond }),
    [held, tokensPerRequest, tokensPerSecond],
  )
  const lane = workload.aiLane
  const trains = likely.kind === 'training' || likely.kind === 'batch'
  if (costs.length === 0 && lane === null) return null
  return (
    <section className={styles.section}>
      <SectionHeading
        title={trains ? 'Model runs' : 'Cost of an answer'}
        fact={lane === null ? undefined : modelSentence(lane)}
      />
      {!trains && (
        <div className={styles.inputs}>
          <TextField
            label="Tokens per request"
            value={perRequest}
            onChange={setPerRequest}
            numeric
            inputMode="decimal"
            placeholder="not said"
            hint="Kept while this page is open"
            error={
              perRequest !== '' && tokensPerRequest === undefined ? 'Expected a number above 0, such as 350' : undefined
            }
          />
          <TextField
            label="Tokens per second, one replica"
            value={perSecond}
            onChange={setPerSecond}
            numeric
            inputMode="decimal"
            placeholder="not said"
            hint="Measured under load"
            error={
              perSecond !== '' && tokensPerSecond === undefined ? 'Expected a number above 0, such as 1200' : undefined
            }
          />
        </div>
      )}
      {costs.length > 0 && <AnswerTable costs={costs} runs={trains} />}
      {trains && <TrainingPart workload={workload} held={held} />}
    </section>
  )
}

function AnswerTable({ costs, runs }: { readonly costs: readonly InferenceCost[]; readonly runs: boolean }) {
  const { currency } = useAssessment().team
  return (
    <div className={styles.wide} role="region" aria-label="Cost of an answer" tabIndex={0}>
      <table className={sample.table}>
        <caption className={sample.unseen}>Cost of an answer on capacity kept, by use, and on Spot</caption>
        <thead>
          <tr>
            <th scope="col">Capacity</th>
            <th scope="col">{runs ? 'A run' : '1,000 requests'}</th>
            {!runs && <th scope="col">1M tokens, your load</th>}
            {!runs && <th scope="col">1M tokens, always busy</th>}
            <th scope="col">Idle GPU a month</th>
            <th scope="col">{currency?.code ?? '$'} /month</th>
          </tr>
        </thead>
        <tbody>
          {costs.map((cost) => (
            <tr key={cost.lane}>
              <th scope="row">
                <FamilyGlyph family={cost.family} size={9} /> {laneWord(cost.lane)}{' '}
                <span className={sample.quiet}>
                  {cost.label}
                  {cost.passes ? '' : ', blocked'}
                </span>
              </th>
              <td>{money(runs ? cost.usdPer1000 / 1000 : cost.usdPer1000, currency)}</td>
              {!runs && <td>{cost.usdPerMillionTokens === null ? '–' : money(cost.usdPerMillionTokens, currency)}</td>}
              {!runs && (
                <td>{cost.usdPerMillionTokensBusy === null ? '–' : money(cost.usdPerMillionTokensBusy, currency)}</td>
              )}
              <td>
                {money(cost.idleUsdPerMonth, currency)}
                {cost.idleShare !== null && <span className={sample.quiet}> {share(cost.idleShare)}</span>}
              </td>
              <td className={sample.strong}>{billMoney(cost.usdPerMonth, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
