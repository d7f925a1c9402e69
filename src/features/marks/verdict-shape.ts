/** A verdict in one of three sizes: the better it is, the more ink it has, and always a word and a glyph. */
import type { Family, Verdict } from '../../domain/vocabulary.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { hiddenText } from '../../ui/shape.ts'
import type { Shape } from '../../ui/shape.ts'
import { verdictWord } from '../../wording/verdict-words.ts'
import './family-colours.css'
import styles from './Verdict.module.css'

export type VerdictLook = {
  readonly family: Family
  readonly verdict: Verdict
  /** cell fills its grid cell and carries the cost; chip and phone hug their word. */
  readonly size?: 'cell' | 'chip' | 'phone' | undefined
  readonly closeCall?: boolean | undefined
  /** Best, but with a risk: in words on a chip, a sign where there is less room. */
  readonly atRisk?: boolean | undefined
  /** Already written out, such as "$1,681". */
  readonly cost?: string | undefined
  /** The verdict may change soon, or belongs to an earlier input. */
  readonly stale?: boolean | undefined
  /** Only where the ground around the chip is hatched already. */
  readonly onHatch?: boolean | undefined
  readonly className?: string | undefined
}

function riskShape(inWords: boolean): Shape {
  const words: Shape = { tag: 'span', className: styles.riskWords, parts: ['at risk'] }
  return { tag: 'span', className: styles.risk, parts: [inWords ? words : hiddenText(', at risk')] }
}

const closeShape: Shape = {
  tag: 'span',
  className: styles.close,
  parts: [{ tag: 'span', attributes: { 'aria-hidden': 'true' }, parts: ['≈'] }, hiddenText(', too close to call')],
}

export function verdictShape(look: VerdictLook): Shape {
  const { family, verdict, size = 'chip', closeCall, atRisk, cost, stale, onHatch, className } = look
  const parts: Shape[] = [{ tag: 'span', parts: [verdictWord(verdict)] }]
  if (verdict === 'best' && atRisk === true) parts.push(riskShape(size === 'chip'))
  if (closeCall === true) parts.push(closeShape)
  if (cost !== undefined) parts.push({ tag: 'span', className: styles.cost, parts: [cost] })
  return {
    tag: 'span',
    className: joinClasses(
      styles.verdict,
      styles[size],
      styles[verdict],
      onHatch === true && styles.onHatch,
      className,
    ),
    attributes: { 'data-family': family, 'data-verdict': verdict, 'data-stale': stale === true ? '' : undefined },
    parts,
  }
}
