// Points of the acceptance list that no other test asks about; tests/architecture/acceptance-list.test.ts names the test of every point.
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('1: the first page is a filled example that takes typing, without a sign-in, a question or a wait', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: /mail|password/i })).toHaveCount(0)
  await page.keyboard.type('My first service')
  await page.keyboard.press('Enter')
  await expect(work.row('My first service')).toBeVisible()
})

test('12: the link says how long it is and what it holds, and warns where browsers and chat tools would cut it', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  const share = page.getByRole('dialog', { name: 'Share as a link' })
  const length = async () => {
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(share).toContainText(/[\d,]+ characters: \d+ workloads?, team settings, weights and 0 decisions/)
    const said = Number((/([\d,]+) characters: /.exec(await share.innerText())?.[1] ?? '').replaceAll(',', ''))
    const text = await share.innerText()
    await page.keyboard.press('Escape')
    await expect(share).toHaveCount(0)
    return { said, text }
  }
  const example = await length()
  expect(example.said).toBeGreaterThan(2048)
  expect(example.text).toContain('cut addresses of more than 2,048 characters')
  expect(example.text).not.toContain('4,000')
  await work.run('Start empty')
  const empty = await length()
  expect(empty.said).toBeLessThan(2048)
  expect(empty.text).not.toMatch(/cut (?:addresses|messages)/)
  await work.grid.focus()
  await page.keyboard.press('Control+Home')
  const rows = Array.from(
    { length: 120 },
    (_, at) =>
      `Service ${(at * 7919) % 1009} of team ${(at * 31) % 17}\tapi\tsteady\t${(at * 7919) % 100_003}\t${(at * 37) % 9}\t${(at * 613) % 907}`,
  )
  await work.paste({ text: rows.join('\n') })
  await expect(page.getByText(/120 rows added/)).toBeVisible()
  const long = await length()
  expect(long.said).toBeGreaterThan(4000)
  expect(long.text).toContain('Chat tools cut messages of more than 4,000 characters')
})

test('16: every verdict of a row opens its evidence: gates with value, limit and dated source, shares, bill and what would flip it', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  for (const family of ['VM', 'Container', 'Serverless'] as const) {
    await (await work.cell('Thumbnailing on upload', family)).click()
    await expect(evidence).toContainText(`Thumbnailing on upload`)
    await expect(evidence).toContainText(family)
    const gates = evidence.getByRole('table').first()
    for (const head of ['Gate', 'Here', 'Limit', 'Answer', 'Source'])
      await expect(gates.getByRole('columnheader', { name: head, exact: true })).toBeVisible()
    await expect(gates.getByRole('row').nth(1)).toContainText(/\d{4}-\d{2}-\d{2}/)
    await expect(evidence.getByRole('heading', { name: /^Shares/ })).toBeVisible()
    await expect(evidence.getByRole('heading', { name: /^Bill/ })).toBeVisible()
    await expect(evidence.getByRole('heading', { name: /flip/ })).toBeVisible()
  }
})

test('17: where two curves cross is said in words, with the load and how far it is from one’s own', async ({
  page,
}) => {
  await WorkbenchPage.opened(page)
  await page.goto('#/curves/internal-admin-tool')
  const finding = page.getByRole('heading', { level: 2 }).first()
  await expect(finding).toContainText(
    /\w+ is cheapest (?:up to|above|between) about [\d,.]+[kM]?.* requests a month, .*your load/,
  )
})

test('22: the note says for each target what that wiki cannot hold, and that nothing is dropped where it holds all', async ({
  page,
}) => {
  await WorkbenchPage.opened(page)
  await page.goto('#/note')
  const targets = page.getByRole('group', { name: 'Target' }).getByRole('radio')
  await expect(targets.first()).toBeVisible()
  const said = new Set<string>()
  for (const target of await targets.all()) {
    await target.click()
    await expect(target).toBeChecked()
    const line = page.getByText(/Nothing is dropped|Dropped: /)
    await expect(line).toBeVisible()
    said.add(await line.innerText())
  }
  expect(
    [...said].some((line) => line.includes('Dropped: ')),
    [...said].join('\n'),
  ).toBe(true)
  expect(
    [...said].some((line) => line.includes('Nothing is dropped')),
    [...said].join('\n'),
  ).toBe(true)
})
