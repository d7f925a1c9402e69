// What can be reached without knowing a key: the menu of a cell, the palette by the words people use, and a phone.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { runAction, stands } from './support/journey.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

async function chooseInMenu(work: WorkbenchPage, workload: string, column: string, action: string): Promise<void> {
  await (await work.cell(workload, column)).click({ button: 'right' })
  await work.page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).click()
}

test.describe('with a clipboard that the browser lets the menu use', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('cells are copied, cut and pasted from their menu, as with the keys', async ({ page }) => {
    const work = await WorkbenchPage.opened(page)
    await work.select('CI build', 'Duration')
    await chooseInMenu(work, 'CI build', 'Duration', 'Copy')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('360000')
    await expect(work.grid).toBeFocused()
    await chooseInMenu(work, 'Webhook router', 'Duration', 'Paste')
    await expect(await work.cell('Webhook router', 'Duration')).toContainText('6 min')
    await page.keyboard.press('Control+z')
    await expect(await work.cell('Webhook router', 'Duration')).toContainText('19.4')
    // A cut moves, and leaves nothing behind.
    await chooseInMenu(work, 'CI build', 'Duration', 'Cut')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('360000')
    await expect(await work.cell('CI build', 'Duration')).toContainText('6 min')
    await chooseInMenu(work, 'Hourly cost report', 'Duration', 'Paste')
    await expect(await work.cell('Hourly cost report', 'Duration')).toContainText('6 min')
    await expect(await work.cell('CI build', 'Duration')).not.toContainText('6 min')
    await page.keyboard.press('Control+z')
    await expect(await work.cell('CI build', 'Duration')).toContainText('6 min')
  })

  test('a table from a spreadsheet is pasted from the menu with its line breaks', async ({ page }) => {
    const work = await WorkbenchPage.opened(page)
    await page.evaluate(() =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob(
            ['<table><tr><td>Mail sender</td><td>event</td></tr><tr><td>Cleaner</td><td>cron</td></tr></table>'],
            {
              type: 'text/html',
            },
          ),
        }),
      ]),
    )
    await (await work.cellAt(9, 'Workload')).click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^Paste/ }).click()
    await expect(work.row('Mail sender')).toContainText('event')
    await expect(work.row('Cleaner')).toContainText('cron')
  })
})

test('a browser that refuses the clipboard to a menu is named, with the key that needs no permission', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Denied', 'NotAllowedError'))
    navigator.clipboard.read = refuse
    navigator.clipboard.write = refuse
  })
  const work = await WorkbenchPage.opened(page)
  await chooseInMenu(work, 'CI build', 'Duration', 'Paste')
  await expect(
    work.toast(/did not let the menu read the clipboard\. Ctrl\+V in the grid needs no permission/),
  ).toBeVisible()
  await chooseInMenu(work, 'CI build', 'Duration', 'Cut')
  await expect(work.toast(/did not let the menu write to the clipboard\. Ctrl\+X/)).toBeVisible()
  await expect(work.grid).toBeFocused()
  // Nothing is marked as cut that is not on the clipboard.
  await page.keyboard.press('ArrowDown')
  await expect(await work.cell('CI build', 'Duration')).toContainText('6 min')
})

async function found(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: 'Find an action' })
  await palette.fill(words)
  await expect(page.getByRole('option').first()).toBeVisible()
  const names = await page.getByRole('option').allInnerTexts()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  return names
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`weights and thresholds are found by the words for them and open from every screen at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto('./')
    await stands(page)
    for (const words of ['thresholds', 'weights', 'criteria', 'scoring'])
      expect((await found(page, words)).join(), words).toMatch(/of the criteria/)
    for (const screen of ['workloads', 'matrix', 'curves', 'review', 'note']) {
      await page.goto(`./#/${screen}`)
      for (const [action, tab] of [
        ['Thresholds of the criteria', 'Thresholds'],
        ['Weights of the criteria', 'Points'],
        ['Order of the criteria', 'Only an order'],
      ] as const) {
        await runAction(page, action)
        const dialog = page.getByRole('dialog', { name: 'Weights and thresholds' })
        await expect(dialog.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
    }
    await page.getByRole('button', { name: 'More' }).click()
    await expect(page.getByRole('menuitem', { name: 'Thresholds of the criteria' })).toBeVisible()
  })

test('in a cell a digit is text, and Ctrl+Shift with it goes to the screen; the list of keys says both', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  await work.select('CI build', 'Duration')
  await page.keyboard.press('2')
  await expect(page.getByRole('textbox', { name: 'Duration of CI build' })).toHaveValue('2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+Digit2')
  await expect(page.getByRole('heading', { level: 1, name: 'Fit matrix' })).toBeVisible()
  await page.keyboard.press('Control+Shift+Digit1')
  await expect(work.grid).toBeFocused()
  await work.expectCursor(8, 'Duration')
  await page.keyboard.press('Control+/')
  const keys = page.getByRole('dialog', { name: 'Every key' })
  await expect(keys.getByRole('heading', { name: 'Everywhere' })).toBeVisible()
  await expect(keys.getByRole('heading', { name: /Where no text is typed/ })).toBeVisible()
  const section = (title: RegExp) => keys.locator('section').filter({ has: page.getByRole('heading', { name: title }) })
  await expect(section(/^Everywhere/)).toContainText('Fit matrixCtrlShift2')
  await expect(section(/^Where no text/)).toContainText('Fit matrix2')
  await expect(section(/^Everywhere/)).not.toContainText('Present')
})

test('on a phone a new workload opens on its name, and the focus comes back to its block', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await stands(page)
  for (const add of [
    () => page.getByRole('button', { name: 'Workload', exact: true }).click(),
    () => runAction(page, 'Add a workload'),
  ]) {
    await add()
    const sheet = page.getByRole('dialog', { name: 'Fields of New workload' })
    await expect(sheet.getByRole('textbox', { name: 'Workload' })).toBeFocused()
    await page.keyboard.type('Mail sender')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Fields of Mail sender' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Fields of Mail sender' }).last()).toBeFocused()
    await expect(page.getByRole('button', { name: 'Fields of Mail sender' }).last()).toBeInViewport()
  }
  await expect(page.getByRole('region', { name: 'Mail sender' })).toHaveCount(2)
})

test('on a phone a link to a cell opens that field', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./#/workloads/ci-build/debugPath')
  const sheet = page.getByRole('dialog', { name: 'Fields of CI build' })
  await expect(sheet.getByLabel('Debugging path')).toBeFocused()
})

test('a workload is added by name from any screen, with the cursor on its name', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await page.goto('./#/review')
  await runAction(page, 'Add a workload')
  await work.expectCursor(9, 'Workload')
  await expect(work.grid).toBeFocused()
  await page.keyboard.type('Mail sender')
  await page.keyboard.press('Enter')
  await expect(work.row('Mail sender')).toBeVisible()
})

test('a dialog that opens on its second or third view starts the focus there', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  for (const [action, view] of [
    ['Order of the criteria', 'Only an order'],
    ['Thresholds of the criteria', 'Thresholds'],
  ] as const) {
    await work.run(action)
    await expect(page.getByRole('tab', { name: view })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})
