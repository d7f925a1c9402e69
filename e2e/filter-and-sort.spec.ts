// Rows are narrowed by a verdict, a decision or a choice, said above the grid; and sorted by several columns at once.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

async function opened(page: Page) {
  const work = await WorkbenchPage.opened(page)
  const all = await work.names()
  const choose = async (column: string, ...items: readonly string[]): Promise<void> => {
    await work.openColumnMenu(column)
    for (const name of items) await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  const sort = async (column: string, item: string): Promise<void> => {
    await work.openColumnMenu(column)
    await page.getByRole('menuitem', { name: item, exact: true }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  const names = () => work.names().then((found) => found.filter((name) => name !== ''))
  return { work, all, choose, sort, names }
}

test('the menu of a verdict narrows the rows to it, the line above says so and clears it', async ({ page }) => {
  const { work, all, choose, names } = await opened(page)
  // What the cells say themselves is what the filter must find.
  const verdicts = await Promise.all(
    all.map(async (name) => ((await (await work.verdict(name, 'Serverless')).textContent()) ?? '').includes('Blocked')),
  )
  const blocked = all.filter((_, at) => verdicts[at])
  expect(blocked.length, 'some are blocked and some are not').toBeGreaterThan(0)
  expect(blocked.length).toBeLessThan(all.length)
  await choose('Serverless', 'Blocked')
  await expect.poll(names).toEqual(blocked)
  await expect(page.getByRole('status').getByText(`${blocked.length} of ${all.length} rows`)).toBeVisible()
  await expect(work.head('Serverless').getByRole('img', { name: 'filtered' })).toBeVisible()
  // A second column narrows further, and each is dropped by itself.
  await choose('Kind', 'CI build')
  await expect.poll(names).toEqual(blocked.filter((name) => name === 'CI build'))
  await page.getByRole('button', { name: 'Drop the filter Kind: CI build' }).click()
  await expect.poll(names).toEqual(blocked)
  await page.getByRole('link', { name: 'Fit matrix' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fit matrix' })).toBeVisible()
  await page.getByRole('link', { name: 'Workloads' }).click()
  await expect.poll(names, 'it stays while another screen is looked at').toEqual(blocked)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(names).toEqual(all)
  await expect(page.getByRole('button', { name: /^Drop the filter/ })).toHaveCount(0)
})

test('at risk and close call can be asked for, and the undecided', async ({ page }) => {
  const { work, all, choose, names } = await opened(page)
  const holds = async (family: 'VM' | 'Container', sign: RegExp) => {
    const texts = await Promise.all(
      all.map(
        async (name) =>
          (await (await work.verdict(name, family)).getAttribute('aria-label')) ??
          (await (await work.verdict(name, family)).innerText()),
      ),
    )
    return all.filter((_, at) => sign.test(texts[at] ?? ''))
  }
  const close = await holds('Container', /≈|close/i)
  expect(close.length).toBeGreaterThan(0)
  await choose('Container', 'Close call')
  await expect.poll(names).toEqual(close)
  await page.getByRole('button', { name: 'Show all' }).click()
  const risky = await holds('VM', /risk/i)
  expect(risky).toEqual(['Chat inference API'])
  await choose('VM', 'At risk')
  await expect.poll(names).toEqual(risky)
  await page.getByRole('button', { name: 'Show all' }).click()
  await choose('VM', 'Accepted')
  await expect(page.getByRole('status').getByText(`None of ${all.length} rows`)).toBeVisible()
  await page.getByRole('button', { name: 'Drop the filter Decision: accepted' }).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Undecided' }).check()
  await page.keyboard.press('Escape')
  await expect.poll(names).toEqual(all)
  await expect(page.getByRole('button', { name: 'Drop the filter Decision: undecided' })).toBeVisible()
})

test('rows are sorted by one column and then by another, numbered in the heads until the order changes', async ({
  page,
}) => {
  const { work, all, sort, names } = await opened(page)
  await sort('Shape', 'Sort ascending')
  await expect(work.head('Shape')).toHaveAttribute('aria-sort', 'ascending')
  await sort('Memory', 'Then descending')
  // Steady, bursty, scheduled, as the list of shapes has it; within each the most memory first.
  await expect
    .poll(names)
    .toEqual([
      'Internal admin tool',
      'Chat inference API',
      'CI build',
      'Thumbnailing on upload',
      'Webhook router',
      'Weekly fine-tune',
      'Nightly embedding batch',
      'Hourly cost report',
    ])
  await expect(work.head('Shape')).toContainText('1')
  await expect(work.head('Memory')).toContainText('2')
  await expect(work.head('Memory')).toHaveAttribute('aria-sort', 'descending')
  await page.keyboard.press('Control+z')
  await expect(work.head('Memory')).not.toHaveAttribute('aria-sort')
  await page.keyboard.press('Control+z')
  await expect.poll(names).toEqual(all)
  await expect(work.head('Shape')).not.toHaveAttribute('aria-sort')
})

test('undoing a sort takes the cursor along with its workload, and redoing it too', async ({ page }) => {
  const { work, all, sort } = await opened(page)
  await sort('Memory', 'Sort descending')
  await expect.poll(() => work.names().then((found) => found[0])).not.toBe(all[0])
  await work.select('CI build', 'Memory')
  await page.keyboard.press('Control+z')
  await work.expectCursor(all.indexOf('CI build') + 1, 'Memory')
  await page.keyboard.press('Control+y')
  await work.expectCursor((await work.names()).indexOf('CI build') + 1, 'Memory')
})

test('Shift and a click on the small arrow of a head sort by that column too, and turn it round the next time', async ({
  page,
}) => {
  const { work, sort } = await opened(page)
  const alsoBy = async (column: string): Promise<void> => {
    await work.head(column).hover()
    await work
      .head(column)
      .getByRole('button')
      .click({ modifiers: ['Shift'] })
  }
  await sort('Shape', 'Sort ascending')
  await alsoBy('Memory')
  await expect(work.head('Memory')).toHaveAttribute('aria-sort', 'ascending')
  await expect(work.head('Shape')).toHaveAttribute('aria-sort', 'ascending')
  await alsoBy('Memory')
  await expect(work.head('Memory')).toHaveAttribute('aria-sort', 'descending')
  await alsoBy('Serverless')
  await expect(work.grid.getByRole('columnheader', { name: /^Serverless/ })).toHaveAttribute('aria-sort', 'ascending')
  await alsoBy('Shape')
  await expect(work.head('Shape')).toHaveAttribute('aria-sort', 'descending')
  await expect(work.head('Memory')).toHaveAttribute('aria-sort', 'descending')
})

test('rows are sorted by what a family costs, the blocked last', async ({ page }) => {
  const { work, sort, names } = await opened(page)
  await sort('Serverless', 'Sort by cost descending')
  await expect(page.getByRole('button', { name: 'Undo sort by serverless cost' })).toBeVisible()
  const sorted = await names()
  const costs = await Promise.all(
    sorted.map(async (name) => {
      const found = /\$([\d,.]+)/.exec((await (await work.verdict(name, 'Serverless')).textContent()) ?? '')
      return found === null ? null : Number(found[1]?.replaceAll(',', ''))
    }),
  )
  const known = costs.filter((cost) => cost !== null)
  expect(known.length).toBeGreaterThan(2)
  expect(known).toEqual(known.toSorted((a, b) => b - a))
  expect(
    costs.slice(known.length).every((cost) => cost === null),
    'blocked ones are last',
  ).toBe(true)
})
