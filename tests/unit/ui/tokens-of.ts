/** Reads the colours of a theme out of the style sheets, the way a browser would choose between them. */
import { readFileSync } from 'node:fs'

export type Theme = 'light' | 'dark' | 'projector'

const sheets = ['src/ui/tokens.css', 'src/features/marks/family-colours.css']

/** Token name (without dashes) to "#rrggbb"; tokens that are not colours are left out. */
export function tokensOf(theme: Theme): ReadonlyMap<string, string> {
  const css = sheets.map((path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).join('\n')
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const declarations = [
    ...declarationsIn(plain, /(?:^|\n) {2}:root \{([\s\S]*?)\n {2}\}/g),
    ...(theme === 'projector'
      ? declarationsIn(plain, /(?:^|\n) {2}:root\[data-theme='projector'\] \{([\s\S]*?)\n {2}\}/g)
      : []),
  ]
  const raw = new Map(declarations)
  const colours = new Map<string, string>()
  for (const name of raw.keys()) {
    const colour = resolve(raw, name, theme)
    if (colour !== undefined) colours.set(name, colour)
  }
  return colours
}

function declarationsIn(css: string, block: RegExp): readonly (readonly [string, string])[] {
  return [...css.matchAll(block)].flatMap((found) =>
    [...(found[1] ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
      (declaration) => [declaration[1] ?? '', (declaration[2] ?? '').trim()] as const,
    ),
  )
}

function resolve(raw: ReadonlyMap<string, string>, name: string, theme: Theme): string | undefined {
  const value = raw.get(name) ?? ''
  const pair = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/i.exec(value)
  if (pair !== null) return theme === 'dark' ? pair[2] : pair[1]
  const reference = /^var\(--([\w-]+)\)$/.exec(value)
  if (reference !== null) return resolve(raw, reference[1] ?? '', theme)
  return undefined
}

/** WCAG 2 contrast ratio of two "#rrggbb" colours. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** sRGB channels from 0 to 1. */
export function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
}

/** CIE L* from 0 to 100. */
export function lightness(colour: string): number {
  const y = luminance(colour)
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27
}
