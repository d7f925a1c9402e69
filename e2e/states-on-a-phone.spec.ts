// The states of a workbook that are seldom seen say on a phone what they say on a wide screen.
import type { Page } from '@playwright/test'
import { dropFiles } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'

test.use({ viewport: { width: 390, height: 844 } })

async function openWorkbook(page: Page, workloads: readonly object[], decisions: readonly object[] = []) {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  const content = JSON.stringify({ format: 'berth-workbook', version: 1, title: 'Own', workloads, decisions })
  await dropFiles(page, { name: 'own.berth.json', content })
  await expect(page.getByText('Chat inference API')).toHaveCount(0)
}

test('an empty workbook says what can be pressed there', async ({ page }) => {
  await openWorkbook(page, [])
  await expect(page.getByText('Add a workload, or import a spreadsheet.')).toBeVisible()
  await expect(page.getByText('row 1')).toHaveCount(0)
})

test('a workload without answers is unknown, and leads by nothing', async ({ page }) => {
  await openWorkbook(page, [{ id: 'ledger', name: 'Ledger' }])
  await page.goto('./#/matrix')
  const head = page.getByRole('region', { name: 'Ledger' }).locator('header')
  await expect(head).toContainText('Unknown')
  await expect(head).not.toContainText('by 0.')
})

test('prices that have grown old are named at the foot, beside the whole total', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2028-03-01T10:00:00Z'))
  await page.goto('./')
  await expect(page.getByText(/^Prices \d+ days old$/)).toBeVisible()
  const total = page.getByText(/^Recommended set \S+ \(/)
  await expect(total).toBeVisible()
  expect(await total.evaluate((element) => element.scrollWidth - element.clientWidth), 'the total is whole').toBe(0)
})

test('the day a review was due stays on one line before the note is shared', async ({ page }) => {
  await openWorkbook(
    page,
    [{ id: 'ledger', name: 'Ledger of all sites', requestsPerMonth: 730, durationMs: 40_000, memoryGiB: 2 }],
    [{ workload: 'ledger', option: 'aws-lambda', status: 'accepted', reviewBy: '2025-05-01' }],
  )
  await page.goto('./#/note')
  const day = page.getByRole('listitem').getByText('2025-05-01', { exact: true })
  await expect(day).toHaveCSS('white-space', 'nowrap')
})
