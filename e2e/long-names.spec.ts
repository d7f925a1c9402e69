// A name of hundreds of letters without a space is broken: it runs over nothing beside it, on any screen.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** Texts that reach beyond the column or panel they stand in. */
function cellsOverrun(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h2, p, li, tbody th, tbody td)')]
      .filter((element) => element.textContent?.includes('payments_gateway') === true)
      .filter((element) => element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).overflowX === 'visible')
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`),
  )
}

test('a very long name stays within what stands out, the matrix and the review', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await work.select('Chat inference API', 'Workload')
  await work.paste({ text: 'payments_gateway_'.repeat(20) })
  const out = page.getByRole('heading', { name: 'What stands out' })
  await expect(out).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'payments_gateway' }).first()).toBeVisible()
  await expect.poll(() => cellsOverrun(page)).toEqual([])
  for (const screen of ['Fit matrix', 'Review']) {
    await page.getByRole('link', { name: screen }).click()
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
    await expect(page.getByText('payments_gateway').first()).toBeVisible()
    await expect.poll(() => cellsOverrun(page), screen).toEqual([])
  }
})

test('a name of ten thousand letters takes two lines of a row in the review, and is whole under the pointer', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  const name = 'Nightly reconciliation '.repeat(400).trim()
  await work.select('Chat inference API', 'Workload')
  await work.paste({ text: name })
  await page.getByRole('link', { name: 'Review' }).click()
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Status' }) })
  const row = table.getByRole('row').filter({ hasText: 'Nightly reconciliation' })
  await expect(row.getByTitle(name)).toBeVisible()
  const heights = await page.locator('main tbody tr').evaluateAll((rows) => rows.map((each) => each.clientHeight))
  // Two lines of a name, six of a sentence that stands beside it.
  expect(Math.max(...heights)).toBeLessThan(180)
})

test('a mark that turns the direction of a name turns nothing on the screen, and the editor has it as typed', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  const typed = 'pay\u202Ednuoffer\u202C'
  await work.select('Chat inference API', 'Workload')
  await work.paste({ text: typed })
  await expect(work.row('paydnuoffer')).toBeVisible()
  for (const screen of ['Fit matrix', 'Review', 'Workloads']) {
    await page.getByRole('link', { name: screen }).click()
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
    await expect(page.getByText('paydnuoffer').first()).toBeVisible()
    expect(await page.evaluate(() => /[\u202a-\u202e]/.test(document.body.innerText)), screen).toBe(false)
  }
  await work.select('paydnuoffer', 'Workload')
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: /^Workload of/ })).toHaveValue(typed)
})

test('on a phone the agenda shows a name of ordinary length whole, its figures under it', async ({ page }) => {
  const name = 'Auftragsannahme-Schnittstelle für Großkunden und Marktplätze (B2B)'
  const work = new WorkbenchPage(page)
  await work.open()
  await work.select('Chat inference API', 'Workload')
  await work.paste({ text: name })
  await page.getByRole('link', { name: 'Review' }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: /^Agenda/ }).click()
  const agenda = page.getByRole('dialog', { name: /^Agenda/ })
  const shown = agenda.getByTitle(name)
  await expect(shown).toBeVisible()
  expect(await shown.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(4)
  const row = agenda.getByRole('row').filter({ hasText: name })
  const bottom = await shown.evaluate((element) => element.getBoundingClientRect().bottom)
  const figures = await row
    .getByRole('cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top))
  expect(Math.min(...figures)).toBeGreaterThanOrEqual(bottom - 4)
})

test('the units of every family stand on one line at the head of the matrix, however narrow it is', async ({
  page,
}) => {
  for (const width of [768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('./#/matrix')
    const units = page.getByRole('columnheader').getByText('fit 0–1').locator('..')
    await expect(units).toHaveCount(3)
    const boxes = await units.evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect()).map(({ top, height }) => ({ top: Math.round(top), height })),
    )
    expect(new Set(boxes.map(({ top }) => top)).size, `at ${width}`).toBe(1)
    expect(Math.max(...boxes.map(({ height }) => height)), `at ${width}`).toBeLessThan(24)
  }
})
