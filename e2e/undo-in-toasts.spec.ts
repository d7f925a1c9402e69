// What was taken away or signed is told with a way back, and that way leads back from this step only.
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test('a deleted workload is named with Undo beside it, and comes back', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.select('Webhook router', 'Memory')
  await page.keyboard.press('Control+-')
  await expect(work.toast('Webhook router deleted')).toBeVisible()
  await expect(work.row('Webhook router')).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(work.row('Webhook router')).toBeVisible()
  await expect(work.toast('Webhook router deleted')).toHaveCount(0)
})

test('an example put away is one press from coming back', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.getByRole('button', { name: 'an empty grid' }).click()
  await expect(page.getByText('0 rows')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(work.row('Webhook router')).toBeVisible()
})

test('once another step was made an old toast offers no Undo, so that it never takes back the wrong one', async ({
  page,
}) => {
  await page.goto('./#/review')
  // The last part to arrive moves what is below it.
  await expect(page.getByText(/costs \$\d+ to measure/)).toBeVisible()
  for (const name of ['Chat inference API', 'CI build']) {
    await page.getByRole('button', { name: `Decide ${name}` }).click()
    await page.getByLabel('Deciders').fill('Platform')
    await page.getByRole('button', { name: 'Accept' }).click()
    await expect(page.getByRole('status').getByText(`${name}: accepted`)).toBeVisible()
  }
  await expect(page.getByRole('status').getByText('Chat inference API: accepted')).toHaveCount(0)
  await expect(page.getByRole('status').getByRole('button', { name: 'Undo' })).toHaveCount(1)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Change Chat inference API' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Decide CI build' })).toBeVisible()
})
