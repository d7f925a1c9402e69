/** How sure the cheapest is: the chance of every option, its band, and which range moves the difference most. */
import { useEffect } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionSample, WorkloadSample } from '../../domain/sampling/workload-sample.ts'
import { headOf } from '../../wording/display-currency.ts'
import { billMoney, chance, moneyRange } from '../../wording/numbers.ts'
import { chancesAnswer, drawsAnswer, riskShareAnswer, spreadAnswer } from '../../wording/curve-answers.ts'
import { chanceSentence, drawsWords } from '../../wording/sampling-words.ts'
import { getSampler, useAssessment, useSampling } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { SwingBars } from './SwingBars.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './SampleSection.module.css'

export function SampleSection({ workload }: { readonly workload: WorkloadAssessment }) {
  const sampling = useSampling(workload.id)
  useEffect(() => getSampler().focus(workload.id), [workload.id])
  const { status, progress, result } = sampling
  const isOld = status === 'stale' || status === 'stopped' || status === 'failed'
  const drawing = status === 'running' || status === 'stale'
  return (
    <section className={styles.section} aria-busy={drawing}>
      <SectionHeading
        title="How sure this is"
        fact={
          drawing
            ? `drawing, ${chance(progress)}`
            : status === 'failed'
              ? 'the draws could not be made in the background'
              : status === 'stopped'
                ? `stopped at ${chance(progress)}`
                : drawsWords(result?.draws ?? sampling.draws, sampling.seed)
        }
        factAnswer={drawsAnswer}
        aside={
          drawing ? (
            <TextButton onClick={() => getSampler().cancel()}>Stop</TextButton>
          ) : status === 'stopped' || status === 'failed' ? (
            <TextButton onClick={() => getSampler().again()}>Draw again</TextButton>
          ) : undefined
        }
      />
      <div className={styles.progress}>
        <ProgressLine active={drawing} />
      </div>
      {result === null ? (
        <p className={styles.quiet}>
          {drawing
            ? 'computing'
            : status === 'stopped'
              ? 'Stopped before there was a result; the bills above stand without it.'
              : 'No bill to draw yet.'}
        </p>
      ) : (
        <div
          data-stale={isOld ? '' : undefined}
          className={styles.result}
          data-sideways=""
          role="region"
          aria-label="Chance and spread of every bill"
          tabIndex={0}
        >
          <p className={styles.sentence}>
            {status === 'stopped' && 'Before your last change: '}
            <span {...asked(chancesAnswer)}>{chanceSentence(result)}</span>
          </p>
          <Chances sample={result} />
          {result.swings !== null && result.swings.bars.length > 0 && (
            <SwingBars swings={result.swings} workload={workload} />
          )}
        </div>
      )}
    </section>
  )
}

function Chances({ sample }: { readonly sample: WorkloadSample }) {
  const { currency } = useAssessment().team
  const shown = sample.options.filter((option) => option.usd !== null)
  const top = Math.max(...shown.map((option) => option.usd?.p95 ?? 0))
  return (
    <table className={styles.table} data-answers="">
      <caption className={styles.unseen}>
        Chance of being the cheapest that passes, and the spread of every bill
      </caption>
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">Cheapest that passes</th>
          <th scope="col">Passes its gates</th>
          <th scope="col">
            <span {...asked(spreadAnswer)}>Bill, 5th to 95th of 100 draws</span>
          </th>
          <th scope="col">Middle, {headOf(currency)} /month</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((option) => (
          <tr key={option.option}>
            <th scope="row">
              <FamilyGlyph family={option.family} size={9} /> {option.label}
            </th>
            <td>
              <NumberHint
                what={`${option.label} is the cheapest that passes: ${chance(option.cheapestShare)}`}
                period={`of ${drawsWords(sample.draws, sample.seed)}, over the ranges you gave`}
              >
                {keepUnits(chance(option.cheapestShare))}
              </NumberHint>
            </td>
            <td>
              <NumberHint
                what={`${option.label} passes its gates: ${chance(option.passShare)}`}
                period={`of ${drawsWords(sample.draws, sample.seed)}, over the ranges you gave`}
              >
                {keepUnits(chance(option.passShare))}
              </NumberHint>
              {option.riskShare > 0 && (
                <span className={styles.quiet}>
                  {' '}
                  <span {...asked(riskShareAnswer, 'arrows')}>at risk in {chance(option.riskShare)}</span>
                </span>
              )}
            </td>
            <td>
              <Interval option={option} top={top} />
            </td>
            <td className={styles.strong}>
              {option.usd === null ? (
                '–'
              ) : (
                <NumberHint
                  what={`Middle bill of ${option.label}: ${billMoney(option.usd.p50, currency)}`}
                  period="per month; half of the draws lie below it"
                  range={
                    moneyRange({ low: option.usd.p5, likely: option.usd.p50, high: option.usd.p95 }, currency) ||
                    undefined
                  }
                >
                  {billMoney(option.usd.p50, currency)}
                </NumberHint>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Interval({ option, top }: { readonly option: OptionSample; readonly top: number }) {
  const { currency } = useAssessment().team
  if (option.usd === null || top <= 0) return null
  const { p5, p50, p95 } = option.usd
  const at = (usd: number): number => (usd / top) * 100
  return (
    <span className={styles.interval}>
      <span className={styles.quiet} {...asked(spreadAnswer, 'arrows')}>
        {moneyRange({ low: p5, likely: p50, high: p95 }, currency)}
      </span>
      <svg className={styles.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <line
          x1={at(p5)}
          x2={Math.max(at(p95), at(p5) + 0.6)}
          y1="5"
          y2="5"
          stroke={`var(--${option.family}-mark)`}
          strokeWidth="3"
        />
        <rect x={Math.min(99.2, at(p50) - 0.4)} y="0" width="0.8" height="10" fill="var(--ink)" />
      </svg>
    </span>
  )
}
