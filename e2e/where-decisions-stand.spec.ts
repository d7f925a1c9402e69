// Where a decision stands is read on every screen that shows its workload, on a phone too.
import type { Page } from '@playwright/test'
import { dropFiles } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'

const workbook = {
  format: 'berth-workbook',
  version: 1,
  title: 'Decided',
  workloads: [
    { id: 'report', name: 'Cost report', kind: 'cron', requestsPerMonth: 730, durationMs: 40_000, memoryGiB: 2 },
    { id: 'tune', name: 'Fine-tune', kind: 'training', requestsPerMonth: 4, durationMs: 25_200_000, memoryGiB: 64 },
    { id: 'batch', name: 'Embedding', kind: 'batch', requestsPerMonth: 30, durationMs: 16_200_000, memoryGiB: 32 },
  ],
  decisions: [
    { workload: 'report', option: 'aws-lambda', status: 'accepted', deciders: ['Finance'] },
    {
      workload: 'tune',
      option: 'aws-batch',
      status: 'accepted',
      deciders: ['Models'],
      triggers: [{ kind: 'date', on: '2025-10-01' }],
    },
    { workload: 'batch', option: 'aws-batch', status: 'proposed' },
  ],
}

async function openDecided(page: Page) {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await dropFiles(page, { name: 'decided.berth.json', content: JSON.stringify(workbook) })
  await expect(page.getByText('Cost report').first()).toBeVisible()
}

/** Words that stand on more than one line. */
function brokenWords(page: Page, words: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const word of wanted) {
        const at = node.textContent?.indexOf(word) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word)
      }
    return broken
  }, words)
}

for (const screen of ['workloads', 'matrix'])
  test(`on a phone every block of ${screen} says what was decided and what has reopened it`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openDecided(page)
    await page.goto(`./#/${screen}`)
    const block = (name: string) => page.getByRole('region', { name, exact: true })
    await expect(block('Cost report')).toContainText('Accepted: Lambda')
    await expect(block('Fine-tune')).toContainText('Reopened: AWS Batch, the day 2025-10-01 has come')
    await expect(block('Embedding')).toContainText('Proposed: AWS Batch')
    expect(await brokenWords(page, ['2025-10-01'])).toEqual([])
  })

test('in a narrow column of the review neither “AWS Batch” nor a day is broken', async ({ page }) => {
  await openDecided(page)
  await page.goto('./#/review')
  await expect(page.getByRole('cell', { name: 'AWS Batch' })).toHaveCount(2)
  expect(await brokenWords(page, ['AWS Batch', '2025-10-01'])).toEqual([])
})

test('on a phone each cell of the review is still read with the name of its column', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openDecided(page)
  await page.goto('./#/review')
  const decisions = page.getByRole('table').filter({ has: page.getByRole('button', { name: 'Change Cost report' }) })
  await expect(
    decisions.getByRole('columnheader').filter({ hasText: /^(Workload|Option|Status|Review by)$/ }),
  ).toHaveText(['Workload', 'Option', 'Status', 'Review by'])
})
