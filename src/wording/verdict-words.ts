/** The words for verdicts, standings, confidence and basis: one word each, the same on screen and on paper. */
import type { Recommendation, Standing, WorkloadAssessment } from '../domain/assessment.ts'
import { lead } from './numbers.ts'
import type { Basis, Confidence, Verdict } from '../domain/vocabulary.ts'

const verdictWords: Readonly<Record<Verdict, string>> = {
  best: 'Best',
  fits: 'Fits',
  risky: 'Risky',
  blocked: 'Blocked',
  unknown: 'Unknown',
}

const verdictMeanings: Readonly<Record<Verdict, string>> = {
  best: 'The highest fit of those that pass their gates. “At risk” says that it may not.',
  fits: 'Passes every gate.',
  risky: 'Passes its gates only with a mitigation, or only for part of the range that was given.',
  blocked: 'Fails at least one gate.',
  unknown: 'A gate hangs on an answer that nobody gave yet.',
}

const standingWords: Readonly<Record<Standing['word'], string>> = {
  solid: 'Solid',
  lean: 'Lean',
  'too close': 'Too close to call',
  unknown: 'Unknown',
  none: 'Nothing passes',
}

const confidenceWords: Readonly<Record<Recommendation['confidence'], string>> = {
  high: 'High confidence',
  medium: 'Medium confidence',
  low: 'Low confidence',
}

const factConfidenceWords: Readonly<Record<Confidence, string>> = {
  primary: 'vendor’s own page',
  secondary: 'second-hand source',
  estimate: 'estimate',
}

const basisWords: Readonly<Record<Basis | 'unknown', string>> = {
  measured: 'measured',
  estimated: 'estimated',
  assumed: 'assumed',
  default: 'default',
  unknown: 'not answered',
}

export function verdictWord(verdict: Verdict): string {
  return verdictWords[verdict]
}

/** "Best, at risk": the best option may pass with a risk like any other; Risky says so by itself. */
export function verdictPhrase({ verdict, atRisk }: { readonly verdict: Verdict; readonly atRisk: boolean }): string {
  return verdict === 'best' && atRisk ? `${verdictWord(verdict)}, at risk` : verdictWord(verdict)
}

/** Of options that score alike, what breaks the tie may speak for another than the one that scores best by a hair. */
export function tieTitle({ option, tieBreak }: Pick<Recommendation, 'option' | 'tieBreak'>): string {
  return tieBreak === null || tieBreak.option === option ? 'Breaks the tie' : 'Breaks the tie the other way'
}

/** Why an option that passes with a risk stands behind cheaper or better ones; undefined where it does not. */
export function riskRule(option: {
  readonly verdict: Verdict
  readonly atRisk: boolean
  readonly label: string
}): string | undefined {
  if (!option.atRisk) return undefined
  return option.verdict === 'best'
    ? 'It passes with a risk, and nothing passes cleanly: settle the risk before you build on it.'
    : `What is at risk ranks behind every option that passes cleanly, whatever its fit and price. Settle the risk, and ${option.label} competes on both.`
}

export function verdictMeaning(verdict: Verdict): string {
  return verdictMeanings[verdict]
}

export function standingWord(word: Standing['word']): string {
  return standingWords[word]
}

/** "Solid, by 0.20, at risk": a lead over the others says nothing of whether the leader passes. */
export function standingPhrase(
  { standing, recommendation }: Pick<WorkloadAssessment, 'standing' | 'recommendation'>,
  more = '',
): string {
  const risk = recommendation?.atRisk === true ? ', at risk' : ''
  // What is unknown leads by nothing.
  const by = standing.margin === null || standing.word === 'unknown' ? '' : `, by ${lead(standing.margin)}`
  return `${standingWord(standing.word)}${by}${more}${risk}`
}

export function confidenceWord(confidence: Recommendation['confidence']): string {
  return confidenceWords[confidence]
}

export function factConfidenceWord(confidence: Confidence): string {
  return factConfidenceWords[confidence]
}

export function basisWord(basis: Basis | 'unknown'): string {
  return basisWords[basis]
}
