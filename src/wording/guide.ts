/** The questions every team asks about where things should run, answered in our own words, each with a live example from the team's own assessment. */
import type { Assessment } from '../domain/assessment.ts'
import { questionsOfChoosing } from './guide-choosing.ts'
import { questionsOfJudging } from './guide-judging.ts'

export interface GuideEntry {
  readonly question: string
  /** Paragraphs. */
  readonly answer: readonly string[]
  /** From the team's own workloads; undefined where none of them shows it. */
  readonly example: string | undefined
}

/** Every question with its answer and, where the team's own workloads show it, a live example. */
export function guideOf(assessment: Assessment): readonly GuideEntry[] {
  return [...questionsOfChoosing, ...questionsOfJudging].map(({ question, answer, example }) => ({
    question,
    answer,
    example: example(assessment),
  }))
}
