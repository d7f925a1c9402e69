/** The red ellipse, as if drawn by hand, around the riskiest assumption and nothing else; once per view. */
import { hiddenText } from '../../ui/shape.ts'
import type { Shape } from '../../ui/shape.ts'
import styles from './Circle.module.css'

/* One stroke, squarer than an ellipse so that it clears the ends of the words; it overshoots its start a little, as a pen would. */
const stroke =
  'M3.5 33C2 13 36 4.5 101 3.2 166 2 197.5 11 197.2 29.5 196.8 48.5 164 56.2 99 57 36 57.8 2.8 50.5 2.2 31 1.9 19 9 11.5 27 6.2'

/** What goes into the element that is circled, behind what it holds. */
export function circleParts(label: string): readonly [ellipse: Shape, words: Shape] {
  return [
    {
      tag: 'svg',
      className: styles.ellipse,
      attributes: { viewBox: '0 0 200 60', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      parts: [{ tag: 'path', attributes: { d: stroke } }],
    },
    hiddenText(`, ${label}`),
  ]
}

/** Draws over the whole positioned parent, such as a grid cell. */
export function circleOver(label: string): Shape {
  return { tag: 'span', className: styles.cover, attributes: { 'data-circle': '' }, parts: circleParts(label) }
}
