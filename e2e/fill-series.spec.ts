// The fill handle goes on with a series, copies one cell, and says which it did.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const names = ['job-a', 'job-b', 'job-c', 'job-d', 'job-e', 'job-f']

async function opened(page: Page) {
  const work = await WorkbenchPage.opened(page)
  await page.getByRole('button', { name: 'an empty grid' }).click()
  await work.selectAt(1, 'Workload')
  await work.paste({ text: names.join('\n') })
  await expect.poll(() => work.names()).toEqual(names)
  const select = async (from: string, to: string, column: string): Promise<void> => {
    await work.select(from, column)
    await (await work.cell(to, column)).click({ modifiers: ['Shift'] })
  }
  const dragHandle = async (toRow: number, column: string): Promise<void> => {
    const from = await work.grid.locator('[data-fill-handle]').boundingBox()
    const to = await (await work.cellAt(toRow, column)).boundingBox()
    if (from === null || to === null) throw new Error('the handle and the cell are on screen')
    await page.mouse.move(from.x + 4, from.y + 4)
    await page.mouse.down()
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 })
  }
  const shows = async (column: string, texts: readonly string[]): Promise<void> => {
    for (const [at, text] of texts.entries()) await expect(await work.cellAt(at + 1, column)).toContainText(text)
  }
  return { work, select, dragHandle, shows }
}

test('two numbers go on by their step, with the end shown on the way and copies offered after it', async ({ page }) => {
  const { work, select, dragHandle, shows } = await opened(page)
  await work.type('job-a', 'p95', '100')
  await work.type('job-b', 'p95', '250')
  await select('job-a', 'job-b', 'p95')
  await dragHandle(5, 'p95')
  // 100, 250, 400, 550, 700.
  await expect(work.grid.locator('[data-fill-handle]')).toHaveText('700')
  await page.mouse.up()
  await shows('p95', ['100', '250', '400', '550', '700'])
  await expect(work.toast('Went on as a series: 400, 550, 700')).toBeVisible()
  await page.getByRole('button', { name: 'Copy instead' }).click()
  await shows('p95', ['100', '250', '100', '250', '100'])
  await page.keyboard.press('Control+z')
  await shows('p95', ['100', '250', '400', '550', '700'])
  await expect(page.getByRole('button', { name: 'Undo fill of 3 cells' })).toBeVisible()
})

test('one cell is copied, and Ctrl makes a series of it or copies of a series', async ({ page }) => {
  const { work, select, dragHandle, shows } = await opened(page)
  await work.type('job-a', 'p95', '100')
  await work.select('job-a', 'p95')
  await dragHandle(3, 'p95')
  await page.mouse.up()
  await shows('p95', ['100', '100', '100'])
  await work.select('job-a', 'p95')
  await page.keyboard.down('Control')
  await dragHandle(3, 'p95')
  await page.mouse.up()
  await page.keyboard.up('Control')
  await shows('p95', ['100', '101', '102'])
  await select('job-a', 'job-b', 'p95')
  await page.keyboard.down('Control')
  await dragHandle(4, 'p95')
  await page.mouse.up()
  await page.keyboard.up('Control')
  await shows('p95', ['100', '101', '100', '101'])
})

test('names count on, over blank rows too, which become workloads', async ({ page }) => {
  const { work, select, dragHandle } = await opened(page)
  await work.type('job-e', 'Workload', 'worker-8')
  await work.type('job-f', 'Workload', 'worker-9')
  await select('worker-8', 'worker-9', 'Workload')
  await dragHandle(8, 'Workload')
  await page.mouse.up()
  await expect
    .poll(() => work.names())
    .toEqual([...names.slice(0, 4), 'worker-8', 'worker-9', 'worker-10', 'worker-11'])
  await expect(page.getByRole('button', { name: 'Undo fill of 2 cells' })).toBeVisible()
})

test('Ctrl+D goes on with the cells above blank ones, and copies the first over cells that are filled', async ({
  page,
}) => {
  const { work, select, shows } = await opened(page)
  await work.type('job-a', 'Cold start', '500')
  await work.type('job-b', 'Cold start', '1000')
  await select('job-a', 'job-d', 'Cold start')
  await page.keyboard.press('Control+d')
  await shows('Cold start', ['500', '1,000', '1,500', '2,000'])
  await page.keyboard.press('Control+d')
  await shows('Cold start', ['500', '500', '500', '500'])
})

test('a double click on the handle goes on as far as the column beside it', async ({ page }) => {
  const { work, shows } = await opened(page)
  await work.type('job-a', 'Kind', 'api')
  await work.select('job-a', 'Kind')
  await work.grid.locator('[data-fill-handle]').dblclick()
  await shows('Kind', ['api', 'api', 'api', 'api', 'api', 'api'])
})

test('two numbers side by side go on to the right by their step, and copies are offered', async ({ page }) => {
  const { work, dragHandle } = await opened(page)
  const inRow = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const [column, text] of Object.entries(texts)) await expect(await work.cellAt(1, column)).toContainText(text)
  }
  await work.type('job-a', 'Duration', '20')
  await work.type('job-a', 'Longest', '35')
  await work.select('job-a', 'Duration')
  await (await work.cell('job-a', 'Longest')).click({ modifiers: ['Shift'] })
  await dragHandle(1, 'Memory')
  // 20, 35, 50.
  await expect(work.grid.locator('[data-fill-handle]')).toHaveText('50')
  await page.mouse.up()
  await inRow({ Duration: '20', Longest: '35', Memory: '50' })
  await expect(work.toast('Went on as a series: 50')).toBeVisible()
  await page.getByRole('button', { name: 'Copy instead' }).click()
  await inRow({ Memory: '20' })
  await page.keyboard.press('Control+z')
  await inRow({ Memory: '50' })
})

test('to the right one number is copied, Ctrl counts on from it, and Ctrl+R goes on with two', async ({ page }) => {
  const { work, dragHandle } = await opened(page)
  const inRow = async (row: number, texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const [column, text] of Object.entries(texts)) await expect(await work.cellAt(row, column)).toContainText(text)
  }
  await work.type('job-a', 'Duration', '8')
  await work.select('job-a', 'Duration')
  await dragHandle(1, 'Memory')
  await page.mouse.up()
  await inRow(1, { Longest: '8', Memory: '8' })
  await work.type('job-b', 'Duration', '8')
  await work.select('job-b', 'Duration')
  await page.keyboard.down('Control')
  await dragHandle(2, 'Memory')
  await page.mouse.up()
  await page.keyboard.up('Control')
  await inRow(2, { Longest: '9', Memory: '10' })
  await work.type('job-c', 'Duration', '2')
  await work.type('job-c', 'Longest', '4')
  await work.select('job-c', 'Duration')
  await (await work.cell('job-c', 'Memory')).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+r')
  await inRow(3, { Duration: '2', Longest: '4', Memory: '6' })
})
