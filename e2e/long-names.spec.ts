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
