// A reviewer asks: what is at risk, what would a clear no remove, how would the other option run?
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test('a best option at risk says so in the grid, in the matrix and in its evidence', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await expect(await work.verdict('Chat inference API', 'VM')).toHaveText(/Best, at risk/)
  await page.evaluate(() => void (location.hash = '#/matrix'))
  const cell = page.locator('tr', { hasText: 'Chat inference API' }).locator('[data-family="vm"] button').first()
  await expect(cell).toContainText('at risk')
  await expect(cell).toContainText('p95')
  await expect(page.getByRole('rowheader', { name: /Chat inference API/ })).toContainText('at risk')
  await expect(page.locator('tr', { hasText: 'Thumbnailing on upload' })).not.toContainText('at risk')
  await page.setViewportSize({ width: 1440, height: 900 })
  await cell.click()
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await expect(evidence).toContainText('At risk. p95')
  const gates = evidence.getByRole('table').filter({ hasText: 'Worth of the bill' })
  await expect(gates.getByRole('row', { name: /Worth of the bill/ })).toContainText('At risk')
  // Its days stand under the head of their column, also where two bills by the month stand before them.
  const beyond = await gates.evaluate(
    (table: HTMLElement) => table.offsetWidth - (table.parentElement?.clientWidth ?? 0),
  )
  expect(beyond).toBeLessThanOrEqual(0)
})

test('a question that rules out removes options with a reason, and gives them back', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.evaluate(() => void (location.hash = '#/matrix'))
  const container = page.locator('tr', { hasText: 'Chat inference API' }).locator('td[data-family="container"]').first()
  await expect(container).toHaveAttribute('data-verdict', 'risky')
  const rule = async (on: boolean) => {
    await page.getByRole('button', { name: 'Questions' }).click()
    const dialog = page.getByRole('dialog')
    const box = dialog.getByRole('checkbox', { name: 'A cluster that nobody operates yet is out' })
    await expect(box).toBeVisible({ timeout: 30_000 })
    await box.setChecked(on)
    if (on) {
      await expect(dialog).toContainText('removed by this answer')
      await expect(dialog).toContainText('would be a cluster that nobody operates yet')
    } else await expect(dialog).not.toContainText('removed by this answer')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await rule(true)
  await expect(container).toHaveAttribute('data-verdict', 'blocked')
  await expect(container).toContainText('nobody operates yet')
  await rule(false)
  await expect(container).toHaveAttribute('data-verdict', 'risky')
})

test('an answer that removes options names them with the limit, and can be taken back where it was given', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.evaluate(() => void (location.hash = '#/matrix'))
  await page.getByRole('button', { name: 'Questions' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Workload' }).click()
  await page.getByRole('option', { name: 'Webhook router' }).click()
  const question = dialog.getByRole('listitem').filter({ hasText: 'Does it need root, a device or the kernel' })
  await question.getByRole('radio', { name: 'The kernel' }).click()
  await expect(question).toContainText(/\d+ options removed by this answer: .*Lambda/)
  await expect(question).toContainText('kernel access to the host is needed and not given')
  await question.getByRole('button', { name: /^Take back/ }).click()
  await expect(question).toContainText('Not answered.')
  await expect(question).not.toContainText('removed by this answer')
  await question.getByRole('radio', { name: 'No', exact: true }).click()
  await expect(question).toContainText('You say none')
})

test('the path and the operations of an option that is not recommended are one press away', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.evaluate(() => void (location.hash = '#/matrix'))
  await page.locator('tr', { hasText: 'Webhook router' }).locator('td[data-family="container"] button').first().click()
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await evidence.getByRole('button', { name: 'Path and operations' }).click()
  await expect(evidence).toContainText('Patches the host')
  await expect(evidence).toContainText('Way out')
})

test('a threshold is edited in its unit, the fit follows, and the stated value is one press away', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.evaluate(() => void (location.hash = '#/matrix'))
  const fit = page.locator('tr', { hasText: 'Webhook router' }).locator('td[data-family="serverless"]').first()
  await expect(fit).toContainText('0.81')
  const thresholds = async () => {
    await page.getByRole('button', { name: 'Weights' }).click()
    await page.getByRole('tab', { name: 'Thresholds' }).click()
  }
  await thresholds()
  const share = page.getByRole('textbox', { name: 'Share of requests that must meet the tolerated start.' })
  await expect(share).toHaveValue('95')
  await share.fill('many')
  await expect(page.getByText('Found “many”, expected a number above 0 in %.')).toBeVisible()
  await share.press('Escape')
  const bill = page.getByRole('textbox', { name: 'Nobody argues about this bill, whatever the work.' })
  await bill.fill('200 $/month')
  await bill.press('Enter')
  await expect(bill).toHaveValue('200')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(fit).toContainText('0.88')
  await thresholds()
  await page.getByRole('button', { name: 'back to $5.00/month' }).click()
  await expect(bill).toHaveValue('5')
  await page.keyboard.press('Escape')
  await expect(fit).toContainText('0.81')
})
