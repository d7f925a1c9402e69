// Files that are saved in place: each belongs to one workbook, and no other workbook is ever written over it.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

type Place = {
  /** The file that the next picker gives. */
  pick: string
  asked: number
  showOpenFilePicker: () => Promise<unknown>
  showSaveFilePicker: () => Promise<unknown>
}

/** Real handles of files, in the folder that a page has to itself; only the choosing of a name is played. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const place = globalThis as unknown as Place
    place.asked = 0
    const picked = async () => {
      place.asked += 1
      return (await navigator.storage.getDirectory()).getFileHandle(place.pick, { create: true })
    }
    place.showOpenFilePicker = async () => [await picked()]
    place.showSaveFilePicker = picked
  })
}

const pick = (page: Page, name: string) =>
  page.evaluate((file) => void ((globalThis as unknown as Place).pick = file), name)
const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as Place).asked)
const write = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([file = '', content = '']) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true })
      const stream = await handle.createWritable()
      await stream.write(content)
      await stream.close()
    },
    [name, text],
  )
/** Empty too while another save replaces it: a file that changes after it was opened cannot be read. */
const read = (page: Page, name: string) =>
  page.evaluate(async (file) => {
    const opened = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true })
    return (await opened.getFile()).text().catch(() => '')
  }, name)

async function save(page: Page, work: WorkbenchPage): Promise<void> {
  await work.grid.focus()
  await page.keyboard.press('Control+s')
}

/** The workbench with its example kept in team.berth.json. */
async function savedOnce(page: Page): Promise<WorkbenchPage> {
  await withFolder(page)
  const work = await WorkbenchPage.opened(page)
  await pick(page, 'team.berth.json')
  await save(page, work)
  await expect.poll(() => read(page, 'team.berth.json')).toContain('CI build')
  return work
}

test('11: a file is saved in place from the second time on, and belongs to the workbook it was saved from', async ({
  page,
}) => {
  const work = await savedOnce(page)
  await work.type('CI build', 'Memory', '24')
  await save(page, work)
  await expect.poll(() => read(page, 'team.berth.json'), 'in place').toContain('"memoryGiB": 24')
  expect(await asked(page)).toBe(1)

  await work.run('Workbooks in this browser')
  const dialog = page.getByRole('dialog', { name: 'Workbooks in this browser' })
  await dialog.getByRole('button', { name: 'New workbook' }).click()
  await page.getByRole('menuitem', { name: /^Empty/ }).click()
  await expect(work.row('CI build')).toHaveCount(0)
  await pick(page, 'other.berth.json')
  await save(page, work)
  await expect
    .poll(() => read(page, 'other.berth.json'), 'another workbook asks for a place of its own')
    .toContain('berth-workbook')
  expect(await read(page, 'team.berth.json')).toContain('CI build')
})

test('a file of a newer Berth opens read-only and is never written over', async ({ page }) => {
  await withFolder(page)
  const work = await WorkbenchPage.opened(page)
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const newer = JSON.stringify({
    format: 'berth-workbook',
    version: 99,
    title: 'From later',
    workloads: [{ id: 'x', name: 'Later service', notYetKnown: 1 }],
  })
  await write(page, 'later.berth.json', newer)
  await pick(page, 'later.berth.json')
  await page.keyboard.press('Control+o')
  await expect(work.row('Later service')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'later.berth.json' })).toContainText(
    'made by a newer version of Berth (format 99)',
  )
  await expect(work.grid).toHaveAttribute('aria-readonly', 'true')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await save(page, work)
  await expect(page.getByRole('alert')).toContainText('is not saved from here')
  expect(await read(page, 'later.berth.json')).toBe(newer)

  await page.reload()
  await expect(await work.cell('CI build', 'Memory'), 'what was open before is as it was').toContainText('24')
})

test('a file of which a part could not be read is not written over without a question', async ({ page }) => {
  await withFolder(page)
  const work = await WorkbenchPage.opened(page)
  const text = JSON.stringify({
    format: 'berth-workbook',
    version: 1,
    title: 'Mostly',
    workloads: [{ id: 'a', name: 'Readable' }, 42],
  })
  await write(page, 'mostly.berth.json', text)
  await pick(page, 'mostly.berth.json')
  await page.keyboard.press('Control+o')
  await expect(work.row('Readable')).toBeVisible()
  await pick(page, 'repaired.berth.json')
  await save(page, work)
  await expect.poll(() => read(page, 'repaired.berth.json')).toContain('Readable')
  expect(await read(page, 'mostly.berth.json')).toBe(text)
})

test('a file that a colleague changed meanwhile is merged and never written over unasked, with a list of what both changed', async ({
  page,
}) => {
  const work = await savedOnce(page)
  const shared = JSON.parse(await read(page, 'team.berth.json')) as {
    workloads: { name: string; memoryGiB?: number; vcpu?: number }[]
  }
  // A colleague changes what is changed here too, and something that is not.
  for (const row of shared.workloads) {
    if (row.name === 'CI build') row.memoryGiB = 48
    if (row.name === 'Webhook router') row.memoryGiB = 3
  }
  await write(page, 'team.berth.json', JSON.stringify(shared))
  await work.type('CI build', 'Memory', '24')
  await work.type('Chat inference API', 'Memory', '25')
  await save(page, work)
  const dialog = page.getByRole('dialog', { name: 'Merge with “team.berth.json”' })
  const question = dialog.getByRole('row').filter({ hasText: 'CI build' })
  await expect(dialog.getByRole('row')).toHaveCount(2)
  await expect(question).toContainText(/Memory.*16 GiB.*24 GiB.*48 GiB/)
  await expect(dialog.getByText('1 place was changed on both sides')).toBeVisible()
  await question.getByRole('radio', { name: 'Theirs' }).check({ force: true })
  await dialog.getByRole('button', { name: 'Merge and save' }).click()
  await expect(await work.cell('CI build', 'Memory')).toHaveText(/^48/)
  await expect(await work.cell('Webhook router', 'Memory')).toHaveText(/^3/)
  await expect(await work.cell('Chat inference API', 'Memory')).toHaveText(/^25/)
  await expect
    .poll(() => read(page, 'team.berth.json'))
    .toMatch(/"memoryGiB": 25[^]*"memoryGiB": 3,[^]*"memoryGiB": 48/)
  await expect(page.getByRole('button', { name: 'Undo merge with team.berth.json' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(await work.cell('CI build', 'Memory')).toHaveText(/^24/)
})
