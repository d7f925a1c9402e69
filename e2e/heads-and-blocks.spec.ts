// Heads and row numbers select as they do in a spreadsheet, and a block is filled in without leaving it.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

async function opened(page: Page) {
  const work = await WorkbenchPage.opened(page)
  return { work, selected: work.grid.locator('[aria-selected=true]') }
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const textOfHead = { position: { x: 16, y: 5 } }

test('a click on a head selects its column, Shift and a drag several, and Esc gives a drag up', async ({ page }) => {
  const { work, selected } = await opened(page)
  await work.head('Memory').click(textOfHead)
  await expect(selected).toHaveCount(8)
  await expect(work.grid).toBeFocused()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await work.head('p95').click({ ...textOfHead, modifiers: ['Shift'] })
  // Memory, GPU and p95.
  await expect(selected).toHaveCount(3 * 8)
  expect(await page.evaluate(() => getSelection()?.toString()), 'no text of the page is marked').toBe('')
  await expect(page.locator('[data-selection-news]')).toHaveText('8 rows by 3 columns selected')
  await work.head('Duration').hover(textOfHead)
  await page.mouse.down()
  await work.head('Memory').hover(textOfHead)
  await expect(selected).toHaveCount(3 * 8)
  await work.head('GPU').hover(textOfHead)
  await expect(selected).toHaveCount(4 * 8)
  await press(page, 'Escape')
  await page.mouse.up()
  await expect(selected).toHaveCount(3 * 8)
  await work.head('VM').click()
  await expect(selected).toHaveCount(8)
})

test('a click on a row number selects its row, Shift and a drag several, and the corner takes everything', async ({
  page,
}) => {
  const { work, selected } = await opened(page)
  const number = (row: number) => work.grid.locator(`[aria-rowindex="${row + 2}"] [data-row-number]`)
  await number(2).click()
  await expect(selected).toHaveCount(15)
  await number(4).click({ modifiers: ['Shift'] })
  await expect(selected).toHaveCount(3 * 15)
  await number(5).hover()
  await page.mouse.down()
  await number(6).hover()
  await page.mouse.up()
  await expect(selected).toHaveCount(2 * 15)
  await number(1).click()
  await press(page, 'Shift+ArrowDown')
  await expect(selected).toHaveCount(2 * 15)
  await work.grid.locator('[data-head="-1"]').click()
  await expect(selected).toHaveCount(8 * 15)
})

test('the menu of a column opens by its button, by a right click and by Alt+Down, and is about all that are selected', async ({
  page,
}) => {
  const { work } = await opened(page)
  const menu = page.getByRole('menu', { name: 'Column' })
  await work.openColumnMenu('Memory')
  await expect(menu.getByRole('menuitem', { name: 'Sort ascending' })).toBeVisible()
  await press(page, 'Escape')
  await expect(work.grid).toBeFocused()
  await work.select('CI build', 'Duration')
  await press(page, 'Control+ ', 'Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Sort descending' }).press('Enter')
  await expect(page.getByRole('button', { name: /^Undo sort by duration/ })).toBeVisible()
  await expect(work.grid).toBeFocused()
  await press(page, 'Control+z')
  await work.head('Peak').click(textOfHead)
  await work.head('Longest').click({ ...textOfHead, modifiers: ['Shift'] })
  await work.head('Duration').click({ ...textOfHead, button: 'right' })
  await menu.getByRole('menuitem', { name: 'Hide 3 columns' }).click()
  await expect(page.getByRole('button', { name: /^9 of \d+ fields$/ })).toBeVisible()
  await expect(work.head('Duration')).toHaveCount(0)
})

test('typing goes to the cell a selection began at, and Enter and Tab then go round in the block', async ({ page }) => {
  const { work, selected } = await opened(page)
  await work.select('Thumbnailing on upload', 'p95')
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
  await work.expectCursor(2, 'p95')
  for (const text of ['11', '12', '13', '14']) {
    await page.keyboard.type(text)
    await press(page, 'Enter')
  }
  await work.expectCursor(2, 'p95')
  await expect(await work.cell('Thumbnailing on upload', 'p95')).toContainText('11')
  await expect(await work.cell('Nightly embedding batch', 'p95')).toContainText('12')
  await expect(await work.cell('Thumbnailing on upload', 'Cold start')).toContainText('13')
  await expect(await work.cell('Nightly embedding batch', 'Cold start')).toContainText('14')
  await expect(selected).toHaveCount(4)
  await press(page, 'Tab')
  await work.expectCursor(2, 'Cold start')
  await press(page, 'Tab')
  await work.expectCursor(3, 'p95')
})

test('an arrow keeps what is typed over a cell and moves on, and within a text that is corrected it moves the caret', async ({
  page,
}) => {
  const { work } = await opened(page)
  await work.select('CI build', 'Memory')
  await page.keyboard.type('24')
  await press(page, 'ArrowUp')
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  await work.expectCursor(7, 'Memory')
  await page.keyboard.type('0.5')
  await press(page, 'ArrowLeft')
  await expect(await work.cell('Webhook router', 'Memory')).toContainText('0.5')
  await work.expectCursor(7, 'Longest')
  await work.select('CI build', 'Memory')
  await press(page, 'F2', 'ArrowLeft')
  await page.keyboard.type('7')
  await press(page, 'Enter')
  await expect(await work.cell('CI build', 'Memory')).toContainText('274')
  await work.select('CI build', 'Memory')
  await page.keyboard.type('12')
  await press(page, 'F2', 'ArrowLeft')
  await page.keyboard.type('9')
  await press(page, 'Enter')
  await expect(await work.cell('CI build', 'Memory')).toContainText('192')
})

test('the fill handle fills up and to the right as well, and Esc while it is dragged fills nothing', async ({
  page,
}) => {
  const { work } = await opened(page)
  const drag = async (row: string, column: string) => {
    const from = await work.grid.locator('[data-fill-handle]').boundingBox()
    const to = await (await work.cell(row, column)).boundingBox()
    if (from === null || to === null) throw new Error('the handle and the cell are on screen')
    await page.mouse.move(from.x + 4, from.y + 4)
    await page.mouse.down()
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 })
  }
  const above = await work.cell('Hourly cost report', 'p95')
  await work.select('Internal admin tool', 'p95')
  await drag('Hourly cost report', 'p95')
  await press(page, 'Escape')
  await page.mouse.up()
  await expect(above).not.toContainText('1,500')
  await drag('Hourly cost report', 'p95')
  await page.mouse.up()
  await expect(above).toContainText('1,500')
  await work.select('Internal admin tool', 'p95')
  await drag('Internal admin tool', 'Cold start')
  await page.mouse.up()
  await expect(await work.cell('Internal admin tool', 'Cold start')).toContainText('1,500')
  await press(page, 'Control+z', 'Control+z')
  await expect(above).not.toContainText('1,500')
})

test('Esc while a column is made wider gives it its width back, and selected columns are made wider together', async ({
  page,
}) => {
  const { work } = await opened(page)
  const width = async (column: string) => Math.round((await work.head(column).boundingBox())?.width ?? 0)
  const pull = async (column: string, by: number) => {
    const box = await work.head(column).boundingBox()
    if (box === null) throw new Error('the head is on screen')
    await page.mouse.move(box.x + box.width - 1, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 1 + by, box.y + 20, { steps: 3 })
  }
  const before = await width('Memory')
  await pull('Memory', 40)
  await expect.poll(() => width('Memory')).toBe(before + 40)
  await press(page, 'Escape')
  await page.mouse.up()
  await expect.poll(() => width('Memory')).toBe(before)
  await work.head('Memory').click(textOfHead)
  await work.head('GPU').click({ ...textOfHead, modifiers: ['Shift'] })
  await pull('Memory', 30)
  await page.mouse.up()
  await expect.poll(() => width('Memory')).toBe(before + 30)
  await expect.poll(() => width('GPU')).toBe(before + 30)
})

test('a drag that leaves the grid below goes on selecting while the pointer is held there', async ({ page }) => {
  const { work } = await opened(page)
  await work.select('Chat inference API', 'Memory')
  await work.paste({ text: Array.from({ length: 60 }, () => '2').join('\n') })
  await expect(await work.cellAt(60, 'Memory')).toContainText('2')
  await press(page, 'Control+Home')
  await work.expectCursor(1, 'Workload')
  const from = await (await work.cellAt(2, 'Memory')).boundingBox()
  if (from === null) throw new Error('the cell is on screen')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 22, 890, { steps: 4 })
  // Nothing moves any more; the last of the sixty rows still comes.
  await expect(await work.cellAt(60, 'Memory')).toHaveAttribute('aria-selected', 'true')
  await page.mouse.up()
  await work.expectCursor(2, 'Memory')
})

test('Ctrl and a click or a drag select several blocks: they are counted, filled, cleared and copied together', async ({
  page,
}) => {
  const { work } = await opened(page)
  const memory = (workload: string) => work.cell(workload, 'Memory')
  const news = page.locator('[data-selection-news]')
  await work.select('Nightly embedding batch', 'Memory')
  await (await memory('Hourly cost report')).click({ modifiers: ['ControlOrMeta'] })
  await expect(await memory('Nightly embedding batch')).toHaveAttribute('aria-selected', 'true')
  await expect(await memory('Hourly cost report')).toHaveAttribute('aria-selected', 'true')
  await expect(await memory('Weekly fine-tune')).toHaveAttribute('aria-selected', 'false')
  await expect(news).toHaveText('2 blocks with 2 cells selected')
  const foot = page.getByRole('contentinfo').getByText(/selected$/)
  await expect(foot).toHaveText('2 blocks with 2 cells selected')

  await page.keyboard.type('7')
  await page.keyboard.press('Control+Enter')
  for (const workload of ['Nightly embedding batch', 'Hourly cost report'])
    await expect(await memory(workload)).toHaveText(/^7/)
  await expect(await memory('Weekly fine-tune')).toHaveText(/^640/)
  await expect(page.getByRole('button', { name: 'Undo fill of 2 cells' })).toBeVisible()

  await page.keyboard.press('Control+c')
  await work.selectAt(9, 'Memory')
  await page.keyboard.press('Control+v')
  await expect(await work.cellAt(10, 'Memory')).toHaveText(/^7/)
  await page.keyboard.press('Control+z')

  await work.select('CI build', 'Memory')
  await (await work.cell('Webhook router', 'Duration')).click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('Control+c')
  await expect(work.toast(/make no rectangle together/)).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(await memory('CI build')).not.toHaveText(/16/)
  await expect(await work.cell('Webhook router', 'Duration')).not.toHaveText(/19/)
  await expect(page.getByRole('button', { name: 'Undo clearing of 2 cells' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(await memory('CI build')).toHaveText(/^16/)
  await page.keyboard.press('Escape')
  await expect(news).toHaveText('')
  await expect(foot).toHaveCount(0)
})

test('rows picked one by one with Ctrl on their numbers are removed together, in one step', async ({ page }) => {
  const { work } = await opened(page)
  const before = await work.names()
  const number = (row: number) => work.grid.locator(`[data-row="${row - 1}"] [data-row-number]`)
  await number(2).click()
  await number(5).click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('Control+-')
  await expect.poll(() => work.names()).toEqual(before.filter((_, at) => at !== 1 && at !== 4))
  await page.keyboard.press('Control+z')
  await expect.poll(() => work.names()).toEqual(before)
})
