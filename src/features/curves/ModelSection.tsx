/** Workloads with a model: cost per thousand answers and per million tokens on three kinds of capacity, and training on Spot. */
import { useMemo, useState } from 'react'
import type { InferenceCost } from '../../domain/ai-evidence.ts'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { fields } from '../../domain/fields.ts'
import type { Workload } from '../../domain/workbook.ts'
import { headOf } from '../../wording/display-currency.ts'
import { idleGpuAnswer, modelAnswer, perAmountAnswer } from '../../wording/curve-answers.ts'
import { laneWord, modelSentence } from '../../wording/model-words.ts'
import { billMoney, money, share } from '../../wording/numbers.ts'
import { costCharts } from '../../workbench/cost-charts.ts'
import { cellText } from '../../workbench/write-cell.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { TrainingPart } from './TrainingPart.tsx'
import sample from './SampleSection.module.css'
import { NumberHint } from '../marks/NumberHint.tsx'
import styles from './ModelSection.module.css'

export function ModelSection({ workload }: { readonly workload: WorkloadAssessment }) {
  const workbook = useWorkbench((state) => state.workbook)
  const { entry, likely } = workload.inputs
  const held = useMemo(() => costCharts.heldOf(workbook, entry), [workbook, entry])
  const lane = workload.aiLane
  if (lane === null) return null
  const trains = likely.kind === 'training' || likely.kind === 'batch'
  return (
    <section className={styles.section}>
      <SectionHeading
        title={trains ? 'Model runs' : 'Cost of an answer'}
        fact={modelSentence(lane)}
        factAnswer={modelAnswer}
      />
      {!trains && (
        <div className={styles.inputs}>
          <TokenField
            entry={entry}
            field="tokensPerRequest"
            label="Tokens per request"
            hint="Brought out by one answer, such as 350 or 200..600"
          />
          <TokenField
            entry={entry}
            field="tokensPerSecond"
            label="Tokens per second, one replica"
            hint="Measured under load, such as 1200"
          />
        </div>
      )}
      {lane.answers.length > 0 && <AnswerTable costs={lane.answers} runs={trains} />}
      {trains && <TrainingPart workload={workload} held={held} />}
    </section>
  )
}

type TokenFieldProps = {
  readonly entry: Workload
  readonly field: 'tokensPerRequest' | 'tokensPerSecond'
  readonly label: string
  readonly hint: string
}

/** A cell of the workload beside the table it prices: kept on Enter or when left, Esc brings the old text back. */
function TokenField({ entry, field, label, hint }: TokenFieldProps) {
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const dispatch = useDispatch()
  const kept = cellText(entry, fields[field])
  const [draft, setDraft] = useState<string | null>(null)
  const unread = entry.asTyped?.[field] !== undefined && draft === null
  const keep = () => {
    if (draft !== null && draft.trim() !== kept)
      dispatch({ kind: 'set-cells', cells: [{ workload: entry.id, field, text: draft.trim() }] })
    setDraft(null)
  }
  return (
    <TextField
      label={label}
      value={draft ?? kept}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key !== 'Escape' || draft === null) return
        setDraft(null)
        event.stopPropagation()
      }}
      readOnly={readOnly}
      numeric
      placeholder="not said"
      hint={hint}
      error={unread ? 'Expected a number above 0 or a range, such as 350 or 200..600' : undefined}
    />
  )
}

function AnswerTable({ costs, runs }: { readonly costs: readonly InferenceCost[]; readonly runs: boolean }) {
  const { currency } = useAssessment().team
  return (
    <div className={styles.wide} data-sideways="" role="region" aria-label="Cost of an answer" tabIndex={0}>
      <table className={sample.table} data-answers="">
        <caption className={sample.unseen}>Cost of an answer on capacity kept, by use, and on Spot</caption>
        <thead>
          <tr>
            <th scope="col">Capacity</th>
            <th scope="col">
              <span {...asked(perAmountAnswer)}>{runs ? 'A run' : '1,000 requests'}</span>
            </th>
            {!runs && (
              <th scope="col">
                <span {...asked(perAmountAnswer, 'arrows')}>1M tokens, your load</span>
              </th>
            )}
            {!runs && (
              <th scope="col">
                <span {...asked(perAmountAnswer, 'arrows')}>1M tokens, always busy</span>
              </th>
            )}
            <th scope="col">Idle GPU a month</th>
            <th scope="col">{headOf(currency)} /month</th>
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
              <td>
                <Asked
                  cost={cost}
                  usd={runs ? cost.usdPer1000 / 1000 : cost.usdPer1000}
                  what={runs ? 'A run' : '1,000 requests'}
                  period="the bill of a month over what is served in it"
                />
              </td>
              {!runs && (
                <td>
                  <Asked
                    cost={cost}
                    usd={cost.usdPerMillionTokens}
                    what="A million tokens"
                    period="the bill of a month over the tokens that your load brings out in it"
                  />
                </td>
              )}
              {!runs && (
                <td>
                  <Asked
                    cost={cost}
                    usd={cost.usdPerMillionTokensBusy}
                    what="A million tokens, always busy"
                    period="the price of the capacity over the tokens it brings out when it never idles"
                  />
                </td>
              )}
              <td>
                <Asked
                  cost={cost}
                  usd={cost.idleUsdPerMonth}
                  what="Idle GPU"
                  period="per month, the paid time in which nothing is computed"
                />
                {cost.idleShare !== null && (
                  <span className={sample.quiet}>
                    {' '}
                    <span {...asked(idleGpuAnswer, 'arrows')}>{share(cost.idleShare)}</span>
                  </span>
                )}
              </td>
              <td className={sample.strong}>
                <NumberHint
                  what={`${laneWord(cost.lane)}, ${cost.label}: ${billMoney(cost.usdPerMonth, currency)}`}
                  period="per month, at the likely values"
                >
                  {billMoney(cost.usdPerMonth, currency)}
                </NumberHint>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type AskedProps = {
  readonly cost: InferenceCost
  readonly usd: number | null
  readonly what: string
  readonly period: string
}

function Asked({ cost, usd, what, period }: AskedProps) {
  const { currency } = useAssessment().team
  if (usd === null) return '–'
  const amount = money(usd, currency)
  return (
    <NumberHint what={`${what} on ${cost.label}: ${amount}`} period={period}>
      {amount}
    </NumberHint>
  )
}
