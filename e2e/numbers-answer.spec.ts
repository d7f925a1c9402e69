// Whoever points at a number, reaches it by keys or taps it is told what it is, over what, and from where.
import type { Page } from '@playwright/test'
import { goTo, runAction, stands } from './support/journey.ts'
import { expect, test } from './support/test.ts'

/** What has an answer: a number or sentence that carries one, a cell or row with a card of its own, a control that is described. */
const answered = [
  '[data-what]',
  'label:has([data-what])',
  '[role=gridcell][data-column]',
  '[data-cell]',
  '[data-workload]',
  '[aria-haspopup=dialog][aria-expanded]',
  '[aria-describedby]:not([role=dialog])',
].join(',')

/** Numbers that need none, each with its reason. */
const needNone: readonly (readonly [RegExp, string])[] = [
  [/^\d+$/, 'the number of a row, a step or a place in a list'],
  [/^\d+ rows?$/, 'counts what stands right there'],
  [/^\d+ of [\d,]+ (fields|figures; .*)$/, 'counts what stands right there'],
  [/^(Show the other \d+|Rank the other \d+ workloads too|\d+ more\b.*)$/, 'a button that names what it brings'],
  [/^\d{4}-\d\d-\d\d( est\.)?$/, 'the date of the source, which is itself the answer of its row'],
  [/such as /, 'an example of what to type'],
  [/^Type to replace, Enter or F2 /, 'names keys'],
  [/^1–5$/, 'names keys'],
]

interface Found {
  readonly all: number
  readonly without: readonly string[]
}

/** Every text on the page with a number that is no part of a name, such as "EC2" or "g5.2xlarge". */
async function numbersWithout(page: Page, within: string): Promise<Found> {
  return page.evaluate(
    ({ holders, region }) => {
      const without: string[] = []
      let all = 0
      const texts = document.createTreeWalker(document.querySelector(region) ?? document.body, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent ?? ''
        const element = texts.currentNode.parentElement
        if (element === null || !/(?<![\p{L}\d.])\d/u.test(text)) continue
        const range = document.createRange()
        range.selectNodeContents(texts.currentNode)
        const { width, height } = range.getBoundingClientRect()
        if (width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true })) continue
        // The path along the top and what only screen readers hear are no figures.
        if (element.closest('nav[aria-label^="The path"], [role=alert], .recharts-measurement-item') !== null) continue
        // The figures of an axis lie beneath the name of that axis, which answers for them; the chart draws them in a layer of their own.
        if (element.closest('.recharts-cartesian-axis, .recharts-cartesian-axis-tick-labels') !== null) continue
        all += 1
        if (element.closest(holders) === null) without.push(text.trim().replaceAll(/\s+/g, ' '))
      }
      return { all, without }
    },
    { holders: answered, region: within },
  )
}

async function expectAnswers(page: Page, where: string, atLeast: number, within = 'main'): Promise<void> {
  let found: Found = { all: 0, without: [] }
  // Parts of a screen arrive one after the other.
  await expect
    .poll(async () => (found = await numbersWithout(page, within)).all, { message: `numbers on ${where}` })
    .toBeGreaterThanOrEqual(atLeast)
  const unanswered = found.without.filter((text) => !needNone.some(([pattern]) => pattern.test(text)))
  expect(unanswered, `numbers on ${where} that nobody can ask`).toEqual([])
}

const card = (page: Page) => page.getByRole('group', { name: 'What this is' })

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
}

test('every number on the five screens, in the evidence, the agenda, the prices and on the wall can be asked', async ({
  page,
}) => {
  await page.goto('./')
  await stands(page)
  const screens = [
    ['workloads', 60],
    ['matrix', 40],
    ['curves', 40],
    ['review', 40],
  ] as const
  for (const [screen, atLeast] of screens) {
    await goTo(page, screen)
    await settled(page)
    if (screen === 'curves') await expect(page.locator('.recharts-cartesian-axis-tick-label').first()).toBeVisible()
    await expectAnswers(page, screen, atLeast)
  }
  for (const family of ['vm', 'container', 'serverless']) {
    await goTo(page, `matrix/webhook-router/${family}`)
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible()
    await settled(page)
    await expectAnswers(page, `the evidence for ${family}`, 40)
  }
  await goTo(page, 'review')
  for (const dialog of ['Agenda', 'Own prices', 'Share as a link']) {
    await runAction(page, dialog)
    await expect(page.locator('[role="dialog"]:focus-within')).toBeVisible()
    await expectAnswers(page, dialog, dialog === 'Share as a link' ? 1 : 5, '[role=dialog] > :not(header)')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await runAction(page, 'Present')
  await expect(page.getByRole('heading', { name: 'What matters' })).toBeVisible()
  await expectAnswers(page, 'the wall', 8)
})

test('a sentence says each of its numbers in reading order, under the pointer and on focus, and Esc closes that alone', async ({
  page,
}) => {
  await page.goto('./#/review')
  await settled(page)
  const traps = page.getByRole('region', { name: 'Traps and drills' })
  const evidence = traps.getByText('needs 32 vCPU at the peak, the default quota is 0 vCPU').first()
  await evidence.hover()
  await expect(card(page).locator('dt')).toHaveText(['32 vCPU', '0 vCPU'])
  await expect(card(page)).toContainText('needed at once at your peak')
  await expect(card(page)).toContainText('default quota of a new account; from the catalogue')
  const isApart = async (): Promise<boolean> => {
    const [said, shown] = [await evidence.boundingBox(), await card(page).boundingBox()]
    return shown !== null && said !== null && (shown.y >= said.y + said.height || shown.y + shown.height <= said.y)
  }
  await expect.poll(isApart, { message: 'the card does not cover the sentence' }).toBe(true)
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await page.mouse.move(0, 0)

  // One stop for the table; the arrow keys reach the other sentences.
  await evidence.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(':focus')).toHaveText('Ask for 32 vCPU before launch, then start that many at once')
  await expect(card(page)).toContainText('32 vCPU')
  await page.keyboard.press('ArrowUp')
  await expect(evidence).toBeFocused()
  await expect(evidence).toHaveAttribute('aria-description', /32 vCPU: needed at once at your peak/)
})

test('what is written into a cost chart says what it is, under the pointer and by the arrow keys from the axes', async ({
  page,
}) => {
  await page.goto('./#/curves/webhook-router')
  const chart = page.getByRole('figure', { name: 'Requests against cost, Webhook router' })
  await expect(chart.getByText(/^Your load/)).toBeVisible()
  await settled(page)
  await chart.getByText(/^Your load/).hover()
  await expect(card(page)).toContainText('Your load: 28.3M requests a month, likely value')
  await expect(card(page)).toContainText('20M to 40M')
  await expect(chart.getByRole('table'), 'no bills lie over the answer').toHaveCount(0)
  await page.mouse.move(0, 0)
  await expect(card(page)).toHaveCount(0)

  await chart
    .getByText(/, (no steps|step \$)/)
    .first()
    .hover()
  await expect(card(page)).toContainText(/ at 1B requests a month: \$\d/)
  await expect(card(page)).toContainText('per month, everything but the axis at your likely values')
  await page.mouse.move(0, 0)
  await chart.getByText(/ = /).first().hover()
  await expect(card(page)).toContainText(/Break-even of .+ and .+: [\d.]+[kMB]? requests a month/)
  await page.mouse.move(0, 0)
  await expect(card(page)).toHaveCount(0)

  await chart.getByText('$ per month').focus()
  await page.keyboard.press('End')
  await expect(page.locator('g:focus')).toHaveAttribute('aria-description', /requests a month/)
  await expect(card(page)).toBeVisible()
})

test('an hour of the week says its share and its rate, and the one that is edited says so below the grid', async ({
  page,
}) => {
  await page.goto('./#/curves/internal-admin-tool')
  await page.getByRole('button', { name: 'Edit hours of the week' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hours of the week' })
  await dialog.getByRole('gridcell', { name: /^Tuesday 10:00/ }).hover()
  await expect(card(page)).toContainText(/Tuesday 10:00: \d/)
  await expect(card(page)).toContainText(/times the mean hour of the week/)
  await expect(card(page)).toContainText(/requests\/s/)
  const current = dialog.getByRole('gridcell', { name: /^Monday 09:00/ })
  await expect(current).toHaveAccessibleDescription(
    /^Monday 09:00: .* times the mean hour of the week · at your volume .*requests\/s$/,
  )
  await page.mouse.move(0, 0)
  await expectAnswers(page, 'the hours of the week', 168, '[role=grid]')
})

test('a number in a table of the note says its row and its column', async ({ page }) => {
  await page.goto('./#/note')
  const note = page.getByRole('article', { name: 'The note as it will be read' })
  const costs = note.locator('table', { hasText: /\$/ }).first()
  const cell = costs.locator('td:not(:first-child) [data-what]').first()
  await cell.hover()
  await expect(card(page)).toContainText('per month at the likely values')
  await expectAnswers(page, 'the tables of the note', 20, 'article table')
})

test('the axes of a cost curve, the flips of a priority and the fewest platforms say what they are', async ({
  page,
}) => {
  await page.goto('./#/curves/chat-inference-api')
  const chart = page.getByRole('figure', { name: 'Requests against cost, Chat inference API' })
  await chart.getByText('$ per month').focus()
  await page.keyboard.press('ArrowDown')
  await expect(chart.getByText('Requests per month')).toBeFocused()
  await expect(card(page)).toContainText('Requests per month: from 100k to 1B')
  await expect(card(page)).toContainText('5M requests a month, from your workbook, estimated')

  await page.keyboard.press('Escape')
  await goTo(page, 'matrix')
  // Until the flips are counted there is nothing to ask.
  const control = page.locator('label').filter({ has: page.getByRole('radio', { name: /^Control/ }) })
  await expect(control).toContainText('flip')
  await expect(async () => {
    await page.mouse.move(0, 0)
    await control.hover()
    await expect(card(page)).toContainText('Webhook router', { timeout: 3000 })
  }).toPass()
  await expect(card(page)).toContainText('Lambda Arm → GKE Standard')
  await page.mouse.move(0, 0)
  await expect(card(page)).toHaveCount(0)

  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const fewest = page.getByRole('dialog', { name: 'The fewest platforms against the best of each' })
  const row = fewest.locator('tr').filter({ hasText: 'Webhook router' })
  await row.getByText(/^\$\d/).first().hover()
  await expect(card(page)).toContainText('Webhook router on Lambda Arm')
  await expect(card(page)).toContainText('per month at 28.3M requests/month, likely value')
  await expect(card(page)).toContainText('Source')
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(fewest).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a tap on a sentence says its numbers within the screen, and a tap beside it puts the card away', async ({
    page,
  }) => {
    await page.goto('./#/review')
    const evidence = page.getByText('needs 32 vCPU at the peak, the default quota is 0 vCPU').first()
    await expect(evidence).toBeVisible()
    await settled(page)
    await expect(async () => {
      await evidence.tap()
      await expect(card(page)).toBeVisible({ timeout: 2000 })
    }).toPass()
    await expect(card(page)).toContainText('default quota of a new account')
    const box = await card(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    await page.getByRole('heading', { level: 1 }).tap()
    await expect(card(page)).toHaveCount(0)
  })
})
