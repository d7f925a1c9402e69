// Each finding of the linter leads to the very place that mends it, with the focus there.
import type { Locator, Page } from '@playwright/test'
import { dropFiles } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'
import { webService } from '../tests/support/assessed.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const { id: _id, name: _name, ...service } = webService

/** What a reviewer would send back, one thing a workload. */
const book = {
  format: 'berth-workbook',
  version: 1,
  title: 'To be sent back',
  team: {},
  priorities: {},
  prices: {},
  workloads: [
    { ...service, id: 'a', name: 'Nobody’s service', owner: '' },
    { ...service, id: 'b', name: 'No way back', rollbackUnit: null },
    { ...service, id: 'c', name: 'Not read', memoryGiB: null, asTyped: { memoryGiB: '12 h' } },
    { ...service, id: 'd', name: 'Dateless' },
    { ...service, id: 'e', name: 'Overdue' },
    { ...service, id: 'f', name: 'Departs in silence' },
    { ...service, id: 'g', name: 'Departs aloud' },
    { ...service, id: 'h', name: 'Against a gate', gpu: 'a100', gpuCount: 1, modelGB: 30 },
    { ...service, id: 'i', name: 'Never measured', durationMs: { low: 10, likely: 80, high: 4000 } },
    { ...service, id: 'j', name: 'Nothing known', requestsPerMonth: null, durationMs: null },
  ],
  decisions: [
    { workload: 'd', option: 'cloud-run', status: 'accepted', rationale: 'We know it.' },
    { workload: 'e', option: 'cloud-run', status: 'accepted', rationale: 'We know it.', reviewBy: '2025-01-01' },
    { workload: 'f', option: 'aks', status: 'accepted', reviewBy: '2099-01-01' },
    { workload: 'g', option: 'aks', status: 'accepted', rationale: 'One cluster.', reviewBy: '2099-01-01' },
    { workload: 'h', option: 'aws-lambda', status: 'accepted', rationale: 'We try.', reviewBy: '2099-01-01' },
  ],
}

interface Finding {
  readonly says: RegExp
  /** Where the focus is to be, given the page after the click. */
  readonly at: (page: Page) => Locator | Promise<Locator>
  readonly cell?: readonly [string, string]
}

const inDialog = (workload: string, label: string) => (page: Page) =>
  page.getByRole('dialog', { name: `Decide: ${workload}` }).getByLabel(label, { exact: true })
const chosen = (workload: string) => (page: Page) =>
  page.getByRole('dialog', { name: `Decide: ${workload}` }).getByRole('radio', { checked: true })
const bill = (page: Page) => page.getByRole('region', { name: 'Bill by what it pays for' })
const inGrid = (page: Page) => page.getByRole('grid', { name: 'Workloads' })

const findings: readonly Finding[] = [
  { says: /^No owner for Nobody’s service/, at: inGrid, cell: ['Nobody’s service', 'Owner'] },
  { says: /^No rollback unit for No way back/, at: inGrid, cell: ['No way back', 'Rollback'] },
  { says: /^Not read: memory could not be read: “12 h”/, at: inGrid, cell: ['Not read', 'Memory'] },
  { says: /^Dateless: no review date/, at: inDialog('Dateless', 'Review by') },
  { says: /^Overdue: review was due on 2025-01-01/, at: inDialog('Overdue', 'Review by') },
  {
    says: /^Departs in silence departs .* without a reason/,
    at: inDialog('Departs in silence', 'Reason for the override'),
  },
  { says: /^Departs aloud departs .* reason is there/, at: inDialog('Departs aloud', 'Reason for the override') },
  { says: /^Against a gate: the decided option is blocked/, at: chosen('Against a gate') },
  { says: /^Never measured: nobody measures duration/, at: (page) => page.getByLabel('Owner of the benchmark') },
  { says: /^Nothing known is provisional until/, at: inGrid },
  { says: /^Nothing known has no bill yet/, at: inGrid },
  { says: /^Nothing known: nobody answers/, at: inGrid },
  { says: /^No decision recorded for 5 workloads/, at: chosen('Nobody’s service') },
  { says: /^Prices are \d+ days old/, at: bill },
  { says: /not priced, listed under Cost/, at: bill },
]

test('each finding leads to the very place that mends it, with the focus there', async ({ page }) => {
  test.slow()
  // A year after the prices were read.
  await page.clock.setFixedTime(new Date('2027-12-01T09:00:00Z'))
  const work = await WorkbenchPage.opened(page)
  await dropFiles(page, { name: 'sent-back.berth.json', content: JSON.stringify(book) })
  await expect(work.row('Overdue')).toBeVisible()
  for (const finding of findings) {
    await page.getByRole('link', { name: 'Design note' }).click()
    const line = page
      .getByRole('complementary', { name: 'Take the note along' })
      .getByRole('listitem')
      // A figure and its unit are kept in one line by a space of their own.
      .filter({ hasText: new RegExp(finding.says.source.replaceAll(' ', String.raw`\s`)) })
      .first()
    await line.getByRole('button').click({ timeout: 60_000 })
    await expect(await finding.at(page), String(finding.says)).toBeFocused()
    if (finding.cell !== undefined)
      await expect(page.getByRole('grid', { name: 'Workloads' })).toHaveAttribute(
        'aria-activedescendant',
        (await (await work.cell(...finding.cell)).getAttribute('id')) ?? 'none',
      )
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})
