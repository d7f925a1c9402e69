// A column is dragged by its head: by its grip, or by any part of the head once the whole column is selected.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** Beside the grip and the menu of a head. */
const atText = { position: { x: 8, y: 5 } }

async function opened(page: Page) {
  const work = await WorkbenchPage.opened(page)
  const heads = work.grid.locator('[data-head]:not([data-head="-1"])')
  const order = async (): Promise<readonly string[]> =>
    (await heads.allInnerTexts()).map((text) => text.split('\n')[0] ?? '')
  const line = work.grid.locator('[data-drop-line]')
  return { work, order, line }
}

function gripOf(head: Locator): Locator {
  return head.locator('[data-grip]')
}

test('a grip drags its column to where the line shows, and it is selected there', async ({ page }) => {
  const { work, order, line } = await opened(page)
  const before = await order()
  expect(before.indexOf('Memory'), 'Memory stands behind Duration').toBeGreaterThan(before.indexOf('Duration'))
  await gripOf(work.head('Memory')).hover()
  await page.mouse.down()
  await work.head('Duration').hover({ position: { x: 12, y: 20 } })
  await expect(line).toBeVisible()
  const [at, edge] = await Promise.all([line.boundingBox(), work.head('Duration').boundingBox()])
  expect(Math.abs((at?.x ?? 0) - (edge?.x ?? 0)), 'the line stands at the edge').toBeLessThan(4)
  expect(at?.height, 'and goes down over the rows').toBeGreaterThan(200)
  await page.mouse.up()
  await expect(line).toHaveCount(0)
  const others = before.filter((name) => name !== 'Memory')
  const wanted = others.toSpliced(others.indexOf('Duration'), 0, 'Memory')
  await expect.poll(order).toEqual(wanted)
  await expect(page.locator('[data-selection-news]')).toHaveText('8 rows by 1 column selected')
  await expect(work.head('Memory')).toBeVisible()
  await page.reload()
  await work.grid.waitFor()
  await expect.poll(order, 'the order stays').toEqual(wanted)
})

test('Esc gives the drag up, and where nothing would move there is no line', async ({ page }) => {
  const { work, order, line } = await opened(page)
  const before = await order()
  await gripOf(work.head('Memory')).hover()
  await page.mouse.down()
  await work.head('Duration').hover({ position: { x: 12, y: 20 } })
  await expect(line).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(line).toHaveCount(0)
  await page.mouse.up()
  expect(await order()).toEqual(before)
  await gripOf(work.head('Memory')).hover()
  await page.mouse.down()
  await work.head('Memory').hover({ position: { x: 50, y: 30 } })
  await expect(line).toHaveCount(0)
  await page.mouse.up()
  expect(await order()).toEqual(before)
})

test('several columns that are selected whole move together by the head, the name and what is pinned stay', async ({
  page,
}) => {
  const { work, order, line } = await opened(page)
  const before = await order()
  await work.head('Memory').click(atText)
  await work.head('GPU').click({ ...atText, modifiers: ['Shift'] })
  await work.head('Memory').hover(atText)
  await page.mouse.down()
  // Over the name: no farther than to the first place behind what stands still.
  await work.head('Workload').hover()
  await expect(line).toBeVisible()
  await page.mouse.up()
  const others = before.filter((name) => name !== 'Memory' && name !== 'GPU')
  await expect.poll(order).toEqual([others[0], 'Memory', 'GPU', ...others.slice(1)])
  // A press on one of several selected heads selects that one, as anywhere.
  await work.head('GPU').click(atText)
  await expect(page.locator('[data-selection-news]')).toHaveText('8 rows by 1 column selected')
})

test('a hidden column is put back from the toast, and everything about the columns from the fields or by name', async ({
  page,
}) => {
  const { work, order } = await opened(page)
  const before = await order()
  await work.openColumnMenu('Memory')
  await page.getByRole('menuitem', { name: 'Hide column' }).click()
  await expect(work.head('Memory')).toHaveCount(0)
  await expect(work.toast('Memory hidden in this browser')).toBeVisible()
  await page.getByRole('button', { name: 'Put back' }).click()
  await expect.poll(order).toEqual(before)
  await work.select('CI build', 'GPU')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(order).not.toEqual(before)
  await work.run('Reset the columns')
  await expect.poll(order).toEqual(before)
  await work.openColumnMenu('Duration')
  await page.getByRole('menuitem', { name: 'Wider' }).click()
  const width = async () => (await work.head('Duration').boundingBox())?.width
  // 128 as at first, and a step of 32.
  await expect.poll(width).toBe(160)
  await page.getByRole('button', { name: /of \d+ fields/ }).click()
  await page.getByRole('menuitem', { name: 'Reset order, widths and pins too' }).click()
  await expect.poll(width).toBe(128)
})
