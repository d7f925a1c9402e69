/** A verdict in one of three sizes: the better it is, the more ink it has, and always a word and a glyph. */
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Family, Verdict as VerdictId } from '../../domain/vocabulary.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import './family-colours.css'
import { verdictWord } from '../../wording/verdict-words.ts'
import styles from './Verdict.module.css'

export type VerdictProps = {
  readonly family: Family
  readonly verdict: VerdictId
  /** cell fills its grid cell and carries the cost; chip and phone hug their word. */
  readonly size?: 'cell' | 'chip' | 'phone' | undefined
  readonly closeCall?: boolean | undefined
  /** Best, but with a risk: in words on a chip, a sign where there is less room. */
  readonly atRisk?: boolean | undefined
  /** Already written out, such as "$1,681". */
  readonly cost?: ReactNode
  /** The verdict may change soon, or belongs to an earlier input. */
  readonly stale?: boolean | undefined
  /** Only where the ground around the chip is hatched already. */
  readonly onHatch?: boolean | undefined
  readonly className?: string | undefined
}

export function Verdict(props: VerdictProps) {
  const { family, verdict, size = 'chip', closeCall, atRisk, cost, stale, onHatch, className } = props
  return (
    <span
      data-family={family}
      data-verdict={verdict}
      data-stale={stale === true ? '' : undefined}
      className={joinClasses(
        styles.verdict,
        styles[size],
        styles[verdict],
        onHatch === true && styles.onHatch,
        className,
      )}
    >
      <span>{verdictWord(verdict)}</span>
      {verdict === 'best' && atRisk === true && <Risk inWords={size === 'chip'} />}
      {closeCall === true && (
        <span className={styles.close}>
          <span aria-hidden="true">≈</span>
          <VisuallyHidden>, too close to call</VisuallyHidden>
        </span>
      )}
      {cost !== undefined && <span className={styles.cost}>{cost}</span>}
    </span>
  )
}

function Risk({ inWords }: { readonly inWords: boolean }) {
  return (
    <span className={styles.risk}>
      <TriangleAlert size={12} aria-hidden="true" />
      {inWords ? <span className={styles.riskWords}>at risk</span> : <VisuallyHidden>, at risk</VisuallyHidden>}
    </span>
  )
}
