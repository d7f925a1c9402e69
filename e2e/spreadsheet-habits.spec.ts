// What hands do in a spreadsheet without being told, each as they expect it.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

async function opened(page: Page): Promise<WorkbenchPage> {
  const work = new WorkbenchPage(page)
  await work.open()
  return work
}

async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

test('Ctrl+Shift+Arrow extends to the edge of the block, and moves the row from its name or with rows selected', async ({
  page,
}) => {
  const work = await opened(page)
  const selected = work.grid.locator('[aria-selected=true]')
  const before = await work.names()
  await work.select('Thumbnailing on upload', 'Memory')
  await press(page, 'Control+Shift+ArrowDown')
  // Every workload of the example has a memory: the block goes from the second row to the eighth.
  await expect(selected).toHaveCount(7)
  await press(page, 'Escape', 'Control+Shift+ArrowRight')
  await expect.poll(() => selected.count()).toBeGreaterThan(1)
  expect(await work.names()).toEqual(before)
  await work.select('Thumbnailing on upload', 'Memory')
  await press(page, 'Shift+ ', 'Control+Shift+ArrowDown')
  await expect.poll(() => work.names().then((names) => names[2])).toBe('Thumbnailing on upload')
  await press(page, 'Control+z')
  await work.select('Thumbnailing on upload', 'Memory')
  await press(page, 'Alt+Shift+ArrowDown')
  await expect.poll(() => work.names().then((names) => names[2])).toBe('Thumbnailing on upload')
  await expect(page.getByRole('button', { name: 'Undo move of 1 workload' })).toBeVisible()
})

test('Shift+Home, Shift+End, Ctrl+Shift+End and Shift+PageDown select as far as they go', async ({ page }) => {
  const work = await opened(page)
  const selected = work.grid.locator('[aria-selected=true]')
  await work.select('Nightly embedding batch', 'Kind')
  await press(page, 'Shift+Home')
  await expect(selected).toHaveCount(2)
  await work.select('Nightly embedding batch', 'Kind')
  await press(page, 'Shift+End')
  await expect(selected).toHaveCount(14)
  await work.select('Nightly embedding batch', 'Kind')
  await press(page, 'Control+Shift+End')
  // Rows 3 to 8, columns 2 to 15.
  await expect(selected).toHaveCount(6 * 14)
  await work.select('Nightly embedding batch', 'Kind')
  await press(page, 'Shift+PageDown')
  await expect.poll(() => selected.count()).toBeGreaterThan(5)
})

test('a double click on the fill handle fills to the end of the list, and is one undo step', async ({ page }) => {
  const work = await opened(page)
  await work.select('Nightly embedding batch', 'p95')
  await page.keyboard.type('777')
  await press(page, 'Enter', 'ArrowUp')
  await work.grid.locator('[data-fill-handle]').dblclick()
  for (const name of (await work.names()).slice(2, 8))
    await expect(await work.cell(name, 'p95'), name).toContainText('777')
  await expect(await work.cell('Thumbnailing on upload', 'p95')).not.toContainText('777')
  await press(page, 'Control+z')
  await expect(await work.cell('CI build', 'p95')).not.toContainText('777')
})

test('a double click on a column’s edge, or its menu, fits it to its longest text, also to a very long name', async ({
  page,
}) => {
  const work = await opened(page)
  const width = async (column: string) => (await (await work.cellAt(1, column)).boundingBox())?.width ?? 0
  await work.type('CI build', 'Kind', 'ci')
  await work.openColumnMenu('Kind')
  await page.getByRole('menuitem', { name: 'Wider' }).click()
  const before = await width('Kind')
  const head = work.grid.getByRole('columnheader').filter({ has: page.getByText('Kind', { exact: true }) })
  const box = await head.last().boundingBox()
  if (box === null) throw new Error('the head is on screen')
  await page.mouse.dblclick(box.x + box.width - 2, box.y + 20)
  await expect.poll(() => width('Kind')).toBeLessThan(before)
  // "training" is the longest kind: its letters as they are drawn, and 8 pixels on either side.
  const letters = await (
    await work.cell('Weekly fine-tune', 'Kind')
  ).evaluate((cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    return range.getBoundingClientRect().width
  })
  expect(Math.abs((await width('Kind')) - letters - 16)).toBeLessThanOrEqual(3)

  await work.type('CI build', 'Workload', `Service ${'with a long name '.repeat(40)}`)
  await work.openColumnMenu('Workload')
  await page.getByRole('menuitem', { name: 'Fit to contents' }).click()
  await expect.poll(() => width('Workload')).toBeGreaterThan(400)
  expect(await width('Workload')).toBeLessThanOrEqual(640)
})

test('cut cells stay until they are pasted, then move with basis and comment in one undo step', async ({ page }) => {
  const work = await opened(page)
  const from = () => work.cell('Thumbnailing on upload', 'p95')
  const to = () => work.cell('Hourly cost report', 'p95')
  await work.select('Thumbnailing on upload', 'p95')
  await press(page, 'Shift+F2')
  const note = page.getByRole('dialog')
  await note.getByRole('textbox', { name: /Comment/ }).fill('Agreed with the team')
  await note.getByRole('button', { name: 'Keep' }).click()
  await expect(note).toHaveCount(0)
  await work.select('Thumbnailing on upload', 'p95')
  await press(page, 'Shift+ArrowRight', 'Control+x')
  await expect(page.locator('[data-cut]').first()).toBeVisible()
  await expect(await from()).toContainText('4,000')
  await press(page, 'Escape')
  await expect(page.locator('[data-cut]')).toHaveCount(0)

  await press(page, 'Control+x')
  await work.select('Hourly cost report', 'p95')
  await press(page, 'Control+v')
  await expect(await to()).toContainText('4,000')
  await expect(await to()).toHaveAttribute('aria-description', /Agreed with the team/)
  await expect(await from()).not.toContainText('4,000')
  await expect(await from()).not.toHaveAttribute('aria-description', /Agreed with the team/)
  await expect(page.getByRole('button', { name: 'Undo move of 2 cells' })).toBeVisible()
  await press(page, 'Control+z')
  await expect(await from()).toContainText('4,000')
  await expect(await from()).toHaveAttribute('aria-description', /Agreed with the team/)
})

test('a cut that another step came between is pasted as text, and takes nothing away', async ({ page }) => {
  const work = await opened(page)
  await work.select('Thumbnailing on upload', 'p95')
  await press(page, 'Control+x')
  await work.type('CI build', 'Memory', '24')
  await expect(page.locator('[data-cut]')).toHaveCount(0)
  await work.select('Hourly cost report', 'p95')
  await press(page, 'Control+v')
  await expect(await work.cell('Hourly cost report', 'p95')).toContainText('4,000')
  await expect(await work.cell('Thumbnailing on upload', 'p95')).toContainText('4,000')
})

test('Shift+F10 and a right click open the menu of the cell, and Esc gives the keys back to the grid', async ({
  page,
}) => {
  const work = await opened(page)
  await work.select('CI build', 'Memory')
  await press(page, 'Shift+F10')
  await expect(page.getByRole('menu', { name: 'Cell and row' })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(work.grid).toBeFocused()
  await work.expectCursor(8, 'Memory')
  await (await work.cell('Webhook router', 'Kind')).click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Cell and row' })).toBeVisible()
  await press(page, 'Escape')
  await expect(work.grid).toBeFocused()
})

test('a right click beside an open menu opens it there, on that cell, with the keys', async ({ page }) => {
  const work = await opened(page)
  const menu = page.getByRole('menu', { name: 'Cell and row' })
  await (await work.cell('CI build', 'Kind')).click({ button: 'right' })
  await expect(menu).toBeVisible()
  await (await work.cell('Chat inference API', 'Workload')).click({ button: 'right' })
  await expect(menu).toHaveCount(1)
  await expect(menu).toContainText('Column Workload')
  await press(page, 'ArrowDown')
  await expect(page.getByRole('menuitem', { name: /^Cut/ })).toBeFocused()
  await press(page, 'Escape')
  await expect(menu).toHaveCount(0)
  await expect(work.grid).toBeFocused()
  await work.expectCursor(1, 'Workload')
})

test('text is found from any screen: the palette brings the grid up with its search', async ({ page }) => {
  const work = await opened(page)
  await page.keyboard.press('5')
  await expect(page.getByRole('heading', { name: 'Design note' }).first()).toBeVisible()
  await work.run('Find text in any cell')
  await expect(work.grid).toBeVisible()
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('webhook')
  await expect.poll(() => work.names()).toContain('Webhook router')
  await expect.poll(() => work.names()).not.toContain('CI build')
})

test('in a list of thousands Ctrl+F finds a number as it is shown and a cell that was not understood, and End types on', async ({
  page,
}) => {
  const work = await opened(page)
  await work.run('Start empty')
  await expect(work.grid).toBeFocused()
  await press(page, 'Control+Home')
  const rows = Array.from(
    { length: 1200 },
    (_, at) => `Service ${at + 1}\tapi\tsteady\t${at === 700 ? '4.3M' : '1k'}\t2`,
  )
  await work.paste({ text: [...rows, 'Odd one\tapi\tsteady\tplenty\t2'].join('\n') })
  await expect(page.getByText(/rows added/)).toBeVisible()
  await press(page, 'Control+f')
  const search = page.getByRole('searchbox', { name: 'Text in any cell' })
  await expect(search).toBeFocused()
  await search.fill('4.3m')
  await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveText([/^Service 701/])
  await search.fill('plenty')
  await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveText([/^Odd one/])
  await page.getByRole('dialog', { name: 'Filter workloads' }).getByRole('button', { name: 'Show all' }).click()
  await press(page, 'Escape')
  await work.grid.focus()
  await press(page, 'Control+End', 'ArrowDown', 'Home')
  await page.keyboard.type('Typed at the end')
  await press(page, 'Enter')
  await expect(work.row('Typed at the end')).toBeVisible()
  await expect(work.row('Typed at the end')).toHaveAttribute('aria-rowindex', String(1202 + 2))
})

test('a paste goes into the rows and columns that show, and what is hidden stays as it was', async ({ page }) => {
  const work = await opened(page)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('searchbox', { name: 'Text in any cell' }).fill('nightly')
  await expect(work.row('CI build')).toHaveCount(0)
  await press(page, 'Escape')
  await work.select('Nightly embedding batch', 'Memory')
  await work.paste({ text: '64' })
  await expect(await work.cell('Nightly embedding batch', 'Memory')).toContainText('64')
  await page.getByRole('button', { name: /of 8$/ }).click()
  await page.getByRole('dialog', { name: 'Filter workloads' }).getByRole('button', { name: 'Show all' }).click()
  await press(page, 'Escape')
  await expect(await work.cell('Thumbnailing on upload', 'Memory')).toContainText('1')
  await (await work.cell('CI build', 'GPU')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide column' }).click()
  await work.select('CI build', 'Memory')
  const index = Number(await work.columnIndex('Memory'))
  await work.paste({ text: '8\t900' })
  await expect(await work.cell('CI build', 'Memory')).toContainText('8')
  await expect(work.row('CI build').locator(`[aria-colindex="${index + 1}"]`)).toContainText('900')
})

test('a scroll, a click, another screen, Back or a reload loses nothing of what is being typed', async ({ page }) => {
  const work = await opened(page)
  await work.select('CI build', 'Workload')
  await page.keyboard.type('Half a na')
  await work.grid.evaluate((grid) => grid.scrollTo({ top: 0, left: 2000 }))
  await expect(page.getByRole('textbox', { name: 'Workload of CI build' })).toHaveValue('Half a na')
  await page.getByRole('link', { name: 'Fit matrix' }).click()
  await page.getByRole('link', { name: 'Workloads' }).click()
  await expect(work.row('Half a na')).toBeVisible()
  await work.select('Half a na', 'Workload')
  await page.keyboard.type('Another')
  await (await work.cell('Webhook router', 'Kind')).click()
  await expect(work.row('Another')).toBeVisible()
  await work.select('Another', 'Workload')
  await page.keyboard.type('By key to another screen')
  await page.goBack()
  await page.goForward()
  await page.getByRole('link', { name: 'Workloads' }).click()
  await expect(work.row('By key to another screen')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Workload of/ })).toHaveCount(0)
  await work.kept()
  page.on('dialog', (dialog) => void dialog.accept())
  await work.select('By key to another screen', 'Workload')
  await page.keyboard.type('Before the reload')
  await page.reload()
  await expect(work.row('Before the reload')).toBeVisible()
})

test('another tab that takes over while a cell is typed in takes nothing: the text stays until this tab writes again', async ({
  page,
  context,
}) => {
  const work = await opened(page)
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const other = new WorkbenchPage(await context.newPage())
  await other.open()
  await work.page.bringToFront()
  await work.select('CI build', 'Workload')
  await page.keyboard.type('Typed on')
  const editor = page.getByRole('textbox', { name: 'Workload of CI build' })
  await other.page.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => /take over/i.test(textContent))
    button?.click()
  })
  await expect(page.getByRole('button', { name: /take over/i })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByText(/stays in the cell/)).toBeVisible()
  await expect(editor).toHaveValue('Typed on')
  await page.getByRole('button', { name: /take over/i }).click()
  await expect(page.getByRole('button', { name: /take over/i })).toHaveCount(0)
  await editor.press('Enter')
  await expect(work.row('Typed on')).toBeVisible()
})

test('a filter sorts out once: a row renamed under it stays, a new row shows, and setting it anew sorts out again', async ({
  page,
}) => {
  const work = await opened(page)
  const names = () => work.names().then((all) => all.filter((name) => name !== ''))
  const search = async (text: string) => {
    await page.getByRole('button', { name: /^Filter$|of \d+$/ }).click()
    await page.getByRole('searchbox', { name: 'Text in any cell' }).fill(text)
    await press(page, 'Escape')
  }
  await search('nightly')
  await expect.poll(names).toEqual(['Nightly embedding batch'])
  await work.type('Nightly embedding batch', 'Workload', 'Evening batch')
  await expect.poll(names).toEqual(['Evening batch'])
  await work.selectAt(2, 'Workload')
  await page.keyboard.type('Brand new')
  await press(page, 'Enter')
  await expect.poll(names).toEqual(['Evening batch', 'Brand new'])
  await search('nightly ')
  await search('nightly')
  await expect.poll(names).toEqual([])
})

test('a note of several lines keeps its lines when it is edited, and Alt+Enter starts another', async ({ page }) => {
  const work = await opened(page)
  await page.getByRole('button', { name: /of \d+ fields$/ }).click()
  await page.getByRole('menuitem', { name: 'All fields' }).click()
  await press(page, 'Escape')
  await work.select('CI build', 'Notes')
  await work.paste({ text: '"first line\nsecond line"' })
  await press(page, 'F2')
  const editor = page.getByRole('textbox', { name: 'Notes of CI build' })
  await expect(editor).toHaveValue('first line\nsecond line')
  await press(page, 'Control+End', 'Alt+Enter')
  await page.keyboard.type('third')
  await press(page, 'Enter')
  await expect(work.grid).toBeFocused()
  await work.select('CI build', 'Notes')
  await press(page, 'F2')
  await expect(editor).toHaveValue('first line\nsecond line\nthird')
})

test('a column is moved by key and by its menu, alone or with others, and stays there after a reload', async ({
  page,
}) => {
  const work = await opened(page)
  const order = async () =>
    (await work.grid.locator('[role=columnheader][data-head]').allInnerTexts()).map((text) => text.split('\n')[0])
  const heads = ['', 'Workload', 'Kind', 'Shape', 'Requests']
  expect((await order()).slice(0, 5).map((text) => text?.trim() ?? '')).toEqual(['Number', ...heads.slice(1)])
  await work.select('CI build', 'Kind')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(async () => (await order()).slice(2, 5)).toEqual(['Shape', 'Kind', 'Requests'])
  await work.expectCursor(8, 'Kind')
  await expect(await work.cell('CI build', 'Kind')).toHaveText('ci')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(async () => (await order()).slice(2, 5)).toEqual(['Shape', 'Requests', 'Kind'])
  await work.openColumnMenu('Kind')
  await page.getByRole('menuitem', { name: /Move left/ }).click()
  await expect.poll(async () => (await order()).slice(2, 5)).toEqual(['Shape', 'Kind', 'Requests'])
  // What is pasted goes by the columns as they stand.
  await work.select('CI build', 'Shape')
  await work.paste({ text: 'steady\tapi\t5' })
  await expect(await work.cell('CI build', 'Kind')).toHaveText('api')
  await expect(await work.cell('CI build', 'Requests')).toContainText('5')
  await page.reload()
  await expect.poll(async () => (await order()).slice(2, 5)).toEqual(['Shape', 'Kind', 'Requests'])
  // The name stays first.
  await work.select('CI build', 'Shape')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(async () => (await order()).slice(1, 4)).toEqual(['Workload', 'Shape', 'Kind'])
  await work.expectCursor(8, 'Shape')
})

test('a column that its menu moves or pins stays the one that is selected', async ({ page }) => {
  const work = await opened(page)
  await work.openColumnMenu('Memory')
  await page.getByRole('menuitem', { name: 'Pin left' }).click()
  await work.expectCursor(1, 'Memory')
  await expect(work.grid.locator('[aria-selected=true]')).toHaveCount(8)
  await work.openColumnMenu('Memory')
  await page.getByRole('menuitem', { name: 'Unpin' }).click()
  await work.expectCursor(1, 'Memory')
  await work.openColumnMenu('Memory')
  await page.getByRole('menuitem', { name: /Move left/ }).click()
  await work.expectCursor(1, 'Memory')
})

test('the foot says how many numbers are selected, their sum and their mean', async ({ page }) => {
  const work = await opened(page)
  await work.type('Internal admin tool', 'Memory', '2 GiB')
  await work.type('Webhook router', 'Memory', '512 MB')
  await work.select('Internal admin tool', 'Memory')
  await page.keyboard.press('Shift+ArrowDown')
  // 2 + 0.5, and half of it.
  await expect(page.getByRole('contentinfo')).toContainText(
    '2 rows by 1 column selected: 2 known, sum 2.5 GiB, mean 1.25 GiB',
  )
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('contentinfo')).toContainText('2 rows by 2 columns selected')
  await expect(page.getByRole('contentinfo')).not.toContainText('mean')
})

test('every number of the example is shown whole in the first width of its column', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await expect(await work.cell('CI build', 'Longest')).toHaveText('25 min')
  await expect(work.grid.getByText('##', { exact: true })).toHaveCount(0)
  await work.type('CI build', 'Longest', '4.5 min')
  await expect(await work.cell('CI build', 'Longest')).toHaveText('4.5 min')
})

test('a bill of five digits beside two signs stays within its cell', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await work.type('Chat inference API', 'Requests', '60M')
  const verdict = await work.verdict('Chat inference API', 'VM')
  await expect(verdict).toHaveText(/Best, at risk\$\d\d\.\dk/)
  const over = await verdict.evaluate((mark) => mark.scrollWidth - mark.clientWidth)
  expect(over).toBeLessThanOrEqual(0)
})

test('undo and redo take the cursor to what they changed, and into sight, as in a spreadsheet', async ({ page }) => {
  const work = await opened(page)
  const selected = work.grid.locator('[aria-selected=true]')
  await work.type('Nightly embedding batch', 'Memory', '48')
  await work.expectCursor(4, 'Memory')
  await press(page, 'Control+Home', 'Control+z')
  await work.expectCursor(3, 'Memory')
  await press(page, 'Control+End', 'Control+y')
  await work.expectCursor(3, 'Memory')
  await press(page, 'Control+z')

  // A name typed into the blank row below the last.
  await work.selectAt(9, 'Workload')
  await page.keyboard.type('Search')
  await press(page, 'Enter')
  await work.expectCursor(10, 'Workload')
  await press(page, 'Control+z')
  await work.expectCursor(9, 'Workload')

  // Two cells cleared, and a row removed.
  await work.select('Hourly cost report', 'Duration')
  await press(page, 'Shift+ArrowDown', 'Delete', 'Control+Home', 'Control+z')
  await work.expectCursor(5, 'Duration')
  await expect(selected).toHaveCount(2)
  await work.select('Webhook router', 'Kind')
  await press(page, 'Control+-', 'Control+Home', 'Control+z')
  await work.expectCursor(7, 'Workload')
  await expect(selected).toHaveCount(15)
})
