import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

/** By the page's own clock: the time a card takes to open or to close goes by. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((passed) => setTimeout(passed, 800)))
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('the whole job by keys: edit, see the verdict change, ask why, see the curve, copy the note, find it again', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await expect(await work.verdict('CI build', 'VM')).toHaveText(/Best/)

  // Start: the example is open and the grid has the keys. Weekly fine-tune is row 4.
  await expect(work.grid).toBeFocused()
  await work.expectCursor(1, 'Workload')
  await page.keyboard.press('End')
  await work.expectCursor(1, 'Serverless')
  await page.keyboard.press('Home')

  // Edit: thumbnailing that needs root on its host fits no function.
  const thumbnailing = await work.verdict('Thumbnailing on upload', 'Serverless')
  await expect(thumbnailing).toHaveAttribute('data-verdict', 'best')
  await work.select('Thumbnailing on upload', 'Host access')
  await page.keyboard.type('root')
  await page.keyboard.press('Enter')
  await work.expectCursor(3, 'Host access')
  await expect(thumbnailing).toHaveAttribute('data-verdict', 'blocked')

  // Why: Enter on the verdict in the same row opens the evidence; Esc would close it.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await work.expectCursor(2, 'Serverless')
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await expect(evidence).toContainText('Thumbnailing on upload')
  await expect(evidence).toContainText('root')

  // Curve and note: digits walk the path.
  await page.keyboard.press('3')
  await expect(page.getByRole('heading', { level: 1, name: 'Cost curves' })).toBeVisible()
  await page.keyboard.press('5')
  await expect(page.getByRole('heading', { level: 1, name: 'Design note' })).toBeVisible()
  // Each caution of the note is a block of its own, and what a wiki folds has its title.
  const sheet = page.getByRole('article', { name: 'The note as it will be read' })
  await expect(sheet.getByRole('blockquote').filter({ hasText: /^Too close to call: .*\.$/ })).toBeVisible()
  await expect(sheet.getByText('What the words mean', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Copy Markdown' }).press('Enter')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('# ')
  const note = await page.evaluate(() => navigator.clipboard.readText())
  expect(note).toContain('Thumbnailing on upload')
  expect(note).toContain('CI build')
  expect(note).toMatch(/\|\s*Workload/)

  // Again: a reload finds the work where it was.
  await page.keyboard.press('1')
  await work.kept()
  await page.reload()
  await expect(await work.cell('Thumbnailing on upload', 'Host access')).toContainText('root')
  await expect(thumbnailing).toHaveAttribute('data-verdict', 'blocked')
})

test('1 and 2: one palette action starts empty, and undo brings the example back', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.run('Start empty')
  await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveCount(0)
  await expect(page.getByText('Type a name, or paste rows from a spreadsheet')).toBeVisible()
  await page.getByRole('button', { name: /^Undo loading of/ }).click()
  await expect(work.row('CI build')).toBeVisible()
})

for (const [name, row] of [
  ['Retailer', 'retail'],
  ['Media', 'media'],
  ['Industrial', 'industrial'],
] as const)
  test(`the ${row} template loads in one action and is undone in one`, async ({ page }) => {
    const work = new WorkbenchPage(page)
    await work.open()
    const before = await work.names()
    await work.run(`Load the example: ${name}`)
    await expect.poll(() => work.names()).not.toEqual(before)
    await expect(work.grid.locator('[data-verdict=best]').first()).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect.poll(() => work.names()).toEqual(before)
    await page.keyboard.press('Control+y')
    await expect.poll(() => work.names()).not.toEqual(before)
  })

test('6: a cell that cannot be read keeps what was typed and says why, and the rest still computes', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('Webhook router', 'Memory', '12 h')
  const cell = await work.cell('Webhook router', 'Memory')
  await expect(cell).toContainText('12 h')
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(cell).toHaveAccessibleDescription(/12 h.*GiB/)
  await expect(await work.verdict('Webhook router', 'VM')).toHaveText(/Unknown/)
  await expect(await work.verdict('CI build', 'VM')).toHaveText(/Best/)

  // The fix is offered beside the cell.
  await work.select('Webhook router', 'Memory')
  await page.getByRole('button', { name: 'Read as 12 GiB' }).click()
  await expect(cell).not.toHaveAttribute('aria-invalid', 'true')
  await expect(cell).toContainText('12')
  await expect(work.grid).toBeFocused()
})

test('several empty rows can be filled by typing names, one after the other', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.run('Start empty')
  await expect(work.grid).toBeFocused()
  await page.keyboard.press('Control+Home')
  for (const name of ['Search API', 'Nightly export', 'Thumbnailer']) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  expect((await work.names()).slice(0, 3)).toEqual(['Search API', 'Nightly export', 'Thumbnailer'])
  await work.expectCursor(4, 'Workload')
})

test('16: under the pointer, by key and under the focus a number says what it is, over what and from where', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  const hint = page.getByRole('group', { name: 'What this is' })
  await (await work.cell('Webhook router', 'Duration')).hover()
  await expect(hint).toContainText('Mean time one request or run computes, warm.')
  await expect(hint).toContainText('measured')
  await (await work.cell('Webhook router', 'Serverless')).hover()
  await expect(hint).toContainText('per month at 28.3M requests/month, likely value')
  await expect(hint).toContainText('Source')
  // Reading the card does not close it; a key does.
  await hint.hover()
  await rest(page)
  await expect(hint).toContainText('per month at 28.3M requests/month, likely value')
  await page.keyboard.press('ArrowDown')
  await expect(hint).toHaveCount(0)

  // The cursor has the same card by a key; typing goes on as if it were not there.
  await page.mouse.move(0, 0)
  await work.select('Webhook router', 'Duration')
  await page.mouse.move(0, 0)
  await page.keyboard.press('Shift+F1')
  await expect(hint).toContainText('Mean time one request or run computes, warm.')
  await page.keyboard.type('21')
  await expect(hint).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(await work.cell('Webhook router', 'Duration')).toContainText('21')

  await page.keyboard.press('Escape')
  await page.evaluate(() => void (location.hash = '#/matrix'))
  const matrix = page.getByRole('grid', { name: 'Fit of every workload on every family' })
  await expect(matrix).toBeVisible()
  await matrix.locator('[data-cell$="|vm"]').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(hint).toContainText('per month')
  await page.keyboard.press('ArrowDown')
  await expect(hint).toContainText('Fits: Cloud Run')
})

test('a pointer that rests on the grid while somebody types brings no card over the cells below', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.select('Weekly fine-tune', 'p95')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.type('700')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await rest(page)
  await expect(page.getByRole('group', { name: 'What this is' })).toHaveCount(0)
  await (await work.cell('Hourly cost report', 'p95')).click({ timeout: 5000 })
})

test('the digits walk the path from the first moment, and type as soon as somebody moved in the grid', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.expectCursor(1, 'Workload')
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { level: 1, name: 'Fit matrix' })).toBeVisible()
  await page.keyboard.press('1')
  await work.expectCursor(1, 'Workload')
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
  await page.keyboard.press('1')
  await work.expectCursor(1, 'Workload')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('2nd thumbnailer')
  await page.keyboard.press('Enter')
  await expect(work.row('2nd thumbnailer')).toBeVisible()
  await expect(work.row('Chat inference API')).toBeVisible()
})

test('an answer that is mostly none takes one press at the foot, and undo takes it back', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.run('Start empty')
  await page.keyboard.type('Invoice renderer')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'None: Invoice renderer, GPU' }).click()
  await expect(await work.cell('Invoice renderer', 'GPU')).toHaveText('none')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(await work.cell('Invoice renderer', 'GPU')).toHaveText('')
})

test('what a flip, a bill line, a weight on the wall and the foot of the screen stand for is said under the pointer and on focus', async ({
  page,
}) => {
  await page.goto('./#/matrix/webhook-router/serverless')
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  const card = (what: string | RegExp) => page.getByRole('dialog', { name: what })
  const flip = evidence
    .getByRole('row', { name: /^Weight of/ })
    .first()
    .getByRole('button')
    .first()
  await flip.hover()
  await expect(card(/^Weight of .* at which it flips/)).toContainText('at which another option wins')
  await page.mouse.move(0, 0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const line = evidence
    .getByRole('row', { name: /^Function time/ })
    .getByRole('button')
    .last()
  // The price of the unit is the stop before it.
  await evidence
    .getByRole('row', { name: /^Function time/ })
    .locator('[tabindex="0"]')
    .last()
    .focus()
  await page.keyboard.press('Tab')
  await expect(line).toBeFocused()
  await expect(card(/^Function time/)).toContainText('per month')
  await expect(card(/^Function time/)).toContainText('Source')

  const total = page.getByText('Recommended set').last()
  await total.hover()
  await expect(page.getByRole('group', { name: 'What this is' })).toContainText('per month at the likely values')

  await page.keyboard.press('Escape')
  await page.goto('./#/review')
  await page.getByRole('button', { name: 'Present' }).click()
  const weight = page.getByRole('slider', { name: 'Cost' })
  await expect(weight).toBeVisible()
  const share = page
    .locator('output')
    .filter({ has: page.getByRole('button') })
    .nth(1)
    .getByRole('button')
  await share.hover()
  await expect(card(/^Weight of cost/)).toContainText('of all weights')
  await weight.focus()
  await page.keyboard.press('Shift+Tab')
  await expect(share).toBeFocused()
  await expect(card(/^Weight of cost/)).toBeVisible()
  // Esc puts the answer away before it leaves the meeting.
  await page.keyboard.press('Escape')
  await expect(card(/^Weight of cost/)).toHaveCount(0)
  await expect(weight).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
})
