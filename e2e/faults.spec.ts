// Odd clipboards, odd files and storms of keys: the page stays, answers, loses nothing and says what to do.
import { dropFiles, type DroppedFile } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('odd clipboards are pasted for what they are, and each paste is undone in one step', async ({ page }) => {
  test.slow()
  const work = new WorkbenchPage(page)
  await work.open()
  const before = await work.names()
  const texts = [
    '',
    '   \n \n',
    'a\r\nb\rc\nd',
    '"two\nlines"\t"tab\there"\t"say ""so"""',
    '5" disk\tapi',
    '\uFEFFBom\tapi',
    'Semi;api;steady;1,5',
    'ragged\na\tb\tc\n\td',
    Array.from({ length: 60 }, (_, at) => `c${at}`).join('\t'),
    '=1+1\t+1\t-1\t@x\t＝1',
    `${'x'.repeat(200_000)}\tapi`,
    '\u202Eright to left\tapi',
  ]
  for (const text of texts) {
    await work.grid.focus()
    await page.keyboard.press('Control+Home')
    await work.paste({ text })
    await page.keyboard.press('ArrowDown')
    await expect(work.grid).toBeFocused()
    const isBlank = text.trim() === ''
    if (!isBlank) await expect(page.getByRole('button', { name: /^Undo / }).or(page.getByRole('dialog'))).toBeVisible()
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
    const undo = page.getByRole('button', { name: /^Undo / })
    if ((await undo.count()) > 0) await page.keyboard.press('Control+z')
    await expect.poll(() => work.names(), { message: JSON.stringify(text.slice(0, 40)) }).toEqual(before)
  }
  await work.paste({
    html: '<table><tr><td>A<script>alert(1)</script></td><td><img src=x onerror=alert(1)>api</td></tr></table>',
  })
  await expect(page.locator('script:not([src]), img[src=x]')).toHaveCount(0)
})

test('numbers as people and machines write them are read, kept as typed, or refused with a reason', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  const column = 'Duration'
  const read: readonly (readonly [string, string])[] = [
    ['1,5', '1.5'],
    ["1'234.5", '1,235'],
    ['2 s', '2,000'],
    ['1h30', '90 min'],
    ['00012', '12'],
    ['.5', '0.5'],
  ]
  const row = 'Webhook router'
  for (const [text, shown] of read) {
    await work.type(row, column, text)
    await expect(await work.cell(row, column), text).toContainText(shown)
  }
  for (const text of ['−5', '1e400', '0x1F', '1/2', 'NaN', '5%', '(5)']) {
    const cell = await work.cell(row, column)
    await cell.click()
    await work.paste({ text })
    await expect(cell, text).toContainText(text)
    await expect(cell, text).toHaveAttribute('aria-invalid', 'true')
  }
})

test('files that are no workbook are refused with place, found, expected and fix, and the open work stays', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  const files: readonly DroppedFile[] = [
    { name: 'empty.json', content: '' },
    { name: 'empty.csv', content: '' },
    { name: 'blank.csv', content: '\r\n;;\r\n\r\n' },
    { name: 'null.json', content: 'null' },
    { name: 'list.json', content: '[]' },
    { name: 'cut.json', content: '{"format":"berth-workbook","version":1,"title":"X","workl' },
    { name: 'zip.json', content: [0x50, 0x4b, 3, 4, 0, 0, 0, 0] },
  ]
  for (const file of files) {
    await dropFiles(page, file)
    const said = page.getByRole('alert').filter({ hasText: file.name })
    await expect(said, file.name).toBeVisible()
    await said.getByRole('button', { name: 'Dismiss' }).click()
    await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  }
})

test('what was said of one file goes when the next is opened', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await dropFiles(page, { name: 'cut.json', content: '{"format":"berth-workbook","version":1,"title":"X","workl' })
  const said = page.getByRole('alert').filter({ hasText: 'cut.json' })
  await expect(said).toContainText('in the middle')
  const whole = '{"format":"berth-workbook","version":1,"title":"Whole","workloads":[{"id":"a","name":"Ledger"}]}'
  await dropFiles(page, { name: 'whole.json', content: whole })
  await expect(work.row('Ledger')).toBeVisible()
  await expect(said).toHaveCount(0)
})

test('one bad workload of many is set aside, and the others open', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  const workloads = [
    ...Array.from({ length: 9 }, (_, at) => ({ id: `w-${at}`, name: `Service ${at}`, kind: 'api', memoryGiB: 'lots' })),
    42,
  ]
  await dropFiles(page, {
    name: 'mostly.json',
    content: JSON.stringify({ format: 'berth-workbook', version: 1, title: 'Mostly', workloads }),
  })
  await expect(work.row('Service 8')).toBeVisible()
  await expect(page.getByText('mostly.json: 9 places could not be read and are kept as typed.')).toBeVisible()
  await page.getByText('1 part of the file could not be read and is set aside.').click()
  await expect(page.getByText('workloads[9]: found 42, expected an object with the fields of a workload')).toBeVisible()
})

test('a storm of keys through cells, edits and undo leaves the grid as it was', async ({ page }) => {
  test.slow()
  const work = new WorkbenchPage(page)
  await work.open()
  // The circle comes and goes as the unknowns are weighed beside the page.
  const cells = () =>
    work.grid
      .getByRole('gridcell')
      .allTextContents()
      .then((texts) => texts.map((text) => text.replace(', Riskiest assumption', '')))
  const before = await cells()
  const keys = [
    'Tab',
    'ArrowDown',
    '7',
    'Enter',
    'Shift+ArrowRight',
    'Control+d',
    'F2',
    'Escape',
    'Delete',
    'PageDown',
    'Home',
    'x',
    'Tab',
    'Control+Home',
  ]
  for (let step = 0; step < 120; step += 1)
    await page.keyboard.press(keys[(step * 5 + (step % 3)) % keys.length] ?? 'Tab')
  await page.keyboard.press('Escape')
  await expect(work.grid).toBeVisible()
  await work.grid.focus()
  const nothing = page.getByRole('button', { name: 'Nothing to undo' })
  for (let step = 0; step < 130 && !(await nothing.isVisible()); step += 1) await page.keyboard.press('Control+z')
  await expect.poll(cells).toEqual(before)
})

test('a page that may not read the clipboard still pastes by Ctrl+V and says so where it cannot copy', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const work = new WorkbenchPage(page)
  await work.open()
  await work.select('CI build', 'Memory')
  await work.paste({ text: '24' })
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  await page.goto('./#/note')
  await page.getByRole('button', { name: 'Copy Markdown' }).click()
  await expect(page.getByText(/copy it|by hand|refused/i).first()).toBeVisible()
})
