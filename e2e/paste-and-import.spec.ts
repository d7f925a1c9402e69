// What people have in spreadsheets comes in by paste, file or drop, in one undo step, and nothing is dropped.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { excel } from './support/clipboards/excel.ts'
import { googleSheets } from './support/clipboards/google-sheets.ts'
import { libreOffice } from './support/clipboards/libreoffice.ts'
import { numbers } from './support/clipboards/numbers.ts'
import { strToU8, zipSync } from 'fflate'
import { smallXlsx, xlsxOfSheets } from './support/small-xlsx.ts'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

async function openedEmpty(page: Page): Promise<WorkbenchPage> {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.run('Start empty')
  await expect(page.getByText('Type a name, or paste rows from a spreadsheet', { exact: true })).toBeVisible()
  await expect(work.grid).toBeFocused()
  return work
}

for (const { program, clipboard, second, requests, odd, said } of [
  {
    program: 'Excel',
    clipboard: excel,
    second: 'OCR pipeline',
    requests: '600k',
    odd: 'Quote "A"',
    said: '14 of 15 cells accepted, 1 kept as typed, 3 rows added',
  },
  {
    program: 'Google Sheets',
    clipboard: googleSheets,
    second: 'OCR pipeline',
    requests: '608',
    odd: null,
    said: '10 of 10 cells accepted, 2 rows added',
  },
  {
    // A rate of -5 is kept as typed, with a reason.
    program: 'LibreOffice',
    clipboard: libreOffice,
    second: 'OCR pipeline',
    requests: '600k',
    odd: 'Größe Ünïcode 検索',
    said: '19 of 20 cells accepted, 1 kept as typed, 4 rows added',
  },
  {
    program: 'Numbers',
    clipboard: numbers,
    second: 'OCR pipeline',
    requests: '600k',
    odd: null,
    said: '10 of 10 cells accepted, 2 rows added',
  },
] as const)
  test(`rows copied in ${program} become workloads in one undo step`, async ({ page }) => {
    const work = await openedEmpty(page)
    await page.keyboard.press('Control+Home')
    await work.paste(clipboard)
    await expect(page.getByText(said)).toBeVisible()
    await expect(await work.cellAt(1, 'Requests')).toContainText('1.2M')
    await expect(await work.cellAt(2, 'Workload')).toContainText(second)
    await expect(await work.cellAt(2, 'Requests')).toContainText(requests)
    await expect(await work.cellAt(2, 'Kind')).toContainText('batch')
    if (odd !== null) await expect(work.grid.getByRole('rowheader').filter({ hasText: odd })).toBeVisible()
    if (program === 'Excel') await expect(work.grid.locator('[aria-invalid=true]')).toContainText('=1+1')
    await page.keyboard.press('Control+z')
    await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveCount(0)
  })

test('an empty grid, taken from the bar of the example, has the keys: what is pasted next lands in it', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await page.getByRole('button', { name: 'an empty grid' }).click()
  await expect(work.grid).toBeFocused()
  await work.paste({ text: 'Search API\tapi\tsteady\t1.2M' })
  await expect(await work.cell('Search API', 'Requests')).toContainText('1.2M')
})

test('5: a thousand pasted rows are one undo step with a result line, and keep absolute row numbers', async ({
  page,
}) => {
  const work = await openedEmpty(page)
  const text = Array.from({ length: 1000 }, (_, at) => `Service ${at + 1}\tapi\tsteady\t${at + 1}k\t2`).join('\n')
  await page.keyboard.press('Control+Home')
  await work.paste({ text })
  await expect(page.getByText('5,000 of 5,000 cells accepted, 1,000 rows added')).toBeVisible()
  await expect(work.grid).toHaveAttribute('aria-rowcount', String(1000 + 3 + 2))
  await page.keyboard.press('Control+End')
  await expect(work.grid.locator('[role=row][aria-rowindex="1002"]')).toContainText('Service 1000')
  const id = await work.grid.getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${id}"]`), 'the cell of the cursor is in the page').toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(work.grid).toHaveAttribute('aria-rowcount', String(1000 + 3 + 2))
})

test('one copied value fills the selection, and a doubtful 1.234 is shown as read and can be read the other way', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.select('Thumbnailing on upload', 'Memory')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await work.paste({ text: '1.234' })
  await expect(page.getByText(/3 of 3 cells accepted.*1\.234 was read as 1\.234 GiB/)).toBeVisible()
  await page.getByRole('button', { name: /^Read as 1,?234 GiB$/ }).click()
  await expect(await work.cell('Thumbnailing on upload', 'Memory')).toContainText('1,234')
  await expect(await work.cell('Weekly fine-tune', 'Memory')).toContainText('1,234')
})

const messy = join(import.meta.dirname, 'support', 'clipboards', 'messy-spreadsheet.tsv')

test('a list as people keep it is mapped by its headers, asks about the rest and drops nothing', async ({ page }) => {
  const work = await openedEmpty(page)
  await work.paste({ text: await readFile(messy, 'utf8') })
  const dialog = page.getByRole('dialog', { name: 'Import the clipboard' })
  await expect(dialog.getByLabel('Field for Service', { exact: true })).toHaveValue('name')
  await expect(dialog.getByLabel('Field for Reqs/day')).toHaveValue('requestsPerMonth')
  await expect(dialog.getByLabel('Field for Mem (MB)')).toHaveValue('memoryGiB')
  await expect(dialog.getByLabel('Field for Avg (ms)')).toHaveValue('durationMs')
  await dialog.getByRole('button', { name: /^Import \d+ workloads$/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/\d+ of \d+ cells accepted/)).toBeVisible()
  await expect(work.row('Search API')).toBeVisible()
  // 512 MB is half a GiB; 1.2M a day is 36.5M in a month of 730 hours.
  await expect(await work.cell('Search API', 'Memory')).toContainText('0.5')
  await expect(await work.cell('Search API', 'Requests')).toContainText('36.5M')
  await expect(page.getByRole('button', { name: /^Undo import of \d+ workloads$/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(work.row('Search API')).toHaveCount(0)
})

test('CSV, TSV, XLSX and ODS files are imported by button, with the columns to confirm', async ({ page }) => {
  // Without the picker of newer browsers the page asks with a file input, which a test can answer.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'))
  const work = await openedEmpty(page)
  const files = [
    {
      name: 'services.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Service;Type;Requests per month;Mem (GB)\nCheckout;api;1.500.000;1,5\nMailer;event;20.000;0,25\n',
      ),
    },
    {
      name: 'services.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: smallXlsx([
        ['Service', 'Type', 'Requests per month', 'Avg (ms)'],
        ['Ledger & co', 'api', 250000, 80],
        ['Nightly close', 'cron', 30, 90000],
      ]),
    },
    {
      // Saved by LibreOffice 7.4 with German numbers.
      name: 'german.libreoffice.ods',
      mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
      buffer: await readFile(join(import.meta.dirname, '../tests/fixtures/tables/german.libreoffice.ods')),
    },
  ]
  for (const file of files) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await (await chooser).setFiles(file)
    const dialog = page.getByRole('dialog', { name: `Import ${file.name}` })
    await dialog.getByRole('button', { name: 'Import 2 workloads' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await expect(await work.cell('Checkout', 'Requests')).toContainText('1.5M')
  await expect(await work.cell('Checkout', 'Memory')).toContainText('1.5')
  await expect(await work.cell('Ledger & co', 'Requests')).toContainText('250k')
  await expect(await work.cell('Nightly close', 'Kind')).toContainText('cron')
  await expect(await work.cell('Suche', 'Duration')).toContainText('42.5')
  await expect(await work.cell('Größenprüfung', 'Duration')).toContainText('8,000')
})

test('of a file with several sheets one is chosen, by name, from Excel and from LibreOffice alike', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'))
  const work = await openedEmpty(page)
  const people = [['Read me'], ['Ask the platform team']]
  const list = [
    ['Service', 'Type', 'Requests per month'],
    ['Ledger', 'api', 250000],
    ['Close', 'cron', 30],
    ['Mailer', 'event', 900],
  ]
  const cellXml = (cell: string | number) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`
  const tableXml = (name: string, rows: readonly (readonly (string | number)[])[]) =>
    `<table:table table:name="${name}">${rows.map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`).join('')}</table:table>`
  const files = [
    { name: 'team.xlsx', buffer: xlsxOfSheets({ About: people, 'Q4 list': list }) },
    {
      name: 'team.ods',
      buffer: Buffer.from(
        zipSync({
          mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
          'content.xml': strToU8(tableXml('About', people) + tableXml('Q4 list', list)),
        }),
      ),
    },
  ]
  for (const { name, buffer } of files) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
    const dialog = page.getByRole('dialog', { name: `Import ${name}` })
    await dialog.getByRole('combobox', { name: 'Sheet' }).click()
    await page.getByRole('option', { name: /^Q4 list/ }).click()
    await dialog.getByRole('button', { name: 'Import 3 workloads' }).click()
    await expect(work.row('Ledger')).toBeVisible()
    await expect(await work.cell('Ledger', 'Requests')).toContainText('250k')
    await page.keyboard.press('Control+z')
    await expect(work.row('Ledger')).toHaveCount(0)
  }
})

test('the mapping shows how values are read, takes another unit, reads 1.234 the other way for one column, and loses no column', async ({
  page,
}) => {
  const work = await openedEmpty(page)
  await work.paste({
    text: 'Service\tType\tMem\tAvg (ms)\tp95\nSearch\tapi\t512\t1.234\t1.500\nOdd\twebsocket\t2048\t2.345\t2.500',
  })
  const dialog = page.getByRole('dialog', { name: 'Import the clipboard' })
  const row = (name: string) =>
    dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  await expect(row('Type')).toContainText('1 cell kept as typed, to be asked about: “websocket”')
  await expect(row('Mem')).toContainText('512 GiB')
  await dialog.getByLabel('Unit of bare numbers in Mem').selectOption('MB')
  await expect(row('Mem')).toContainText('0.5 GiB')
  await row('Avg (ms)')
    .getByRole('button', { name: /^Read 1\.234 as 1,234 ms|^Read 1\.234 as 1\.23 s/ })
    .click()
  await dialog.getByLabel('Field for p95').selectOption('Duration')
  // Two columns cannot fill one field: the first goes to the notes.
  await expect(dialog.getByLabel('Field for Avg (ms)')).toHaveValue('')
  await dialog.getByLabel('Field for p95').selectOption('p95')
  await dialog.getByLabel('Field for Avg (ms)').selectOption('Duration')
  await dialog.getByRole('button', { name: 'Import 2 workloads' }).click()
  await expect(await work.cell('Search', 'Memory')).toContainText('0.5')
  await expect(await work.cell('Search', 'Duration')).toContainText('1,234')
  await expect(await work.cell('Search', 'p95')).toHaveText(/^1\.5/)
  await expect(await work.cell('Odd', 'Kind')).toContainText('websocket')
})

test('text that looks like markup stays text, wherever it is pasted', async ({ page }) => {
  const work = await openedEmpty(page)
  const nasty = ['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '__proto__', 'constructor', '=cmd|calc']
  await page.keyboard.press('Control+Home')
  await work.paste({ text: nasty.map((name) => `${name}\tapi`).join('\n') })
  await expect.poll(() => work.names().then((names) => names.slice(0, 5))).toEqual(nasty)
  expect(await page.evaluate(() => ({}) as { polluted?: unknown })).toEqual({})
  await page.keyboard.press('Escape')
  for (const screen of ['Fit matrix', 'Design note']) {
    await page.getByRole('link', { name: screen }).click()
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
    await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible()
  }
})
