// A whole workbook in a link: offered, compared, kept or discarded; cut, altered or foreign it touches nothing. And two tabs on one workbook.
import { deflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { checksum } from '../src/workbench/storage/checksum.ts'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

async function linkOf(page: Page, work: WorkbenchPage): Promise<string> {
  await work.run('Share as a link')
  const dialog = page.getByRole('dialog', { name: 'Share as a link' })
  const link = dialog.getByRole('textbox', { name: 'Link' })
  await expect(link).toHaveValue(/#b1\./)
  await expect(dialog.getByText(/^[\d,]+ characters: 8 workloads/)).toBeVisible()
  const address = await link.inputValue()
  await page.keyboard.press('Escape')
  return address
}

/** Opens a link as a click elsewhere does: a new page of the same browser. */
async function follow(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.getByRole('grid', { name: 'Workloads' })).toBeVisible()
}

test('a link of an older format says that it was converted', async ({ page }) => {
  const old = { format: 'berth-workbook', version: 0, name: 'Before', workloads: [{ id: 'a', name: 'A', type: 'api' }] }
  const payload = deflateRawSync(JSON.stringify(old)).toString('base64url')
  await follow(page, `./#b1.${payload.length}.${checksum(payload)}.${payload}`)
  await expect(page.getByText(/“Before” came with a link.*older format \(0\) and was converted/)).toBeVisible()
})

test('12 and 13: a link says its length and content, and opens as a copy to compare, discard or keep', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  const address = await linkOf(page, work)
  await work.type('CI build', 'Memory', '48')
  await work.kept()

  await follow(page, address)
  await expect(page).not.toHaveURL(/#b1/)
  await expect(page.getByText(/came with a link/)).toBeVisible()
  await expect(await work.cell('CI build', 'Memory'), 'own work is untouched').toContainText('48')
  await page.getByRole('button', { name: 'Compare' }).click()
  const differing = page.getByRole('dialog', { name: /Yours beside/ }).getByRole('table', { name: 'What differs' })
  // One cell was changed, and its verdicts did not: the cell is named with both values all the same.
  await expect(differing.getByRole('row')).toHaveCount(2)
  await expect(differing.getByRole('row').nth(1)).toContainText(/CI build\s*Memory\s*48 GiB\s*24 GiB/)
  await page.getByRole('button', { name: 'Merge into mine' }).click()
  const merging = page.getByRole('dialog', { name: /^Merge with/ })
  await expect(merging.getByRole('button', { name: 'Merge into mine' })).toBeVisible()
  await merging.getByRole('button', { name: 'Cancel' }).click()
  await expect(merging).toHaveCount(0)
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText(/came with a link/)).toHaveCount(0)
  await expect(await work.cell('CI build', 'Memory')).toContainText('48')

  await follow(page, address)
  await page.getByRole('button', { name: 'Keep as a new workbook' }).click()
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  await work.run('Workbooks in this browser')
  const list = page.getByRole('dialog', { name: 'Workbooks in this browser' }).getByRole('row')
  await expect(list).toHaveCount(3)
  await expect(list.filter({ hasText: 'from a link' }), 'told from the one of the same title').toHaveCount(1)
})

test('a link that was cut, altered or of another version names the trouble and leaves the work as it was', async ({
  page,
}) => {
  test.slow()
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const address = await linkOf(page, work)
  const [base = '', fragment = ''] = address.split('#')
  const length = fragment.length
  const broken: readonly (readonly [string, RegExp])[] = [
    [fragment.slice(0, Math.floor(length / 2)), /incomplete \([\d,]+ of [\d,]+ characters\)/],
    [fragment.slice(0, length - 1), /incomplete/],
    [fragment.replace(/.{6}$/, 'AAAAAA'), /link/i],
    [fragment.replace(/^b1/, 'b9'), /newer version|link/i],
  ]
  for (const [part, message] of broken) {
    await follow(page, `${base}#${part}`)
    await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible()
    await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  }
  for (const part of ['', '#', '#foo', '#/nowhere', '#/matrix/<script>']) {
    await page.goto('about:blank')
    await page.goto(`${base}${part}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('a link of a newer Berth opens read-only, and the own work is back after a reload', async ({ page }) => {
  const work = await WorkbenchPage.opened(page)
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const newer = {
    format: 'berth-workbook',
    version: 99,
    title: 'From later',
    workloads: [{ id: 'x', name: 'Later service', notYetKnown: 1 }],
  }
  const payload = deflateRawSync(JSON.stringify(newer)).toString('base64url')
  await follow(page, `./#b1.${payload.length}.${checksum(payload)}.${payload}`)
  await expect(page.getByRole('alert')).toContainText('newer version of Berth (format 99). It is shown read-only')
  await expect(work.row('Later service')).toBeVisible()
  await expect(work.grid).toHaveAttribute('aria-readonly', 'true')
  await page.reload()
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  await expect(work.grid).toHaveAttribute('aria-readonly', 'false')
})

test('a second tab shows the grid without ways to change it, follows the first, and can take over', async ({
  page,
  context,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const other = await context.newPage()
  const second = new WorkbenchPage(other)
  await second.open()
  await expect(other.getByRole('button', { name: 'Take over' })).toBeVisible()
  await expect(second.grid).toHaveAttribute('aria-readonly', 'true')
  await expect(other.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0)
  await second.select('CI build', 'Memory')
  await other.keyboard.type('99')
  await other.keyboard.press('Delete')
  await expect(await second.cell('CI build', 'Memory')).toContainText('24')
  await work.type('CI build', 'Memory', '48')
  await expect(await second.cell('CI build', 'Memory')).toContainText('48')
  await other.getByRole('button', { name: 'Take over' }).click()
  await expect(second.grid).toHaveAttribute('aria-readonly', 'false')
  await second.type('CI build', 'Memory', '96')
  await second.kept()
  await expect(await work.cell('CI build', 'Memory')).toContainText('96')
})
