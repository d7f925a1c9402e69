/** Where a workload's decision stands, small enough for a row number: accepted, proposed, or nothing yet. */
import { Check, Circle as CircleIcon } from 'lucide-react'
import type { Decision } from '../../domain/workbook.ts'
import { optionWord } from '../../wording/platform-words.ts'
import styles from './DecisionMark.module.css'

export function DecisionMark({ decision }: { readonly decision: Decision | undefined }) {
  if (decision === undefined) return null
  const label = `${decision.status === 'accepted' ? 'Accepted' : 'Proposed'}: ${optionWord(decision.option)}`
  return (
    <span className={styles.mark} role="img" aria-label={label} title={label}>
      {decision.status === 'accepted' ? <Check size={11} strokeWidth={3} /> : <CircleIcon size={9} strokeWidth={3} />}
    </span>
  )
}
