// Files are opened wherever they are dropped; whatever is not opened says why, and nothing is dropped without a word.
import { readFileSync } from 'node:fs'
import { dropFiles } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const fixture = (name: string) => readFileSync(new URL(`../tests/fixtures/tables/${name}`, import.meta.url))
const small = 'name,kind,requestsPerMonth\nLedger,api,250000\n'

test('a table that is dropped on another screen brings the grid up and is asked about there', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await page.getByRole('link', { name: 'Fit matrix' }).click()
  await expect(page.getByRole('heading', { name: 'Fit matrix' })).toBeVisible()
  await dropFiles(page, { name: 'list.csv', content: small })
  const dialog = page.getByRole('dialog', { name: 'Import list.csv' })
  await dialog.getByRole('button', { name: 'Import 1 workload' }).click()
  await expect(work.row('Ledger')).toBeVisible()
  await expect(work.toast('3 of 3 cells accepted')).toBeVisible()
})

test('a list that is dropped on the untouched example takes its place, with the title of the file and nothing of its team', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  const before = await work.names()
  await dropFiles(page, { name: 'studio.csv', content: small })
  const dialog = page.getByRole('dialog', { name: 'Import studio.csv' })
  await expect(dialog.getByRole('radio', { name: 'Instead of the example' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Import 1 workload' }).click()
  await expect.poll(() => work.names()).toEqual(['Ledger'])
  await expect(page).toHaveTitle(/^studio /)
  await page.keyboard.press('Control+z')
  await expect.poll(() => work.names()).toEqual(before)
  // Once it is theirs, rows are added to it.
  await work.type('CI build', 'Peak', '7')
  await dropFiles(page, { name: 'studio.csv', content: small })
  await expect(dialog.getByRole('radio', { name: 'Add below' })).toBeChecked()
})

test('a file that is dropped while a dialog is open says so, and opens once that is closed', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Every key' })
  await expect(keys).toBeVisible()
  await dropFiles(page, { name: 'list.csv', content: small })
  await expect(work.toast('Nothing was opened: close this dialog first, then drop it again.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  // Its own keys stay with the dialog: no other screen comes up behind it.
  await page.keyboard.press('3')
  await expect(keys).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await expect(work.grid).toBeVisible()
  await dropFiles(page, { name: 'list.csv', content: small })
  await expect(page.getByRole('dialog', { name: 'Import list.csv' })).toBeVisible()
})

test('of a spreadsheet with a cover sheet the sheet with the list is taken, under its merged title', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  await dropFiles(page, { name: 'services.xlsx', content: fixture('cover-and-merged.libreoffice.xlsx') })
  const dialog = page.getByRole('dialog', { name: 'Import services.xlsx' })
  await expect(dialog.getByRole('combobox', { name: 'Sheet' })).toHaveText('Services')
  await expect(dialog.getByRole('combobox', { name: 'Names of the columns' })).toContainText('Row 3: Team')
  await expect(dialog).toContainText('Left out: row 7, a sum: “Total”.')
  await dialog.getByRole('button', { name: 'Import 3 workloads' }).click()
  // 120,000 a day × 730 / 24 days of a month = 3.65 million.
  await expect(await work.cell('Query API', 'Requests')).toContainText('3.65M')
  await expect(await work.cell('Indexer', 'Kind')).toContainText('cron')
  await page.keyboard.press('Control+z')
  await expect(work.row('Query API')).toHaveCount(0)
})

test('a file that is dropped while rules and prices are still on their way is opened once they are there', async ({
  page,
}) => {
  let arrive = (): void => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route(/assets\/(rules|open-at-start)/, async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { name: 'Workloads' })).toBeVisible()
  await dropFiles(page, { name: 'list.csv', content: small })
  arrive()
  await expect(page.getByRole('dialog', { name: 'Import list.csv' })).toBeVisible()
})

test('a list with sums, notes and two tables says what it leaves out, takes it when asked, and fits a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Workloads' }).first()).toBeVisible()
  const content =
    'APIs,,\nService,RPS,Memory\nSearch,14,512 MB\nTotal,14,\n,,\nBatch jobs,,\nJob,Runs/day,Duration (min)\nBilling,1,22\nNote: figures are guesses,,\n'
  await dropFiles(page, { name: 'list.csv', content })
  const dialog = page.getByRole('dialog', { name: 'Import list.csv' })
  await expect(dialog).toContainText('2 rows, of 2 tables on this sheet')
  const also = dialog.getByRole('checkbox', { name: /^Also import 3 rows that do not look like workloads/ })
  await expect(also).not.toBeChecked()
  await expect(dialog).toContainText('Left out: row 4, a sum: “Total”; row 6, a heading: “Batch jobs”; row 9, a note')
  await expect(dialog.getByRole('button', { name: 'Import 2 workloads' })).toBeVisible()
  await also.check()
  await expect(dialog.getByRole('button', { name: 'Import 5 workloads' })).toBeVisible()
  await also.uncheck()
  // Nothing has to be scrolled sideways to read or set a column.
  const wide = await dialog.evaluate(
    (element) =>
      [...element.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1).length,
  )
  expect(wide).toBe(0)
  await dialog.getByRole('button', { name: 'Import 2 workloads' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('status').getByText('6 of 6 cells accepted')).toBeVisible()
})

test('a length of time from a spreadsheet is read as one', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await dropFiles(page, { name: 'jobs.xlsx', content: fixture('times.libreoffice.xlsx') })
  const dialog = page.getByRole('dialog', { name: 'Import jobs.xlsx' })
  await expect(dialog.getByRole('row', { name: /^Duration/ })).toContainText('90 min · 36 h')
  await dialog.getByRole('button', { name: 'Import 2 workloads' }).click()
  await expect(await work.cell('Train', 'Duration')).toContainText('36 h')
})

test('an address that is dropped on a text field is typed there by the browser and opens nothing', async ({ page }) => {
  await WorkbenchPage.opened(page)
  const left = await page.evaluate(() => {
    const field = document.createElement('input')
    document.body.append(field)
    const data = new DataTransfer()
    data.setData('text/uri-list', 'https://example.org/')
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    field.dispatchEvent(event)
    field.remove()
    return !event.defaultPrevented
  })
  expect(left).toBe(true)
})
