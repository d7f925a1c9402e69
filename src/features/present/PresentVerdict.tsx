/** The verdict in the largest type, the option under it, and one reason each from latency and cost. */
import { CutText } from '../../ui/CutText.tsx'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import type { Reason } from '../../domain/reason.ts'
import type { DecisionState } from '../../domain/meeting/decision-state.ts'
import { lowerFirst } from '../../wording/lower-first.ts'
import { decisionWord, firedAnswer, firedInShort } from '../../wording/meeting-words.ts'
import { lead } from '../../wording/numbers.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { sentenceAnswer } from '../../wording/reason-figures.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { standingWord } from '../../wording/verdict-words.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { asked } from '../../ui/asked.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { NumberHint } from '../marks/NumberHint.tsx'
import styles from './PresentPanel.module.css'

export type PresentVerdictProps = {
  readonly workload: WorkloadAssessment
  /** Under the team's own weights, where those on the wall were moved. */
  readonly before: WorkloadAssessment | null
  readonly state: DecisionState | undefined
}

export function PresentVerdict({ workload, before, state }: PresentVerdictProps) {
  const { recommendation, standing } = workload
  const was = before?.recommendation ?? null
  const { currency } = useAssessment().team
  const fired = state?.fired[0]
  const flipped = before !== null && was?.option !== recommendation?.option
  return (
    <>
      <h1 className={styles.name}>
        <CutText>{workload.name}</CutText>
      </h1>
      {recommendation === null ? (
        <p className={styles.verdict}>Nothing passes</p>
      ) : (
        <p className={styles.verdict} data-provisional={recommendation.provisional ? '' : undefined}>
          <FamilyGlyph family={recommendation.family} size={52} className={styles.glyph ?? ''} />
          {familyWord(recommendation.family)}
        </p>
      )}
      <p className={styles.option}>
        {recommendation !== null && (
          <>
            <span>{recommendation.label}</span>
            <span className={styles.second}>
              {standing.margin === null ? (
                leadOf(workload)
              ) : (
                <NumberHint
                  what={`Lead of ${recommendation.label}: ${lead(standing.margin)}`}
                  period="in fit, 0 to 1 under the weights at the right, over the next option that passes"
                >
                  {leadOf(workload)}
                </NumberHint>
              )}
            </span>
          </>
        )}
        {flipped && <span className={styles.second}>was {was === null ? 'nothing' : was.label}</span>}
        {state?.decision != null && (
          <span className={styles.decided}>
            {decisionWord(state.word)}
            {state.overrides && state.option !== undefined ? `: ${state.option.label}` : ''}
            {fired !== undefined && (
              <span className={styles.second} {...asked(firedAnswer(fired, currency))}>
                {', '}
                {keepUnits(lowerFirst(firedInShort(fired, currency)))}
              </span>
            )}
          </span>
        )}
      </p>
      {recommendation !== null && (
        <dl className={styles.reasons}>
          <dt>Latency</dt>
          <dd>
            <Emphasised title="Latency" reason={recommendation.latencyReason} />
          </dd>
          <dt>Cost</dt>
          <dd>
            <Emphasised title="Cost" reason={recommendation.costReason} />
          </dd>
          {recommendation.tieBreak !== null && (
            <>
              <dt>Tie</dt>
              <dd>
                <Emphasised title="Tie" reason={recommendation.tieBreak.why} />
              </dd>
            </>
          )}
          {recommendation.betterAtRisk !== null && (
            <>
              <dt>Settle</dt>
              <dd>
                <Emphasised title="Settle" reason={recommendation.betterAtRisk} />
              </dd>
            </>
          )}
          {recommendation.betterIfAnswered !== null && (
            <>
              <dt>Answer</dt>
              <dd>
                <Emphasised title="Answer" reason={recommendation.betterIfAnswered} />
              </dd>
            </>
          )}
          {recommendation.risk !== null && (
            <>
              <dt>At risk</dt>
              <dd>
                <Emphasised title="At risk" reason={recommendation.risk} />
              </dd>
            </>
          )}
        </dl>
      )}
      {recommendation === null && (
        <p className={styles.reasons}>
          {standing.word === 'unknown' ? 'Answers are missing.' : 'Every option fails at least one gate.'}
        </p>
      )}
    </>
  )
}

function leadOf({ standing, recommendation }: WorkloadAssessment): string {
  if (recommendation?.provisional === true) return 'provisional'
  const word = standingWord(standing.word).toLowerCase()
  const words = standing.margin === null ? word : `leads by ${lead(standing.margin)}, ${word}`
  return recommendation?.atRisk === true ? `${words}, at risk` : words
}

/** The first figure of a sentence is what the room should read. */
function Emphasised({ title, reason }: { readonly title: string; readonly reason: Reason }) {
  const { currency } = useAssessment().team
  const text = keepUnits(sentenceOf(reason, currency))
  const found = /(?:[$€£¥₹]|[A-Z]{3}\s)[\d,.]+(?: a month)?|\d[\d,.]*\s(?:%|ms|s|min|h|instances?)(?![a-z])/.exec(text)
  if (found === null) return <span {...asked(sentenceAnswer(title, [reason], currency))}>{text}</span>
  return (
    <span {...asked(sentenceAnswer(title, [reason], currency))}>
      {text.slice(0, found.index)}
      <strong>{found[0]}</strong>
      {text.slice(found.index + found[0].length)}
    </span>
  )
}
