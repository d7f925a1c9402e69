// Ctrl+H replaces a text in all cells that show, or in those selected, and one undo takes it back.
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test('a text is replaced in every row at once, says in how many, and is undone in one step', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  const before = await work.names()
  await page.keyboard.press('Control+h')
  const dialog = page.getByRole('dialog', { name: 'Find and replace' })
  await dialog.getByLabel('Find').fill('batch')
  await dialog.getByLabel('Replace with').fill('run')
  await dialog.getByRole('checkbox', { name: 'Match upper and lower case' }).check()
  // "Nightly embedding batch", and the kind of the same row.
  await expect(dialog.getByRole('status')).toHaveText('2 cells would change')
  await dialog.getByRole('checkbox', { name: 'The whole cell' }).check()
  await expect(dialog.getByRole('status')).toHaveText('1 cell would change')
  await dialog.getByRole('checkbox', { name: 'The whole cell' }).uncheck()
  await dialog.getByLabel('Find').fill('g batch')
  await dialog.getByLabel('Replace with').fill('gs run')
  await expect(dialog.getByRole('status')).toHaveText('1 cell would change')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => work.names()).toEqual(before.map((name) => name.replace('g batch', 'gs run')))
  await expect(work.grid).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => work.names()).toEqual(before)
})

test('with several cells selected only those are changed', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await work.select('Thumbnailing on upload', 'GPU')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+h')
  const dialog = page.getByRole('dialog', { name: 'Find and replace' })
  await expect(dialog.getByRole('checkbox', { name: 'Only in the selected cells' })).toBeChecked()
  await dialog.getByLabel('Find').fill('none')
  await dialog.getByLabel('Replace with').fill('T4')
  await expect(dialog.getByRole('status')).toHaveText('1 cell would change')
  await dialog.getByRole('button', { name: 'Replace all' }).click()
  await expect(await work.cell('Thumbnailing on upload', 'GPU')).toContainText('T4')
  await expect(await work.cell('CI build', 'GPU')).toContainText('none')
  await expect(page.getByRole('button', { name: 'Undo replacement of GPU' })).toBeVisible()
})
