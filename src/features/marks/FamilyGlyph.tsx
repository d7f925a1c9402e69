/** Each family has its own shape, so that it is recognised without its colour. */
import type { Family } from '../../domain/vocabulary.ts'
import './family-colours.css'
import { familyShape } from '../../export/charts/family-shape.ts'

export type FamilyGlyphProps = {
  readonly family: Family
  /** Pixels; the three shapes weigh the same at any size. */
  readonly size?: number | undefined
  /** Read aloud; left out where the family's name stands beside it. */
  readonly label?: string | undefined
  /** Paints with the text colour instead of the family's. */
  readonly plain?: boolean | undefined
  readonly className?: string | undefined
}

export function FamilyGlyph({ family, size = 10, label, plain, className }: FamilyGlyphProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 10 10"
      style={{ flex: 'none' }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={familyShape(family)} fill={plain === true ? 'currentColor' : `var(--${family}-mark)`} />
    </svg>
  )
}
