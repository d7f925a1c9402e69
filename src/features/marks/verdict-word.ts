/** The word on every verdict; it alone carries the meaning when colour and ground are lost. */
import type { Verdict } from '../../domain/vocabulary.ts'

const words: Readonly<Record<Verdict, string>> = {
  best: 'Best',
  fits: 'Fits',
  risky: 'Risky',
  blocked: 'Blocked',
  unknown: 'Unknown',
}

export function verdictWord(verdict: Verdict): string {
  return words[verdict]
}
