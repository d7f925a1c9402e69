/** The outline of each family in a box of 10 by 10: square, hexagon, circle, of about equal area. */
import type { Family } from '../../domain/vocabulary.ts'

const shapes: Readonly<Record<Family, string>> = {
  vm: 'M1.9 1h6.2a.9.9 0 0 1 .9.9v6.2a.9.9 0 0 1-.9.9H1.9a.9.9 0 0 1-.9-.9V1.9a.9.9 0 0 1 .9-.9Z',
  container: 'M5 .2 9.2 2.6v4.8L5 9.8.8 7.4V2.6Z',
  serverless: 'M5 .4a4.6 4.6 0 1 1 0 9.2A4.6 4.6 0 0 1 5 .4Z',
}

/** SVG path data, for glyphs and for the marks of a chart. */
export function familyShape(family: Family): string {
  return shapes[family]
}
