/** One cell of the fit matrix in words, on paper and in the terminal. */
import type { FamilyVerdict } from '../domain/assessment.ts'
import { fit, money } from '../wording/numbers.ts'
import { shortReason } from '../wording/reasons.ts'
import { verdictPhrase, verdictWord } from '../wording/verdict-words.ts'
import { strong } from './build-nodes.ts'
import type { Inline } from './build-nodes.ts'

/** "Best 0.74, $1,681, Cloud Run" or "Blocked: Run time 18 min > 15 min". */
export function matrixCell(cell: FamilyVerdict, label: (option: string) => string): Inline {
  const word = cell.verdict === 'best' ? strong(verdictPhrase(cell)) : verdictWord(cell.verdict)
  if (cell.verdict === 'blocked' || cell.verdict === 'unknown') return [word, `: ${shortReason(cell.reason)}`]
  const figures = [
    ...(cell.fit === null ? [] : [fit(cell.fit)]),
    ...(cell.monthlyUsd === null ? ['no bill yet'] : [money(cell.monthlyUsd)]),
    ...(cell.bestOption === null ? [] : [label(cell.bestOption)]),
  ]
  const why = cell.atRisk || cell.verdict === 'risky' ? `: ${shortReason(cell.reason)}` : ''
  return [word, ` ${figures.join(', ')}${cell.close && cell.verdict !== 'best' ? ', too close to call' : ''}${why}`]
}
