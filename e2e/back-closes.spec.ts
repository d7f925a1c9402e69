// Back of the browser closes what lies open over the work before it leaves the screen.
import type { Locator } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test('Back closes the evidence, a dialog and the meeting view, and only then leaves the screen', async ({ page }) => {
  await WorkbenchPage.opened(page)
  await page.getByRole('link', { name: 'Fit matrix' }).click()
  const matrix = page.getByRole('heading', { name: 'Fit matrix', level: 1 })
  const evidence = page.getByRole('complementary').getByRole('button', { name: 'Close the evidence' })

  await page.locator('[data-verdict]').first().click()
  await expect(evidence).toBeVisible()
  await page.goBack()
  await expect(evidence).toHaveCount(0)
  await expect(matrix).toBeVisible()
  expect(new URL(page.url()).hash).toMatch(/^#\/matrix/)

  await page.getByRole('button', { name: 'Share' }).click()
  const share = page.getByRole('dialog', { name: 'Share as a link' })
  await expect(share).toBeVisible()
  await page.goBack()
  await expect(share).toHaveCount(0)
  await expect(matrix).toBeVisible()

  await page.getByRole('button', { name: 'Present' }).click()
  await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible()
  await page.goBack()
  await expect(matrix).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Workloads', level: 1 })).toBeVisible()
})

test('Back closes a menu, a list and the filter, and a dialog that was the first thing a tab opened', async ({
  page,
}) => {
  await page.goto('about:blank')
  const work = await WorkbenchPage.opened(page)
  const stays = async (open: () => Promise<void>, what: Locator): Promise<void> => {
    await open()
    await expect(what).toBeVisible()
    await page.goBack()
    await expect(what).toHaveCount(0)
    await expect(work.grid).toBeVisible()
  }
  await stays(() => page.keyboard.press('?'), page.getByRole('dialog'))
  await stays(() => page.getByRole('button', { name: 'Share' }).click(), page.getByRole('dialog'))
  await stays(() => work.openColumnMenu('Kind'), page.getByRole('menu', { name: 'Column' }))
  await stays(() => page.getByRole('button', { name: 'Filter' }).click(), page.getByRole('dialog'))
  await stays(
    async () => (await work.cell('CI build', 'Kind')).click({ button: 'right' }),
    page.getByRole('menu').first(),
  )
  // What was closed by its own means costs no extra step.
  await page.getByRole('button', { name: 'Share' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('link', { name: 'Fit matrix' }).click()
  await expect(page.getByRole('heading', { name: 'Fit matrix', level: 1 })).toBeVisible()
  await page.goBack()
  await expect(work.grid).toBeVisible()
  await page.getByRole('button', { name: 'Share' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.evaluate(() => window.history.back())
  await page.waitForURL('about:blank')
})

test('Back from the evidence of the first page that was opened stays in Berth', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await (await work.cell('CI build', 'VM')).click()
  const evidence = page.getByRole('button', { name: 'Close the evidence' })
  await expect(evidence).toBeVisible()
  await page.goBack()
  await expect(evidence).toHaveCount(0)
  await expect(work.grid).toBeVisible()
})
