/** The few SVG elements a chart is made of: plain text and shapes, no script, no style, no outside reference. */
import type { Family } from '../../domain/vocabulary.ts'
import { fixed } from '../../wording/numbers.ts'
import { oneLine } from '../normalise-text.ts'
import { escapeHtml } from '../to-html.ts'
import { familyShape } from './family-shape.ts'

export const ink = '#14161B'
export const quiet = '#656B77'
export const hairline = '#E3E5E9'
export const tint = '#F1F2F4'
/* Shapes and names go with the colours of the families, so that colour is never alone. */
export const familyInk: Readonly<Record<Family, string>> = {
  vm: '#27358F',
  container: '#0C8074',
  serverless: '#D1730A',
}
const font = 'Inter, system-ui, sans-serif'

/** Text on one line, cut where it is long, with every sign of XML made harmless. */
function words(value: string, longest = 60): string {
  const letters = [...oneLine(value)]
  return escapeHtml(letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join(''))
}

/** A place on the page, with one decimal. */
export function at(value: number): string {
  return fixed(value, 1).replaceAll(',', '').replace('−', '-')
}

export interface LabelStyle {
  readonly size?: number
  readonly fill?: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly longest?: number
}

export function label(x: number, y: number, value: string, style: LabelStyle = {}): string {
  const { size = 12, fill = ink, bold = false, anchor = 'start', longest } = style
  const weight = bold ? ' font-weight="600"' : ''
  const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${at(x)}" y="${at(y)}" font-family="${font}" font-size="${size}" fill="${fill}"${weight}${end}>${words(value, longest)}</text>`
}

/** Text over as many lines as it needs, each at most `longest` characters. */
export function lines(x: number, y: number, value: string, longest: number, style: LabelStyle = {}): readonly string[] {
  return wrapped(oneLine(value), longest).map((line, index) => label(x, y + index * 17, line, { ...style, longest }))
}

export function wrapped(value: string, longest: number): readonly string[] {
  const rows: string[] = []
  for (const word of value.split(' ')) {
    const last = rows.at(-1)
    if (last === undefined || last.length + word.length + 1 > longest) rows.push(word)
    else rows[rows.length - 1] = `${last} ${word}`
  }
  return rows
}

export function rule(x1: number, y1: number, x2: number, y2: number, stroke: string, rest = ''): string {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}"${rest}/>`
}

export function box(x: number, y: number, width: number, height: number, fill: string, rest = ''): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}"${rest}/>`
}

export function glyph(family: Family, x: number, y: number): string {
  return `<path d="${familyShape(family)}" transform="translate(${at(x)} ${at(y)})" fill="${familyInk[family]}"/>`
}

export function svgOf(
  width: number,
  height: number,
  title: string,
  description: string,
  body: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${words(title, 200)}</title>`,
    `<desc id="description">${words(description, 2000)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n')
}
