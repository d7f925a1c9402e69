// A team draws the hours of its week: by keys, by filling, by pasting; it becomes a profile and the bill follows it.
import { expect, test } from './support/test.ts'
import { expectAccessible } from './support/accessibility.ts'
import { runAction } from './support/journey.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('./#/curves/internal-admin-tool')
  await expect(page.getByRole('slider')).toBeVisible()
})

test('drawn by keyboard and put to use, the week is kept and can be opened again', async ({ page }) => {
  await page.getByRole('button', { name: 'Edit hours of the week' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hours of the week' })
  const grid = dialog.getByRole('grid')
  await expect(grid.getByRole('gridcell')).toHaveCount(168)
  await expectAccessible(page)
  await grid.getByRole('gridcell', { name: /^Monday 09:00/ }).click()
  // All hours silent, then 40 on Monday 09:00 and 80 on the two hours after it.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(dialog.getByRole('status')).toContainText('Every hour is silent')
  await expect(dialog.getByRole('button', { name: 'Use for this workload' })).toBeDisabled()
  await grid.getByRole('gridcell', { name: /^Monday 09:00/ }).click()
  await page.keyboard.type('40')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.type('80')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('gridcell', { name: 'Monday 09:00, 40' })).toBeVisible()
  await expect(grid.getByRole('gridcell', { name: 'Monday 11:00, 80' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Weekdays like Monday' }).click()
  await expect(grid.getByRole('gridcell', { name: 'Friday 10:00, 80' })).toBeVisible()
  await expect(grid.getByRole('gridcell', { name: 'Saturday 10:00, 0' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Use for this workload' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('the bill follows this shape')).toBeVisible()

  await runAction(page, 'Edit the hours of the week')
  await expect(dialog.getByRole('gridcell', { name: 'Friday 10:00, 80' })).toBeVisible()
})

test('24 pasted numbers fill the selected days, and a wrong count says what is expected', async ({ page }) => {
  await page.getByRole('button', { name: 'Edit hours of the week' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hours of the week' })
  const grid = dialog.getByRole('grid')
  const paste = (text: string) =>
    grid.evaluate((element, given) => {
      const data = new DataTransfer()
      data.setData('text/plain', given)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  await grid.getByRole('gridcell', { name: /^Tuesday 00:00/ }).click()
  await page.keyboard.press('Shift+ArrowDown')
  await paste(Array.from({ length: 24 }, (_, hour) => hour + 1).join('\t'))
  await expect(grid.getByRole('gridcell', { name: 'Tuesday 23:00, 24' })).toBeVisible()
  await expect(grid.getByRole('gridcell', { name: 'Wednesday 00:00, 1', exact: true })).toBeVisible()
  await paste('1\t2\t3')
  await expect(dialog.getByRole('status')).toContainText('Found 3 numbers, expected 168 for a week')
  await expect(grid.getByRole('gridcell', { name: 'Tuesday 23:00, 24' })).toBeVisible()
})
