// The same workbench in every look, in another writing direction, and for people of other countries.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** Brightness of the page's ground and of its text, from 0 to 1. */
async function brightness(page: Page) {
  return page.evaluate(() => {
    const measure = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const bright = (colour: string): number => {
      if (measure === null) throw new Error('no canvas')
      measure.fillStyle = colour
      measure.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = measure.getImageData(0, 0, 1, 1).data
      return (red + green + blue) / (3 * 255)
    }
    const grid = document.querySelector('[role=grid]')
    const style = grid === null ? null : getComputedStyle(grid)
    return { ground: bright(style?.backgroundColor ?? ''), text: bright(getComputedStyle(document.body).color) }
  })
}

test('24: on paper nothing of what stands out below the grid is cut, at any width', async ({ page }) => {
  await WorkbenchPage.opened(page)
  await expect(page.getByRole('heading', { name: 'What stands out' })).toBeVisible()
  const cut = () =>
    page.getByRole('heading', { name: 'What stands out' }).evaluate((heading) => {
      const boxes: number[] = []
      for (let at = heading.parentElement; at !== null && at.tagName !== 'MAIN'; at = at.parentElement)
        if (getComputedStyle(at).overflowY !== 'visible') boxes.push(at.scrollHeight - at.clientHeight)
      return Math.max(0, ...boxes)
    })
  await page.emulateMedia({ media: 'print' })
  for (const width of [1280, 900]) {
    await page.setViewportSize({ width, height: 720 })
    await expect.poll(cut, `${width} px wide`).toBeLessThanOrEqual(1)
  }
})

test('24: upright paper takes the grid, the matrix and the evidence of a cell, with no line of them cut', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  await page.emulateMedia({ media: 'print' })
  // A4 with the margins of a browser.
  await page.setViewportSize({ width: 718, height: 1000 })
  await expect(work.grid).toBeVisible()
  await page.goto('./#/matrix/webhook-router/vm')
  const matrix = page.getByRole('grid', { name: 'Fit of every workload on every family' })
  await expect(matrix).toBeVisible()
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await expect(evidence.getByRole('button', { name: '6 more', exact: true })).toBeVisible()
  const cut = await matrix
    .locator('td span, th span')
    .evaluateAll((all) =>
      all
        .filter((one) => getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent),
    )
  expect(cut).toEqual([])
})

test('24: the look follows the system, or stays dark, light or for a projector when chosen, also after a reload', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  const isDark = async () => {
    const { ground, text } = await brightness(page)
    return ground < text
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(isDark).toBe(true)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(isDark).toBe(false)
  await work.run('Theme: dark')
  await expect.poll(isDark).toBe(true)
  await page.reload()
  await expect(work.grid).toBeVisible()
  await expect.poll(isDark).toBe(true)
  await page.emulateMedia({ colorScheme: 'dark' })
  await work.run('Theme: projector')
  await expect.poll(isDark).toBe(false)
  await work.run('Theme: light')
  await expect.poll(isDark).toBe(false)
  await work.run('Theme: follow the system')
  await expect.poll(isDark).toBe(true)
})

test('15: without any colour the verdicts of a row still differ by word and by sign', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  const texts = await work.grid.locator('[data-verdict]').allInnerTexts()
  expect(texts.length).toBe(24)
  for (const text of texts) expect(text).toMatch(/Best|Fits|Risky|Blocked|Unknown/)
  await page.getByRole('link', { name: 'Fit matrix' }).click()
  const cells = page.locator('[data-verdict]')
  await expect(cells.first()).toBeVisible()
  for (const text of await cells.allInnerTexts()) expect(text).toMatch(/Best|Fits|Risky|Blocked|Unknown/)
})

test.describe('for somebody whose browser speaks Arabic', () => {
  test.use({ locale: 'ar-EG' })

  test('30: numbers stay in one way of writing, names from right to left stay in their cells, and the columns stay in order', async ({
    page,
  }) => {
    const work = await WorkbenchPage.opened(page)
    await work.type('CI build', 'Workload', 'خدمة البحث 42 (API)')
    await work.type('خدمة البحث 42 (API)', 'Requests', '1.5M')
    const cell = await work.cell('خدمة البحث 42 (API)', 'Requests')
    await expect(cell).toContainText('1.5M')
    const places = await Promise.all(
      ['Workload', 'Requests', 'VM', 'Serverless'].map(async (column) => {
        const box = await (await work.cell('خدمة البحث 42 (API)', column)).boundingBox()
        return box?.x ?? 0
      }),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const body = (await page.locator('body').innerText()).replaceAll('خدمة البحث 42 (API)', '')
    // Arabic digits would come from a number written by the browser's own language.
    expect(body.replace(/Saved in this browser.*/g, '')).not.toMatch(/[\u0660-\u0669]/)
    const name = await work.cell('خدمة البحث 42 (API)', 'Workload')
    const overflow = await name.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(overflow).toBeLessThanOrEqual(1)
    await page.getByRole('link', { name: 'Design note' }).click()
    await expect(page.getByText('خدمة البحث 42 (API)').first()).toBeVisible()
  })
})

for (const force of ['the page', 'its style'] as const)
  test(`30: with ${force} forced right to left, arrows, Tab and the fill handle still go the way the cells stand`, async ({
    page,
  }) => {
    const work = await WorkbenchPage.opened(page)
    await page.evaluate((how) => {
      document.documentElement.dir = 'rtl'
      if (how === 'its style') document.documentElement.style.direction = 'rtl'
    }, force)
    const left = async (locator: Locator) => (await locator.boundingBox())?.x ?? 0
    await work.select('Hourly cost report', 'Requests')
    const [requests, peak] = [await work.cellAt(5, 'Requests'), await work.cellAt(5, 'Peak')]
    expect(await left(requests)).toBeLessThan(await left(peak))
    await page.keyboard.press('ArrowRight')
    await work.expectCursor(5, 'Peak')
    await page.keyboard.press('ArrowLeft')
    await work.expectCursor(5, 'Requests')
    await page.keyboard.press('Tab')
    await work.expectCursor(5, 'Peak')
    await page.keyboard.press('ArrowLeft')
    // The handle is at the lower right corner of its cell, and fills where it is dragged.
    const handle = await page.locator('[data-fill-handle]').boundingBox()
    const cell = await requests.boundingBox()
    if (handle === null || cell === null) throw new Error('no handle')
    expect(Math.abs(handle.x + handle.width / 2 - (cell.x + cell.width))).toBeLessThanOrEqual(2)
    const below = await (await work.cellAt(7, 'Requests')).boundingBox()
    if (below === null) throw new Error('no cell below')
    await page.mouse.move(handle.x + 4, handle.y + 4)
    await page.mouse.down()
    await page.mouse.move(below.x + 20, below.y + 20, { steps: 4 })
    await page.mouse.up()
    await expect(await work.cellAt(7, 'Requests')).toContainText('730')
    await page.keyboard.press('Control+z')
    await work.select('Hourly cost report', 'Requests')
    const [start, end] = [await page.locator('[data-fill-handle]').boundingBox(), await peak.boundingBox()]
    if (start === null || end === null) throw new Error('no cell beside')
    await page.mouse.move(start.x + 4, start.y + 4)
    await page.mouse.down()
    await page.mouse.move(end.x + end.width - 12, end.y + 20, { steps: 4 })
    await page.mouse.up()
    await expect(await work.cellAt(5, 'Peak')).toContainText('730')
  })

test('F2: a language that changes while somebody types changes neither what is typed nor what is shown', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  // What is worked out in the background stands as well.
  await expect.poll(() => work.grid.innerText()).toContain('Riskiest assumption')
  const before = await work.grid.innerText()
  await work.select('CI build', 'Duration')
  await page.keyboard.type('1,5')
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'language', { get: () => 'de-CH' })
    Object.defineProperty(navigator, 'languages', { get: () => ['de-CH', 'fr-CH'] })
    document.documentElement.lang = 'de-CH'
    dispatchEvent(new Event('languagechange'))
  })
  const editor = page.getByRole('textbox', { name: 'Duration of CI build' })
  await expect(editor).toHaveValue('1,5')
  await page.keyboard.press('Escape')
  expect(await work.grid.innerText()).toBe(before)
  await work.type('CI build', 'Duration', '1,5')
  await expect(await work.cell('CI build', 'Duration')).toContainText('1.5')
  await page.keyboard.press('Control+z')
  await expect.poll(() => work.grid.innerText()).toBe(before)
})

test('F2: amounts in yen have no sen and in dinars three decimals, wherever they are shown', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  const choose = async (code: string, rate: string) => {
    await work.run('Team')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Currency').fill(code)
    await dialog.getByLabel(`${code} for 1 USD`).fill(rate)
    await dialog.getByLabel('Rate of').fill('2026-11-20')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await choose('JPY', '150')
  const costs = work.grid.locator('[data-verdict]').filter({ hasText: /¥/ })
  await expect(costs.first()).toBeVisible()
  for (const text of await costs.allInnerTexts()) expect(text).toMatch(/¥(?:[\d,]+|\d+(?:\.\d+)?[kM])$/)
  await choose('KWD', '0.3')
  await expect(work.grid.locator('[data-verdict]').filter({ hasText: /KWD/ }).first()).toBeVisible()
  const small = (await work.grid.locator('[data-verdict]').allInnerTexts()).filter((text) => /KWD\s\d\./.test(text))
  expect(small.length).toBeGreaterThan(0)
  for (const text of small) expect(text).toMatch(/KWD\s\d\.\d{3}/)
})

test('days are written year first in every country, and a day that is none is said to be none', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await work.run('Team settings')
  const settings = page.getByRole('dialog', { name: 'Team settings' })
  await settings.getByLabel('Currency').fill('EUR')
  await settings.getByLabel('EUR for 1 USD').fill('0.9')
  const rateOf = settings.getByLabel('Rate of')
  await rateOf.fill('28.11.2026')
  await rateOf.press('Tab')
  await expect(settings.getByText('A day such as 2026-11-28.')).toBeVisible()
  await rateOf.fill('2026-11-5')
  await rateOf.press('Tab')
  await expect(rateOf).toHaveValue('2026-11-05')
  await page.keyboard.press('Escape')
  await expect(page.getByText('EUR per month, likely value')).toBeVisible()

  await page.getByRole('link', { name: 'Design note' }).click()
  const noteDay = page.getByLabel('Date of the note')
  await noteDay.fill('2026-02-30')
  await noteDay.press('Enter')
  await expect(noteDay).toHaveAttribute('aria-invalid', 'true')
  await noteDay.fill('2026-12-01')
  await noteDay.press('Enter')
  await expect(page.getByText(/Proposed 2026-12-01/).first()).toBeVisible()
})

test('a budget and a currency that were only typed are kept when Esc closes the settings, as one step each', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  await work.run('Team settings')
  const settings = page.getByRole('dialog', { name: 'Team settings' })
  await settings.getByLabel('Currency').fill('eur')
  await settings.getByLabel('EUR for 1 USD').fill('0.9')
  await settings.getByLabel('Rate of').fill('2026-11-20')
  await settings.getByLabel('Budget per month').fill('4000')
  await page.keyboard.press('Escape')
  await expect(settings).toBeHidden()
  await expect(page.getByText('EUR per month, likely value')).toBeVisible()

  await work.run('Team settings')
  await expect(settings.getByLabel('Budget per month')).toHaveValue('4000')
  await expect(settings.getByLabel('EUR for 1 USD')).toHaveValue('0.9')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('EUR per month, likely value'), 'the budget alone is undone').toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('$ per month, likely value')).toBeVisible()
})

test('platforms the team knows are ticked in the settings, kept, and one undo step each', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await work.run('Team settings')
  const known = page.getByRole('group', { name: 'They count as familiar' })
  await known.getByRole('checkbox', { name: 'Cloud Run', exact: true }).check({ force: true })
  await known.getByRole('checkbox', { name: 'Lambda' }).check({ force: true })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await work.run('Team settings')
  await expect(known.getByRole('checkbox', { name: 'Cloud Run', exact: true })).toBeChecked()
  await expect(known.getByRole('checkbox', { name: 'Lambda' })).not.toBeChecked()
})

test('on a tablet and an old projector all five steps of the path are in sight', async ({ page }) => {
  const work = new WorkbenchPage(page)
  for (const width of [960, 1024, 1180, 1190]) {
    await page.setViewportSize({ width, height: 768 })
    await work.open()
    const path = page.getByRole('navigation', { name: 'The path from workloads to the note' })
    await expect(path.getByRole('link')).toHaveCount(5)
    for (const step of await path.getByRole('link').all())
      await expect(step, `at ${width}`).toBeInViewport({ ratio: 1 })
  }
})

test('on a phone no word of a drawing is smaller than the words around it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./#/review/chat-inference-api')
  const drawing = page.getByRole('img', { name: /duration: likely 1\.4 s/ })
  await expect(drawing).toBeVisible()
  // A line of 11 px takes at least 12 on the screen.
  const lines = await drawing.locator('text').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(lines.length).toBeGreaterThan(4)
  expect(Math.min(...lines.filter((height) => height > 0))).toBeGreaterThanOrEqual(12)
})

test('at 1280 pixels no reason and no remark of the matrix is cut', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('#/matrix')
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.getByText('Breaks the tie: AWS Batch on Spot')).toBeVisible()
  const cut = await rows.locator('span').evaluateAll((spans) =>
    spans
      // Words for the ear alone have one pixel.
      .filter((span) => getComputedStyle(span).overflow === 'hidden' && span.clientWidth > 1)
      .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => {
        return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
      })
      .map((span) => span.textContent),
  )
  expect(cut).toEqual([])
})
