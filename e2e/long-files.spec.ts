// A long workbook is read beside the page: it answers meanwhile, nothing typed is lost, and another file takes its place.
import type { Page } from '@playwright/test'
import { holdBack } from './support/hold-back.ts'
import { dropFiles } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

const workbook = (title: string, rows: number) =>
  JSON.stringify({
    format: 'berth-workbook',
    version: 1,
    title,
    workloads: Array.from({ length: rows }, (_, at) => ({
      // The ids of the example, so that a cell that went to the wrong workbook would find a row.
      id: ['chat-inference-api', 'thumbnailing'][at] ?? `w${at}`,
      name: `${title} ${at + 1}`,
      kind: 'api',
      requestsPerMonth: 1000 + at,
      notes: 'What a team says of a service: who calls it, when it is busy, and what it may cost.',
    })),
  })

/** 1,500 rows are some 300,000 characters: long enough to be read beside the page. */
const long = (title: string) => workbook(title, 1500)

const heldReader = (page: Page) => holdBack(page, '**/reading-worker-*.js')
const titleOf = (page: Page) => page.getByRole('textbox', { name: 'Title of the workbook' })
const progressOf = (page: Page) => page.getByRole('progressbar', { name: 'Reading the file' })

test('while a long file is read the page says so, cells are typed into, and all of it stays with its own workbook', async ({
  page,
}) => {
  const letGo = await heldReader(page)
  const work = await WorkbenchPage.opened(page)
  const [first = '', second = ''] = await work.names()
  await dropFiles(page, { name: 'long.json', content: long('Long') })
  await expect(progressOf(page)).toBeVisible()
  await work.type(first, 'Workload', 'Typed while reading')
  await work.select(second, 'Workload')
  await page.keyboard.type('Half typed')
  letGo()
  await expect(titleOf(page)).toHaveValue('Long')
  await expect(progressOf(page)).toBeHidden()
  await expect(work.row('Long 1')).toBeVisible()
  await expect(work.row('Long 2')).toBeVisible()

  await work.run('Workbooks in this browser')
  const dialog = page.getByRole('dialog', { name: 'Workbooks in this browser' })
  await dialog.getByRole('button', { name: 'AI team' }).click()
  await expect(work.row('Typed while reading')).toBeVisible()
  await expect(work.row(second)).toHaveCount(0)
  await expect(work.row('Half typed')).toBeVisible()
})

test('stopped, nothing was opened', async ({ page }) => {
  const letGo = await heldReader(page)
  const work = await WorkbenchPage.opened(page)
  const before = await work.names()
  await dropFiles(page, { name: 'long.json', content: long('Long') })
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(progressOf(page)).toBeHidden()
  letGo()
  await dropFiles(page, { name: 'bad.json', content: '{' })
  await expect(page.getByText('bad.json')).toBeVisible()
  expect(await work.names()).toEqual(before)
})

test('a second file that is opened meanwhile takes its place: that one is open, and the first never comes', async ({
  page,
}) => {
  const letGo = await heldReader(page)
  const work = await WorkbenchPage.opened(page)
  await dropFiles(page, { name: 'long.json', content: long('Long') })
  await expect(progressOf(page)).toBeVisible()
  await dropFiles(page, { name: 'short.json', content: workbook('Short', 3) })
  await expect(titleOf(page)).toHaveValue('Short')
  letGo()
  await dropFiles(page, { name: 'next.json', content: long('Next') })
  await expect(titleOf(page)).toHaveValue('Next')
  await work.run('Workbooks in this browser')
  const dialog = page.getByRole('dialog', { name: 'Workbooks in this browser' })
  await expect(dialog.getByRole('button', { name: 'Short', exact: true })).toBeVisible()
  await expect(dialog).not.toContainText('Long')
  await dialog.getByRole('button', { name: 'Short', exact: true }).click()
  await expect.poll(() => work.names()).toEqual(['Short 1', 'Short 2', 'Short 3'])
})

test('a dialog that is opened meanwhile keeps its workbook: nothing is opened behind it, and that is said', async ({
  page,
}) => {
  const letGo = await heldReader(page)
  const work = await WorkbenchPage.opened(page)
  await dropFiles(page, { name: 'long.json', content: long('Long') })
  await expect(progressOf(page)).toBeVisible()
  await work.run('Team settings and terms')
  await expect(page.getByRole('dialog')).toBeVisible()
  letGo()
  await expect(page.getByText('A dialog was opened while long.json was read')).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(titleOf(page)).toHaveValue('AI team')
})

test('a long workbook is back whole after a reload, also in a browser that starts no worker', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await dropFiles(page, { name: 'long.json', content: long('Long') })
  await expect(titleOf(page)).toHaveValue('Long')
  await work.kept()
  for (const noWorker of [false, true]) {
    if (noWorker) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
    await page.reload()
    await expect(titleOf(page)).toHaveValue('Long')
    await expect(work.grid).toHaveAttribute('aria-rowcount', /^150\d$/)
    await expect(work.row('Long 1')).toBeVisible()
  }
  await dropFiles(page, { name: 'again.json', content: long('Again') })
  await expect(titleOf(page)).toHaveValue('Again')
})
