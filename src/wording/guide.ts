/** The questions every team asks about where things should run, answered in our own words, each with what the catalogue says today and a live example from the team's own workloads. */
import type { Assessment } from '../domain/assessment.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { questionsOfChoosing } from './guide-choosing.ts'
import { questionsOfJudging } from './guide-judging.ts'
import type { Question } from './guide-question.ts'
import { questionsOfRunning } from './guide-running.ts'

export interface GuideEntry {
  readonly question: string
  /** Paragraphs. */
  readonly answer: readonly string[]
  readonly fact: string
  /** From the team's own workloads; undefined where none of them shows it. */
  readonly example: string | undefined
}

export interface GuideChapter {
  readonly title: string
  readonly entries: readonly GuideEntry[]
}

const chapters: readonly { readonly title: string; readonly questions: readonly Question[] }[] = [
  { title: 'Choosing', questions: questionsOfChoosing },
  { title: 'Judging', questions: questionsOfJudging },
  { title: 'Running', questions: questionsOfRunning },
]

/** Every question with its answer, the catalogue's example and, where the team's own workloads show it, theirs. */
export function guideOf(assessment: Assessment, catalogue: Catalogue): readonly GuideChapter[] {
  return chapters.map(({ title, questions }) => ({
    title,
    entries: questions.map(({ question, answer, fact, example }) => ({
      question,
      answer,
      fact: fact(catalogue),
      example: example(assessment),
    })),
  }))
}
