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
