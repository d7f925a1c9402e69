// What a machine can judge of accessibility, judged by axe against WCAG 2.2 AA.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with one line per broken rule and the elements that break it. */
export async function expectAccessible(page: Page, onlyRules?: string[]): Promise<void> {
  // Colours are judged once what fades in has arrived; a second is longer than any fade.
  await page.evaluate(() => {
    const still = async () => {
      // A fade begins one frame after its dialog was drawn.
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
    }
    return Promise.race([still(), new Promise<void>((end) => setTimeout(end, 1000))])
  })
  // The app has no frames, whose results would be gathered by way of another page; what is in order need not be described.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations, passes } = await (
    onlyRules === undefined ? axe.withTags(RULES) : axe.withRules(onlyRules)
  ).analyze()
  const complaints = violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} – ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(complaints).toEqual([])
  expect(passes.length, 'axe looked at something').toBeGreaterThan(0)
}
