// WCAG 1.4.12: whoever sets lines, letters and words farther apart loses no word, no figure and no button.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { runAction, stands } from './support/journey.ts'

const screens = ['workloads', 'matrix', 'curves', 'review', 'note'] as const

/** What WCAG names, as a person's own style sheet or a bookmark sets it. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'

/** Every text that an edge cuts or that leaves its own button, cell or verdict, with where it stands. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5
    const cut = new Set<string>()
    const isHidden = (element: Element): boolean =>
      element.closest('[hidden], [aria-hidden=true], [inert], .visually-hidden') !== null ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (parent === null || text === '' || isHidden(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const letter = parseFloat(getComputedStyle(parent).letterSpacing) || 0
      for (const rect of range.getClientRects()) {
        for (let box: Element | null = parent; box !== null && box !== document.body; box = box.parentElement) {
          const style = getComputedStyle(box)
          const outer = box.getBoundingClientRect()
          // For screen readers only.
          if (outer.width <= 1 || outer.height <= 1) break
          const holds = box.matches('button, a, [data-verdict], [role=gridcell], [role=rowheader], [role=columnheader]')
          const across = holds || /hidden|clip/.test(style.overflowX)
          const down = /hidden|clip/.test(style.overflowY) || (holds && box.matches('button, [data-verdict]'))
          // The space after the last letter may be cut.
          const wide = across && (rect.right - letter > outer.right + slack || rect.left < outer.left - slack)
          const high =
            down && (rect.bottom > outer.bottom + slack || rect.top < outer.top - slack) && style.display !== 'inline'
          if (wide || high) cut.add(`${box.tagName.toLowerCase()}.${box.className}: ${text.slice(0, 60)}`)
          // What scrolls shows it, and the grid scrolls its cells.
          if (
            /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`) ||
            box.matches('[role=gridcell], [role=rowheader], [role=columnheader]')
          )
            break
        }
      }
    }
    return [...cut]
  })
}

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [390, 844],
] as const)
  test(`people who space their text out lose nothing of any screen at ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const screen of screens) {
      await page.goto(`./#/${screen}`)
      await page.reload()
      await stands(page)
      await page.waitForLoadState('networkidle')
      await expect(page.getByRole('progressbar')).toHaveCount(0)
      const before = new Set(await cutTexts(page))
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      }, spacing)
      await expect(page.locator(':root')).toHaveAttribute('data-spaced')
      await expect.poll(async () => (await cutTexts(page)).filter((text) => !before.has(text)), screen).toEqual([])
    }
  })

test('the room that spaced text takes is given back with it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./')
  await stands(page)
  const head = page.getByRole('columnheader', { name: 'Serverless' })
  const width = async () => (await head.boundingBox())?.width ?? 0
  const usual = await width()
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, spacing)
  await expect.poll(width).toBeGreaterThan(usual * 1.15)
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  await expect.poll(width).toBe(usual)
})

test('in the team’s settings a choice of spaced text stays on its track', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('./')
  await stands(page)
  await runAction(page, 'Team settings and terms')
  const track = page.getByRole('radiogroup', { name: 'Commitment' })
  await expect(track).toBeVisible()
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, spacing)
  const right = async (part: Locator) => part.evaluate((element) => element.getBoundingClientRect().right)
  const last = track.getByText('One year')
  await expect(last).toBeVisible()
  expect(await right(last)).toBeLessThanOrEqual((await right(track)) + 0.5)
})
