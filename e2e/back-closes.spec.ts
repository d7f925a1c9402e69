// Back of the browser closes what lies open over the work before it leaves the screen.
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

test('Back from the evidence of the first page that was opened stays in Berth', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await (await work.cell('CI build', 'VM')).click()
  const evidence = page.getByRole('button', { name: 'Close the evidence' })
  await expect(evidence).toBeVisible()
  await page.goBack()
  await expect(evidence).toHaveCount(0)
  await expect(work.grid).toBeVisible()
})
