// With a finger on a tablet: the fill handle, the grip of a head and the edge of a column are dragged, anything else scrolls.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true })

interface Point {
  readonly x: number
  readonly y: number
}

/** As a finger does: the browser may take the pointer away for a scroll of its own. */
async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const steps = 8
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
  for (let step = 1; step <= steps; step += 1) {
    const share = step / steps
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox()
  if (box === null) throw new Error('it is on the screen')
  return box
}

async function middleOf(part: Locator): Promise<Point> {
  const box = await boxOf(part)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function opened(page: Page) {
  const work = new WorkbenchPage(page)
  await work.open()
  await expect(work.grid.locator('[data-fill-handle]')).toBeVisible()
  return work
}

test('the fill handle fills the cells that a finger drags it over', async ({ page }) => {
  const work = await opened(page)
  const source = await work.cell('Weekly fine-tune', 'Shape')
  await source.tap()
  await expect(source).toHaveAttribute('aria-selected', 'true')
  const below = await work.cell('Internal admin tool', 'Shape')
  await expect(below).toHaveText('steady')
  await swipe(page, await middleOf(work.grid.locator('[data-fill-handle]')), await middleOf(below))
  await expect(below).toHaveText('scheduled')
})

test('the grip that shows on a selected head moves the column, and its edge makes it wider', async ({ page }) => {
  const work = await opened(page)
  const head = work.head('Requests')
  await head.tap({ position: { x: 40, y: 34 } })
  const grip = head.locator('[data-grip]')
  await expect(grip).toHaveCSS('opacity', '1')
  // Above the dots, where a finger may land as well.
  const { x, y } = await middleOf(grip)
  const kind = await middleOf(work.head('Kind'))
  // Past the middle of the column it goes before.
  await swipe(page, { x, y: y - 12 }, { x: kind.x - 20, y })
  await expect.poll(async () => work.columnIndex('Requests')).toBe('3')
  const before = await boxOf(work.head('Peak'))
  const edge = { x: before.x + before.width, y: before.y + 15 }
  await swipe(page, edge, { ...edge, x: edge.x + 40 })
  await expect.poll(async () => Math.round((await boxOf(work.head('Peak'))).width - before.width)).toBe(40)
})

test('a finger on the cells scrolls them and selects nothing', async ({ page }) => {
  const work = await opened(page)
  const from = await middleOf(await work.cell('Weekly fine-tune', 'Duration'))
  await swipe(page, from, { ...from, x: from.x - 200 })
  await expect.poll(() => work.grid.evaluate((grid) => grid.scrollLeft)).toBeGreaterThan(100)
  await expect(page.locator('[data-selection-news]')).toHaveText('')
})
