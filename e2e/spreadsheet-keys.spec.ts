// The grid answers the keys, the mouse and the clipboard as a spreadsheet does: acceptance points 8, 9 and 10.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })

async function opened(page: Page): Promise<WorkbenchPage> {
  const work = new WorkbenchPage(page)
  await work.open()
  await expect(work.grid).toBeFocused()
  return work
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('8: arrows move one cell, Home and End the row, Ctrl with them the grid, and nothing wraps', async ({ page }) => {
  const work = await opened(page)
  await press(page, 'ArrowUp', 'ArrowLeft')
  await work.expectCursor(1, 'Workload')
  await press(page, 'ArrowDown', 'ArrowRight')
  await work.expectCursor(2, 'Kind')
  await press(page, 'End')
  await work.expectCursor(2, 'Serverless')
  await press(page, 'ArrowRight')
  await work.expectCursor(2, 'Serverless')
  await press(page, 'Home')
  await work.expectCursor(2, 'Workload')
  await press(page, 'Control+End')
  await work.expectCursor(8, 'Serverless')
  await press(page, 'Control+Home')
  await work.expectCursor(1, 'Workload')
  await press(page, 'Control+ArrowDown')
  await work.expectCursor(8, 'Workload')
  await press(page, 'Control+ArrowUp')
  await work.expectCursor(1, 'Workload')
  await press(page, 'PageDown', 'PageUp')
  await work.expectCursor(1, 'Workload')
})

test('8: typing replaces, Enter keeps and goes down, Shift+Enter up, Esc restores, F2 edits with the caret in the text', async ({
  page,
}) => {
  const work = await opened(page)
  const memory = await work.cell('Chat inference API', 'Memory')
  await work.select('Chat inference API', 'Memory')
  await page.keyboard.type('48')
  await press(page, 'Enter')
  await expect(memory).toContainText('48')
  await work.expectCursor(2, 'Memory')
  await press(page, 'Shift+Enter')
  await work.expectCursor(1, 'Memory')
  await press(page, 'F2')
  const editor = page.getByRole('textbox', { name: 'Memory of Chat inference API' })
  await expect(editor).toHaveValue('48')
  await page.keyboard.type('0')
  await press(page, 'Escape')
  await expect(memory).toContainText('48')
  await expect(memory).not.toContainText('480')
  await work.expectCursor(1, 'Memory')
  await expect(page.getByRole('group', { name: 'How this is read' })).toHaveCount(0)
  await press(page, 'F2')
  await page.keyboard.type('0')
  await press(page, 'Shift+Enter')
  await expect(memory).toContainText('480')
  await work.expectCursor(1, 'Memory')
  await press(page, 'ArrowDown')
  await work.expectCursor(2, 'Memory')
})

test('8: Tab keeps and goes right, and Enter then returns to the column where tabbing began', async ({ page }) => {
  const work = await opened(page)
  await work.select('Internal admin tool', 'Requests')
  await page.keyboard.type('5k')
  await press(page, 'Tab')
  await page.keyboard.type('4')
  await press(page, 'Tab')
  await page.keyboard.type('90')
  await press(page, 'Enter')
  await work.expectCursor(7, 'Requests')
  await expect(await work.cell('Internal admin tool', 'Requests')).toContainText('5,000')
  await expect(await work.cell('Internal admin tool', 'Duration')).toContainText('90')
  await press(page, 'Shift+Tab')
  await work.expectCursor(7, 'Shape')
})

test('8: the grid is one tab stop, says how to leave it, and Esc then Tab leaves it', async ({ page }) => {
  const work = await opened(page)
  await expect(work.grid).toHaveAccessibleDescription(/Esc and then Tab leaves/)
  await press(page, 'Tab')
  await work.expectCursor(1, 'Kind')
  await press(page, 'Escape', 'Tab')
  await expect(work.grid).not.toBeFocused()
  await press(page, 'Shift+Tab')
  await expect(work.grid).toBeFocused()
})

test('8: Shift extends a rectangle, Ctrl+A takes all, Shift+Space a row, Ctrl+Space a column, Esc lets go', async ({
  page,
}) => {
  const work = await opened(page)
  const selected = work.grid.locator('[aria-selected=true]')
  await work.select('Thumbnailing on upload', 'Requests')
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
  await expect(selected).toHaveCount(4)
  await press(page, 'Escape')
  await expect(selected).toHaveCount(1)
  await press(page, 'Shift+ ')
  await expect(selected).toHaveCount(15)
  await work.select('Thumbnailing on upload', 'Requests')
  await press(page, 'Control+ ')
  await expect(selected).toHaveCount(8)
  await press(page, 'Control+a')
  await expect(selected).toHaveCount(8 * 15)
})

test('9: fill down works by key, by the handle and by the menu, and is one undo step', async ({ page }) => {
  const work = await opened(page)
  const third = await work.cell('Nightly embedding batch', 'p95')
  await work.select('Thumbnailing on upload', 'p95')
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  await expect(third).toContainText('4,000')
  await expect(page.getByRole('button', { name: 'Undo fill of 2 cells' })).toBeVisible()
  await press(page, 'Control+z')
  await expect(third).not.toContainText('4,000')

  await work.select('Thumbnailing on upload', 'p95')
  const handle = work.grid.locator('[data-fill-handle]')
  const from = await handle.boundingBox()
  const to = await (await work.cell('Weekly fine-tune', 'p95')).boundingBox()
  if (from === null || to === null) throw new Error('the handle and the row are on screen')
  await page.mouse.move(from.x + 4, from.y + 4)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect(await work.cell('Weekly fine-tune', 'p95')).toContainText('4,000')
  await press(page, 'Control+z')
  await expect(third).not.toContainText('4,000')

  await third.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Fill down' }).click()
  await expect(third).toContainText('4,000')
})

test('8: Ctrl+Enter fills the selection with what is typed, Ctrl+R fills right, Delete clears', async ({ page }) => {
  const work = await opened(page)
  await work.select('Weekly fine-tune', 'p95')
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
  await page.keyboard.type('700')
  await press(page, 'Control+Enter')
  for (const column of ['p95', 'Cold start'])
    for (const row of ['Weekly fine-tune', 'Hourly cost report'])
      await expect(await work.cell(row, column)).toContainText('700')
  await work.select('Internal admin tool', 'p95')
  await press(page, 'Shift+ArrowRight', 'Control+r')
  await expect(await work.cell('Internal admin tool', 'Cold start')).toContainText('1,500')
  await press(page, 'Delete')
  await expect(await work.cell('Internal admin tool', 'Cold start')).toHaveText('')
  await expect(page.getByRole('button', { name: 'Undo clearing of 2 cells' })).toBeVisible()
  await press(page, 'Control+z', 'Control+z')
  await expect(await work.cell('Internal admin tool', 'Cold start')).toContainText('2,000')
  await press(page, 'Control+Shift+z')
  await expect(await work.cell('Internal admin tool', 'Cold start')).toContainText('1,500')
})

test('8: a list of choices opens with Alt+Down, narrows while one types, and Enter takes the marked one', async ({
  page,
}) => {
  const work = await opened(page)
  await work.select('Webhook router', 'GPU')
  await press(page, 'Alt+ArrowDown')
  await expect(page.getByRole('option', { name: 'h100' })).toBeVisible()
  await page.keyboard.type('l40')
  await expect(page.getByRole('listbox', { name: 'GPU' }).getByRole('option')).toHaveText(['l40s'])
  await press(page, 'Enter')
  await expect(await work.cell('Webhook router', 'GPU')).toContainText('L40S')
  await work.select('Webhook router', 'GPU')
  await press(page, 'Alt+ArrowDown', 'Escape')
  await expect(await work.cell('Webhook router', 'GPU')).toContainText('L40S')
})

test('10: rows are inserted, copied, moved and removed by key, and each is undone by its name', async ({ page }) => {
  const work = await opened(page)
  const before = await work.names()
  await work.select('Weekly fine-tune', 'Workload')
  await press(page, 'Control+Shift+ArrowDown')
  await expect
    .poll(() => work.names().then((names) => names.slice(3, 5)))
    .toEqual(['Hourly cost report', 'Weekly fine-tune'])
  await work.expectCursor(5, 'Workload')
  await press(page, 'Control+Shift+ArrowUp')
  await expect.poll(() => work.names()).toEqual(before)
  await press(page, 'Control+Shift+d')
  await expect(work.grid.getByRole('rowheader').filter({ hasText: /^Weekly fine-tune/ })).toHaveCount(2)
  await press(page, 'Control+z')
  await press(page, 'Control+-')
  await expect(work.row('Weekly fine-tune')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo removal of 1 workload' })).toBeVisible()
  await press(page, 'Control+z', 'Control++')
  await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveCount(8)
  await press(page, 'Control+z')
  await expect.poll(() => work.names()).toEqual(before)
})

test('8: a rectangle is dragged out with the mouse, copied with Ctrl+C and pasted with Ctrl+V elsewhere', async ({
  page,
}) => {
  const work = await opened(page)
  const from = await work.cell('Thumbnailing on upload', 'Memory')
  const to = await work.cell('Nightly embedding batch', 'GPU')
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await page.mouse.up()
  await expect(work.grid.locator('[aria-selected=true]')).toHaveCount(4)
  await press(page, 'Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1\tnone\n32\tl4')
  await work.select('Webhook router', 'Memory')
  await press(page, 'Control+v')
  await expect(await work.cell('CI build', 'GPU')).toContainText('L4')
  await expect(page.getByRole('button', { name: 'Undo paste of 4 cells' })).toBeVisible()
  await press(page, 'Control+x')
  await expect(await work.cell('CI build', 'GPU')).not.toContainText('L4')
  await press(page, 'Control+z', 'Control+z')
  await expect(await work.cell('CI build', 'Memory')).toContainText('16')
})

test('8: columns are sorted, pinned, hidden, widened and brought back, and are the same after a reload', async ({
  page,
}) => {
  const work = await opened(page)
  const before = await work.names()
  await work.openColumnMenu('Memory')
  await page.getByRole('menuitem', { name: 'Sort descending' }).click()
  await expect.poll(() => work.names().then((names) => names[0])).toBe('Weekly fine-tune')
  await page.getByRole('button', { name: 'Undo sort by memory' }).click()
  await expect.poll(() => work.names()).toEqual(before)

  const width = async () => (await (await work.cell('CI build', 'Memory')).boundingBox())?.width ?? 0
  const narrow = await width()
  await work.openColumnMenu('Memory')
  await page.getByRole('menuitem', { name: 'Wider' }).click()
  await expect.poll(width).toBeGreaterThan(narrow)
  await work.openColumnMenu('Memory')
  await page.getByRole('menuitem', { name: 'Pin left' }).click()
  await expect.poll(() => work.columnIndex('Memory')).toBe('3')
  await (await work.cell('CI build', 'Peak')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide column' }).click()
  await expect(page.getByRole('button', { name: /^11 of \d+ fields$/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: /^11 of \d+ fields$/ })).toBeVisible()
  await expect.poll(() => work.columnIndex('Memory')).toBe('3')
  await page.getByRole('button', { name: /^11 of \d+ fields$/ }).click()
  await page.getByRole('menuitem', { name: 'The twelve that decide most' }).click()
  await expect(page.getByRole('button', { name: /^12 of \d+ fields$/ })).toBeVisible()
})

test('a comment with its basis and source is kept with the cell', async ({ page }) => {
  const work = await opened(page)
  await work.select('CI build', 'Longest')
  await press(page, 'Shift+F2')
  const dialog = page.getByRole('dialog', { name: 'Longest run of CI build' })
  await dialog.getByRole('radio', { name: 'measured' }).click()
  await dialog.getByLabel('Source').fill('Build dashboard, week 46')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  const cell = await work.cell('CI build', 'Longest')
  await expect(cell).toHaveAccessibleDescription(/^measured/)
  await expect(cell.getByRole('img', { name: 'has a comment' })).toBeVisible()
})

test('a filter shows the rows that match and changes nothing', async ({ page }) => {
  const work = await opened(page)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('searchbox', { name: 'Text in any cell' }).fill('batch')
  await expect(page.getByText(/^\d of 8 rows$/)).toBeVisible()
  await expect(work.row('CI build')).toHaveCount(0)
  await expect(work.row('Nightly embedding batch')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(work.row('CI build')).toBeVisible()
})

test('7 and 30: while a cell is typed in, the note below says how it is read and the last verdicts stay', async ({
  page,
}) => {
  const work = await opened(page)
  const verdict = await work.verdict('Webhook router', 'Serverless')
  const before = await verdict.textContent()
  await work.select('Webhook router', 'Duration')
  await page.keyboard.type('20..400')
  const note = page.getByRole('group', { name: 'How this is read' })
  await expect(note).toContainText('20 to 400 ms')
  const cell = await (await work.cell('Webhook router', 'Duration')).boundingBox()
  const box = await note.boundingBox()
  expect((box?.y ?? 0) >= (cell?.y ?? 0) + (cell?.height ?? 0), 'the note leaves its own row free').toBe(true)
  await expect(verdict).toHaveText(before ?? '')
  await press(page, 'Control+a')
  await page.keyboard.type('1.234')
  await expect(note).toContainText('could be read two ways')
  await press(page, 'Alt+Enter')
  await expect(page.getByRole('textbox', { name: 'Duration of Webhook router' })).toHaveValue(/^1234/)
  await press(page, 'Enter')
  await expect(await work.cell('Webhook router', 'Duration')).toContainText('1,234')
})

test('27: a change of verdicts is announced once, with the workload and its new words', async ({ page }) => {
  const work = await opened(page)
  await work.type('Thumbnailing on upload', 'Host access', 'root')
  await expect(page.locator('[data-verdict-news]')).toHaveText(/^Thumbnailing on upload: .*Serverless Blocked/)
})

test('4: whoever types fast in the palette and presses Enter at once gets what was typed', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: 'Find an action' })
  await expect(search).toBeFocused()
  // Both in one turn of the page, before the list has been drawn anew.
  await search.evaluate((input: HTMLInputElement) => {
    input.setRangeText('Start empty')
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'Start empty' }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('button', { name: 'Undo loading of Empty' })).toBeVisible()
})

test('4: what is typed before the palette has been fetched goes to the palette, and nothing of it to the cell behind', async ({
  page,
}) => {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/Palette-*.js', async (route) => {
    await held
    await route.continue()
  })
  const work = await opened(page)
  await work.select('CI build', 'Workload')
  await press(page, 'Control+k')
  await page.keyboard.type('Statr')
  await press(page, 'Backspace', 'Backspace', 'Enter')
  await page.keyboard.type('rt empty')
  await expect(page.getByRole('textbox', { name: /of CI build/ })).toHaveCount(0)
  letGo()
  const search = page.getByRole('combobox', { name: 'Find an action' })
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('Start empty')
  await press(page, 'Escape')
  await expect(work.grid).toBeFocused()
  await expect(work.row('CI build')).toBeVisible()
})

test('4: the palette lists every action and ? lists every key', async ({ page }) => {
  const work = await opened(page)
  await press(page, 'Control+k')
  const palette = page.getByRole('dialog', { name: 'Find an action' })
  await palette.getByRole('combobox').fill('fill down')
  await expect(palette.getByRole('option', { name: /Fill down/ })).toBeVisible()
  await press(page, 'Escape')
  await expect(work.grid).toBeFocused()
  await press(page, 'Escape', 'Tab')
  await press(page, '?')
  const keys = page.getByRole('dialog', { name: 'Every key' })
  await expect(keys).toContainText('Fill down')
  await expect(keys).toContainText('Move the row')
})
