// Whoever reloads or closes the page amid typing is asked first, and stays with what was typed.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

/** Reloads as a visitor would, in one task with the `key` pressed before it, and stays once the browser asks. Fails where it does not ask. */
async function reloadAndStay(page: Page, key?: string): Promise<void> {
  const asked = page.waitForEvent('dialog', { timeout: 10_000 })
  await page.evaluate(
    (pressed) =>
      setTimeout(() => {
        if (pressed !== undefined)
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
          )
        location.reload()
      }),
    key,
  )
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
}

/** So that what is typed next is all there is to ask about. */
async function openedAndKept(page: Page): Promise<WorkbenchPage> {
  const work = await WorkbenchPage.opened(page)
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  return work
}

test('8: a reload amid typing in a cell asks, and who stays finds the text kept in its cell', async ({ page }) => {
  const work = await openedAndKept(page)
  await work.select('CI build', 'Workload')
  await page.keyboard.type('Half a na')
  await reloadAndStay(page)
  await expect(work.row('Half a na')).toBeVisible()
})

test('8: a reload right after Enter, before the page has drawn it, asks too', async ({ page }) => {
  const work = await openedAndKept(page)
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0
  })
  await work.select('Chat inference API', 'Memory')
  await page.keyboard.type('52')
  await reloadAndStay(page, 'Enter')
  await expect(await work.cell('Chat inference API', 'Memory')).toContainText('52')
})

test('8: a reload amid typing in a field beside the grid asks, and who stays goes on typing', async ({ page }) => {
  const work = await openedAndKept(page)
  const title = page.getByRole('textbox', { name: 'Title of the workbook' })
  await title.fill('Platform for the wint')
  await reloadAndStay(page)
  await page.keyboard.type('er')
  await page.keyboard.press('Enter')
  await expect(title).toHaveValue('Platform for the winter')

  await page.keyboard.press('5')
  const date = page.getByRole('textbox', { name: 'Date of the note' })
  await date.fill('2026-12-24')
  await work.kept()
  await reloadAndStay(page)
  await expect(page.getByRole('article')).toContainText('2026-12-24')
})

test('8: a reload amid a decision asks, and who stays finds its reason as it was typed', async ({ page }) => {
  await openedAndKept(page)
  await page.goto('./#/review')
  await page
    .getByRole('button', { name: /^Decide/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  const reason = dialog.getByRole('textbox', { name: /reason/i }).first()
  await reason.fill('Half a reas')
  await reloadAndStay(page)
  await page.keyboard.type('on')
  await expect(reason).toHaveValue('Half a reason')
})

test('a reload with nothing left to keep goes through unasked', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await work.select('CI build', 'Workload')
  await page.keyboard.type('Kept')
  await page.keyboard.press('Enter')
  await work.kept()
  await page.getByRole('textbox', { name: 'Title of the workbook' }).focus()
  let asked = 0
  page.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await page.reload()
  await expect(work.row('Kept')).toBeVisible()
  expect(asked).toBe(0)
})
