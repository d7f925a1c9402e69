/** What each criterion adds to the fit, of what it could add. */
import { useState } from 'react'
import type { OptionAssessment } from '../../domain/option-evidence.ts'
import { criterionIds } from '../../domain/vocabulary.ts'
import { criterionMeaning, criterionWord } from '../../wording/decision-words.ts'
import { answer } from '../../wording/answer.ts'
import { fit } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { ShareBar } from '../marks/ShareBar.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import { NumberHint } from '../marks/NumberHint.tsx'
import styles from './EvidencePanel.module.css'

const shownFirst = 6

const sumAnswer = answer(
  'Fit of this option: the sum of its shares',
  '0 to 1, under your weights, at the likely values',
  'each criterion below: its weight times how well the option does',
)

export function ShareList({ option }: { readonly option: OptionAssessment }) {
  const { weights, team } = useAssessment()
  const [all, setAll] = useState(false)
  const ranked = criterionIds.toSorted((a, b) => weights[b] - weights[a])
  const largest = weights[ranked[0] ?? 'latency']
  const shown = all ? ranked : ranked.slice(0, shownFirst)
  const rest = ranked.slice(shownFirst)
  const sumOf = (
    ids: readonly (typeof criterionIds)[number][],
    of: (id: (typeof criterionIds)[number]) => number,
  ): number => ids.reduce((sum, id) => sum + of(id), 0)
  // What a gate rules out is not scored: no shares, which is not the same as shares of 0.
  if (option.fit === null)
    return (
      <section className={styles.section}>
        <SectionHeading title="Shares" fact="none: a gate rules it out before anything is scored" level={3} />
      </section>
    )
  const addedBy = (id: (typeof criterionIds)[number]): number => option.shares[id] ?? 0
  return (
    <section className={styles.section}>
      <SectionHeading
        title="Shares"
        fact="what each criterion adds, of what it could"
        level={3}
        aside={<span {...asked(sumAnswer)}>sum {fit(option.fit)}</span>}
      />
      <ul className={styles.shares}>
        {shown.map((id) => (
          <li key={id}>
            <span>{criterionWord(id)}</span>
            <ShareBar family={option.family} share={addedBy(id)} weight={weights[id]} largestWeight={largest} />
            <span className={styles.shareFigure}>
              <NumberHint
                what={`${criterionWord(id)} adds ${fit(addedBy(id))} of ${fit(weights[id])}`}
                period="to a fit from 0 to 1: your weight, times how well the option does"
                more={
                  <div>
                    {criterionMeaning(id)} {keepUnits(sentenceOf(option.values[id].why, team.currency))}.
                  </div>
                }
              >
                <strong>{fit(addedBy(id))}</strong> of {fit(weights[id])}
              </NumberHint>
            </span>
            {all && <span className={styles.why}>{keepUnits(sentenceOf(option.values[id].why, team.currency))}</span>}
          </li>
        ))}
        {!all && (
          <li>
            <TextButton className={styles.alsoOnPaper} onClick={() => setAll(true)}>
              {rest.length} more<span className={styles.notOnPaper}>, with reasons</span>
            </TextButton>
            <ShareBar
              family={option.family}
              share={sumOf(rest, addedBy)}
              weight={sumOf(rest, (id) => weights[id])}
              largestWeight={Math.max(
                largest,
                sumOf(rest, (id) => weights[id]),
              )}
            />
            <span className={styles.shareFigure}>
              <NumberHint
                what={`The other ${rest.length} together add ${fit(sumOf(rest, addedBy))} of ${fit(sumOf(rest, (id) => weights[id]))}`}
                period="to a fit from 0 to 1, under your weights"
              >
                <strong>{fit(sumOf(rest, addedBy))}</strong> of {fit(sumOf(rest, (id) => weights[id]))}
              </NumberHint>
            </span>
          </li>
        )}
      </ul>
      {all && <TextButton onClick={() => setAll(false)}>Fewer</TextButton>}
    </section>
  )
}
