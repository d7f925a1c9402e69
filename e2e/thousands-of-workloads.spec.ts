// Ten thousand workloads: every screen opens, only what is in view is drawn, and keys reach every row.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { dropFiles } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'
import { holdBack } from './support/hold-back.ts'
import { runAction } from './support/journey.ts'

const count = 10_000
/** Rows are assessed a slice at a time while the page answers. */
const assessed = { timeout: 120_000 }
const kinds = ['api', 'event', 'batch', 'cron', 'admin', 'ci']
const workbookOf = (rows: number) =>
  JSON.stringify({
    format: 'berth-workbook',
    version: 1,
    title: 'Everything we run',
    team: { region: 'eu' },
    workloads: Array.from({ length: rows }, (_, at) => ({
      id: `w${at + 1}`,
      name: `Service ${at + 1}`,
      kind: kinds[at % kinds.length],
      trafficShape: 'steady',
      requestsPerMonth: 1000 * (1 + ((at * 7919) % 9000)),
      durationMs: 20 + ((at * 31) % 900),
      longestRunS: 5 + (at % 50),
      memoryGiB: 1,
      gpu: 'none',
      hostAccess: 'none',
      maxColdStartMs: 2000,
    })),
  })

async function open(page: Page, rows = count): Promise<void> {
  await page.goto('./')
  await expect(page.getByRole('grid', { name: 'Workloads' })).toBeVisible()
  await dropFiles(page, { name: 'all.berth.json', content: workbookOf(rows) })
  await expect(page.getByRole('textbox', { name: 'Title of the workbook' })).toHaveValue('Everything we run')
}

test('the matrix of ten thousand workloads draws the rows in view, and keys reach the last one', async ({ page }) => {
  test.setTimeout(240_000)
  await open(page)
  await page.evaluate(() => void (location.hash = '#/matrix'))
  const matrix = page.getByRole('grid', { name: 'Fit of every workload on every family' })
  await expect(matrix).toBeVisible({ timeout: 60_000 })
  await expect(matrix).toHaveAttribute('aria-rowcount', String(count + 1), assessed)
  expect(await matrix.getByRole('row').count()).toBeLessThan(60)

  await matrix.locator('[data-cell="w1|vm"]').focus()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('*:focus')).toHaveAttribute('data-cell', /^w\d+\|container$/)
  await page.keyboard.press('Control+End')
  await expect(page.locator('*:focus')).toHaveAttribute('data-cell', `w${count}|serverless`)
  await expect(page.locator('*:focus')).toBeInViewport()
  await expect(matrix.locator('tr', { has: page.locator('*:focus') })).toHaveAttribute(
    'aria-rowindex',
    String(count + 1),
  )
  expect(await matrix.getByRole('row').count()).toBeLessThan(60)

  // The focus outlives scrolling away and back.
  await matrix.evaluate((element) => element.closest('[class*=content]')?.scrollTo({ top: 0 }))
  await expect(matrix.locator('[data-cell="w1|vm"]')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('*:focus')).toHaveAttribute('data-cell', `w${count - 1}|serverless`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText(`Service ${count - 1}`)
  await page.keyboard.press('Escape')
  await expect(page.locator('*:focus')).toHaveAttribute('data-cell', `w${count - 1}|serverless`)
})

test('rows that fly past show their texts, and all they have once the scroll comes to rest', async ({ page }) => {
  await open(page)
  await expect(page.getByRole('row', { name: /Service 1\b/ }).locator('[data-verdict]')).toHaveCount(3, assessed)
  const grid = page.getByRole('grid', { name: 'Workloads' })
  const flown = await grid.evaluate(
    (scroller) =>
      new Promise<{ readonly blank: number; readonly rows: number }>((resolve) => {
        let frames = 0
        const step = (): void => {
          scroller.scrollTop += 400
          frames += 1
          if (frames < 40) return void requestAnimationFrame(step)
          // Before the frame that scrolls is drawn, the rows of the last one are in the page.
          const names = [...scroller.querySelectorAll('[data-row] [data-column="0"]')].map((cell) => cell.textContent)
          resolve({ blank: names.filter((name) => name === '').length, rows: names.length })
        }
        step()
      }),
  )
  expect(flown.rows).toBeGreaterThan(10)
  expect(flown.blank).toBe(0)
  // 40 frames of 400 px over rows of 42 px: the view begins at row 380.
  const landed = grid.locator('[data-row="385"]')
  await expect(landed.locator('[data-verdict]')).toHaveCount(3)
  await expect(landed.getByRole('rowheader')).toHaveText('Service 386')
})

test('a long name that is typed shows whole, over the rows below it, and what is said of it stands beside', async ({
  page,
}) => {
  await open(page)
  const grid = page.getByRole('grid', { name: 'Workloads' })
  await grid.locator('[data-row="1"] [data-column="0"]').click()
  await page.keyboard.type('A name that does not fit into one line of its cell, nor into two lines of it')
  const typed = page.getByRole('textbox', { name: /^Workload of/ })
  await expect(typed).toBeFocused()
  const lowest = () =>
    typed.evaluate((input) => {
      const { left, bottom } = input.getBoundingClientRect()
      return document.elementFromPoint(left + 20, bottom - 4) === input && input.scrollHeight <= input.clientHeight
    })
  await expect.poll(lowest).toBe(true)
  const note = page.getByRole('group', { name: 'How this is read' })
  await expect
    .poll(async () => {
      const [box, text] = [await note.boundingBox(), await typed.boundingBox()]
      return box !== null && text !== null && box.y >= text.y + text.height
    })
    .toBe(true)
})

test('every other screen of ten thousand workloads stays small', async ({ page }) => {
  test.setTimeout(240_000)
  await open(page)
  for (const [screen, heading] of [
    ['curves/w5000', 'Cost curves'],
    ['review', 'Review'],
    ['matrix', 'Fit matrix'],
    ['note', 'Design note'],
    ['workloads', 'Workloads'],
  ] as const) {
    await page.evaluate((hash) => void (location.hash = hash), `#/${screen}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible({ timeout: 60_000 })
    if (screen.startsWith('curves'))
      await expect(page.getByRole('button', { name: /^Service 5000 / })).toHaveAttribute(
        'aria-current',
        'true',
        assessed,
      )
    const drawn = await page.evaluate(() => document.querySelectorAll('main *').length)
    expect(drawn, `${heading} draws only what is in view`).toBeLessThan(6000)
  }
  await runAction(page, 'Blind call')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the note of a long table is written once it is asked for: a line for each workload, the details of 24', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await open(page, 1100)
  await page.evaluate(() => void (location.hash = '#/matrix'))
  await expect(page.getByRole('region', { name: 'Portfolio' })).toContainText('up to 300 workloads')
  await page.evaluate(() => void (location.hash = '#/note'))
  await expect(page.getByRole('main')).toContainText('1,100 workloads and the details of 24', assessed)
  const write = page.getByRole('button', { name: 'Write it' })
  const letGo = await holdBack(page, '**/note-worker-*.js')
  await write.click()
  await expect(page.getByRole('main')).toContainText('0 of 1,100 workloads are read.')
  // Stopped, it can be asked for again; the page answers meanwhile.
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(write).toBeVisible()
  letGo()
  await write.click()
  const note = page.getByRole('article', { name: 'The note as it will be read' })
  await expect(note.getByRole('button', { name: 'Show 200 more' }).first()).toBeVisible(assessed)
  await expect(page.getByRole('main')).toContainText('No decision recorded for 1,100 workloads')

  // Another choice and an edit are written beside the page too; what stands meanwhile says so.
  await page.getByRole('radio', { name: 'Cost', exact: true }).click()
  await expect(note.getByRole('heading', { level: 1 })).toContainText('cost', { ignoreCase: true, ...assessed })
  await page.getByRole('radio', { name: 'Note', exact: true }).click()
  await expect(note.getByRole('heading', { level: 1 })).not.toContainText('cost', { ignoreCase: true, ...assessed })
  await page.getByRole('textbox', { name: 'Date of the note' }).fill('2026-11-29')
  await page.getByRole('textbox', { name: 'Date of the note' }).press('Enter')
  await expect(page.getByRole('main')).toContainText('This is the note as it was; it is being written anew.')
  await expect(page.getByRole('main')).not.toContainText('This is the note as it was', assessed)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download .md' }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('2026-11-29')
  const packing = page.waitForEvent('download', assessed)
  await page.getByRole('button', { name: 'Set .zip' }).click()
  expect((await packing).suggestedFilename()).toMatch(/\.zip$/)
})

test('a browser that starts no worker writes the note of a long table itself', async ({ page }) => {
  test.setTimeout(240_000)
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  await open(page, 301)
  await page.evaluate(() => void (location.hash = '#/note'))
  const note = page.getByRole('article', { name: 'The note as it will be read' })
  await expect(note).toContainText('301 workloads', assessed)
})

test('24: paper has light colours and the first thousand rows, and says how many there are', async ({ page }) => {
  test.setTimeout(240_000)
  await page.addInitScript(() => localStorage.setItem('berth.theme', 'dark'))
  await open(page)
  await page.emulateMedia({ media: 'print' })
  const grid = page.getByRole('grid', { name: 'Workloads' })
  await expect(grid.getByRole('rowheader', { name: 'Service 1000', exact: true })).toBeAttached(assessed)
  await expect(grid.getByRole('rowheader')).toHaveCount(1000)
  await expect(grid).toContainText(`The first 1000 of ${count} rows are printed.`)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(() => grid.getByRole('rowheader').count(), assessed).toBeLessThan(60)
})
