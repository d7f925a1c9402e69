// What the colours promise is recomputed from the style sheets with the formula of WCAG 2.
import { describe, expect, test } from 'vitest'
import { channels, contrast, lightness, tokensOf, type Theme } from './tokens-of.ts'

const themes: readonly Theme[] = ['light', 'dark', 'projector']
const families = ['vm', 'container', 'serverless'] as const
const text = 4.5
const mark = 3

/** Foreground, grounds it appears on, least contrast. */
const promises: readonly (readonly [string, readonly string[], number])[] = [
  [
    'ink',
    ['surface', 'sunk', 'sunk-in-float', 'canvas', 'hover', 'float', 'danger-tint', 'notice-tint', 'hatch'],
    text,
  ],
  ['ink-2', ['surface', 'sunk', 'sunk-in-float', 'canvas', 'hover', 'float', 'hatch'], text],
  ['ink-3', ['surface', 'sunk', 'sunk-in-float', 'canvas', 'hover', 'float'], text],
  ['on-ink', ['ink'], text],
  ['danger', ['surface', 'sunk', 'hover', 'float', 'danger-tint'], text],
  ['notice', ['surface', 'sunk', 'float', 'notice-tint'], text],
  ['control', ['surface', 'sunk'], mark],
  ...families.flatMap((family): readonly (readonly [string, readonly string[], number])[] => [
    [`${family}-mark`, ['surface', 'sunk'], mark],
    [`${family}-on`, [`${family}-mark`], text],
    [`${family}-ink`, ['surface', 'sunk', `${family}-tint`], text],
  ]),
]

describe.each(themes)('in the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const colour = (name: string) => {
    const found = tokens.get(name)
    if (found === undefined) throw new Error(`the style sheets have no colour --${name}`)
    return found
  }

  for (const [foreground, grounds, least] of promises)
    test.each(grounds)(`${foreground} on %s has a contrast of at least ${least}`, (ground) => {
      expect(contrast(colour(foreground), colour(ground))).toBeGreaterThanOrEqual(least)
    })

  test('the three families climb in lightness in the order of the columns', () => {
    const steps = families.map((family) => lightness(colour(`${family}-mark`)))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })

  test('the three families stay apart for an eye without green cones', () => {
    const seen = families.map((family) => deuteranopic(colour(`${family}-mark`)))
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      const gap = Math.hypot(...[0, 1, 2].map((axis) => (seen[one]?.[axis] ?? 0) - (seen[other]?.[axis] ?? 0)))
      expect(gap, `${families[one]} against ${families[other]}`).toBeGreaterThan(0.2)
    }
  })
})

test.each(themes)('what is sunk in a dialog shows against it in the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const [sunk, float] = ['sunk-in-float', 'float'].map((name) => tokens.get(name))
  if (sunk === undefined || float === undefined) throw new Error('the style sheets have both colours')
  // As much as a sunk track shows on the surface in light.
  expect(contrast(sunk, float)).toBeGreaterThanOrEqual(1.1)
})

// The figures the design states, to the digit it states them with.
test.each([
  ['light', 'control', 'surface', 3.4],
  ['light', 'control', 'sunk', 3.0],
  ['light', 'ink', 'surface', 18.1],
  ['light', 'ink-3', 'sunk', 4.8],
  ['light', 'danger', 'danger-tint', 5.7],
  ['light', 'serverless-mark', 'surface', 3.4],
  ['light', 'serverless-on', 'serverless-mark', 5.4],
  ['light', 'ink-2', 'hatch', 7.4],
  ['dark', 'control', 'surface', 4.5],
  ['dark', 'ink-3', 'sunk', 5.9],
  ['dark', 'vm-mark', 'sunk', 4.5],
  ['dark', 'notice', 'notice-tint', 8.0],
  ['dark', 'ink-2', 'hatch', 8.2],
] as const)('in the %s theme %s on %s is %d', (theme, foreground, ground, stated) => {
  const tokens = tokensOf(theme)
  expect(contrast(tokens.get(foreground) ?? '', tokens.get(ground) ?? '')).toBeCloseTo(stated, 1)
})

test('on a projector the quietest text is as dark as the second one and hairlines are strong', () => {
  const tokens = tokensOf('projector')
  expect(tokens.get('ink-3')).toBe(tokens.get('ink-2'))
  expect(tokens.get('line')).toBe(tokens.get('line-strong'))
})

/** Linear RGB as seen with deuteranopia (Machado, Oliveira and Fernandes 2009, severity 1), then made even to the eye. */
function deuteranopic(colour: string): readonly number[] {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return [
    0.367322 * red + 0.860646 * green - 0.227968 * blue,
    0.280085 * red + 0.672501 * green + 0.047413 * blue,
    -0.01182 * red + 0.04294 * green + 0.968881 * blue,
  ].map((c) => Math.cbrt(Math.max(0, c)))
}
