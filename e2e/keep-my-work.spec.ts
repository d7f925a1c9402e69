// What was typed into the grid is never lost: reloads at any moment, damaged and foreign copies, starts that did not finish.
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

type Stored = { readonly sequence: number; readonly text: string }

/** Changes every stored copy of the open workbook, in the browser's database. */
async function tamper(page: Page, how: 'damage' | 'starts'): Promise<void> {
  await page.evaluate(async (kind) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('the database refused'))
      })
    const database = await asked(indexedDB.open('berth'))
    const store = database.transaction('journal', 'readwrite').objectStore('journal')
    if (kind === 'starts') {
      const start = (await asked(store.get('start'))) as object
      await asked(store.put({ ...start, failed: 2 }, 'start'))
    } else
      for (const key of await asked(store.getAllKeys())) {
        if (!/^doc\/[^/]+\/[ab]$/.test(String(key))) continue
        const slot = (await asked(store.get(key))) as { sequence: number; text: string; length: number }
        await asked(store.put({ ...slot, text: slot.text.slice(0, 40) }, key))
      }
    database.close()
  }, how)
}

/** How many starts in a row did not finish, as the browser's database has it. */
async function startsCounted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('berth')
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('journal').objectStore('journal').get('start')
          reading.onsuccess = () => {
            database.close()
            resolve((reading.result as { failed: number }).failed)
          }
          reading.onerror = () => reject(reading.error ?? new Error('the database refused'))
        }
        opening.onerror = () => reject(opening.error ?? new Error('the database refused'))
      }),
  )
}

async function storedCopies(page: Page): Promise<readonly Stored[]> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('the database refused'))
      })
    const database = await asked(indexedDB.open('berth'))
    const store = database.transaction('journal').objectStore('journal')
    const found: { sequence: number; text: string }[] = []
    for (const key of await asked(store.getAllKeys()))
      if (/^doc\/[^/]+\/[ab]$/.test(String(key)))
        found.push((await asked(store.get(key))) as { sequence: number; text: string })
    database.close()
    return found
  })
}

/** Without the pickers of newer browsers files are downloaded and chosen in ways a test can answer. */
async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(globalThis, name)
  })
}

for (const wait of [0, 50, 200, 500])
  test(`28: a reload ${wait} ms after an edit finds the edit or the state before it, never half of one`, async ({
    page,
  }) => {
    page.on('dialog', (dialog) => void dialog.accept())
    const work = new WorkbenchPage(page)
    await work.open()
    await work.type('CI build', 'Memory', '24')
    await work.kept()
    await work.type('CI build', 'Memory', '48')
    await page.evaluate((ms) => new Promise((passed) => setTimeout(passed, ms)), wait)
    await page.reload()
    const memory = await work.cell('CI build', 'Memory')
    // The page saves as it goes, so even at once the edit is there.
    await expect(memory).toHaveText(/^(?:24|48)/)
    await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveCount(8)
  })

test('3: the save line says when the work was kept, and an unread cell is kept as it was typed', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', 'plenty')
  await expect(work.saveLine).toHaveText(/Saved in this browser \d\d:\d\d$/)
  await page.reload()
  const memory = await work.cell('CI build', 'Memory')
  await expect(memory).toContainText('plenty')
  await expect(memory).toHaveAttribute('aria-invalid', 'true')
})

test('when both copies are damaged the page starts clean, says so and keeps the raw text for download', async ({
  page,
}) => {
  await withoutPickers(page)
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  await tamper(page, 'damage')
  await page.reload()
  await expect(work.grid).toBeVisible()
  await expect(page.getByText(/set aside, not deleted/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download it' }).click()
  expect((await download).suggestedFilename()).toMatch(/set-aside/)
  await work.grid.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Still working')
  await page.keyboard.press('Enter')
  await work.kept()
})

test('after two starts that did not finish nothing is loaded by itself, and the workbook can be opened from the list', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  await expect.poll(() => startsCounted(page), 'this start counts as a good one').toBe(0)
  await tamper(page, 'starts')
  await page.reload()
  await expect(page.getByText(/did not finish, so nothing was loaded by itself/)).toBeVisible()
  const before = await storedCopies(page)
  expect(before.length).toBeGreaterThan(0)
  await work.run('Workbooks in this browser')
  const dialog = page.getByRole('dialog', { name: 'Workbooks in this browser' })
  await dialog
    .getByRole('button', { name: /AI team|Open/ })
    .first()
    .click()
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
})

test('whoever reloads in haste, again and again, finds the work each time', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  for (let time = 0; time < 5; time += 1) {
    await page.reload({ waitUntil: 'commit' })
    await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  }
})

test('10: undo reaches back over cells, rows, a template and settings, and redo brings all of it again', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  const before = await work.names()
  await work.type('CI build', 'Memory', '24')
  await work.select('CI build', 'Workload')
  await page.keyboard.press('Control+-')
  await work.run('Load the example: Retailer')
  await expect(page.getByRole('button', { name: 'Undo loading of Retailer' })).toBeVisible()
  const after = await work.names()
  const said = page.locator('[data-step-news]')
  for (const label of ['Undo loading of Retailer', 'Undo removal of 1 workload', 'Undo edit of memory']) {
    await expect(page.getByRole('button', { name: label })).toBeVisible()
    await page.keyboard.press('Control+z')
    // Said, because what was taken back may be out of sight.
    await expect(said).toHaveText(label.replace('Undo', 'Undone:'))
  }
  await expect.poll(() => work.names()).toEqual(before)
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+y')
  await expect.poll(() => work.names()).toEqual(after)
  await expect(said).toHaveText('Redone: loading of Retailer')
})

test('10: a weight, a decision and an import are one step each, by name, and redo brings them again', async ({
  page,
}) => {
  const work = await WorkbenchPage.opened(page)
  const before = await work.names()
  const undo = (what: string) => page.getByRole('button', { name: `Undo ${what}` })
  await work.run('Fit matrix')
  await page.getByRole('button', { name: 'Weights', exact: true }).click()
  const weights = page.getByRole('dialog')
  await weights.getByRole('slider', { name: 'Delivery speed' }).focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(weights).toHaveCount(0)
  await expect(undo('edit of the priorities')).toBeVisible()

  await page.goto('#/review')
  await page.getByRole('button', { name: 'Decide CI build' }).click()
  const deciding = page.getByRole('dialog')
  await deciding.getByLabel('Deciders').fill('Platform')
  await deciding.getByRole('button', { name: 'Accept' }).click()
  await expect(deciding).toHaveCount(0)
  await expect(undo('edit of a decision')).toBeVisible()

  await page.goto('#/workloads')
  await work.select('CI build', 'Workload')
  await work.paste({ text: 'Name\tRPS\tMem (MB)\tp95 (ms)\nAlpha\t5\t512\t200\nBeta\t2\t256\t300' })
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import/ })
    .last()
    .click()
  await expect.poll(() => work.names()).toEqual([...before, 'Alpha', 'Beta'])
  await expect(page.getByRole('dialog')).toHaveCount(0)

  for (const step of ['import of 2 workloads', 'edit of a decision', 'edit of the priorities']) await undo(step).click()
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
  await expect.poll(() => work.names()).toEqual(before)
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: /^Redo/ }).click()
  await expect.poll(() => work.names()).toEqual([...before, 'Alpha', 'Beta'])
})

test('an earlier version is brought back from the list, as one step that can be undone', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  await work.run('Earlier versions')
  const dialog = page.getByRole('dialog', { name: /Earlier versions/ })
  await dialog.getByRole('button', { name: 'Restore' }).last().click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Undo return to/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
})

test('11: Ctrl+S saves a workbook file that opens again with all that was typed', async ({ page }) => {
  await withoutPickers(page)
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24 GiB')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const file = await download
  expect(file.suggestedFilename()).toBe('ai-team.berth.json')
  const path = await file.path()
  await work.run('Start empty')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  await (await chooser).setFiles(path)
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
})

test('a workbook of the list is duplicated, erased, and brought back by Undo', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const title = page.getByRole('textbox', { name: 'Title' })
  const first = await title.inputValue()
  await work.run('Workbooks in this browser')
  const dialog = page.getByRole('dialog', { name: 'Workbooks in this browser' })
  await dialog.getByRole('button', { name: 'Duplicate' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(title).toHaveValue(`${first} (copy)`)
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  await work.run('Workbooks in this browser')
  const original = dialog.getByRole('row').filter({ has: page.getByRole('button', { name: first, exact: true }) })
  await original.getByRole('button', { name: 'Erase' }).click()
  await expect(original).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(original).toHaveCount(1)
  await original.getByRole('button', { name: first, exact: true }).click()
  await expect(title).toHaveValue(first)
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
})

test('a workbook is renamed in the list, the open one and another, and Esc leaves the title', async ({ page }) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const title = page.getByRole('textbox', { name: 'Title' })
  const first = await title.inputValue()
  await work.run('Workbooks in this browser')
  const dialog = page.getByRole('dialog', { name: 'Workbooks in this browser' })
  await dialog.getByRole('button', { name: 'Duplicate' }).click()
  await expect(title).toHaveValue(`${first} (copy)`)
  await work.run('Workbooks in this browser')
  const row = (name: string) => dialog.getByRole('row').filter({ hasText: name })
  const rename = async (name: string, key: 'Enter' | 'Escape', typed: string) => {
    await dialog
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('button', { name: 'Rename' })
      .click()
    await expect(dialog.getByRole('textbox')).toBeFocused()
    await page.keyboard.type(typed)
    await page.keyboard.press(key)
    await expect(dialog.getByRole('textbox')).toHaveCount(0)
  }
  await rename(`${first} (copy) open`, 'Enter', 'Plan for spring')
  await expect(title).toHaveValue('Plan for spring')
  await rename(first, 'Escape', 'Nothing')
  await expect(dialog, 'the list stays open').toBeVisible()
  await expect(row('Nothing')).toHaveCount(0)
  await rename(first, 'Enter', 'Plan for autumn')
  await expect(row('Plan for autumn')).toHaveCount(1)
  await expect(title, 'nothing else was opened').toHaveValue('Plan for spring')
  await dialog.getByRole('button', { name: 'Plan for autumn', exact: true }).click()
  await expect(title).toHaveValue('Plan for autumn')
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
})

test('29: everything is downloaded as files in one zip, and erased for good only when asked twice', async ({
  page,
}) => {
  const work = new WorkbenchPage(page)
  await work.open()
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  await work.run('Workbooks in this browser')
  const dialog = page.getByRole('dialog', { name: 'Workbooks in this browser' })
  const waiting = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download everything' }).click()
  const files = unzipSync(await readFile(await (await waiting).path()))
  const [name = '', ...others] = Object.keys(files)
  expect(name).toMatch(/\.berth\.json$/)
  expect(others).toEqual([])
  const workbook = JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as {
    readonly workloads: readonly { readonly name: string; readonly memoryGiB: number }[]
  }
  expect(workbook.workloads.find((workload) => workload.name === 'CI build')?.memoryGiB).toBe(24)

  await dialog.getByRole('button', { name: 'Erase everything' }).click()
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog.getByRole('row')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Erase everything' }).click()
  await expect(dialog).toContainText('for good?')
  await dialog.getByRole('button', { name: 'Erase everything' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(work.row('CI build')).toHaveCount(0)
  await page.reload()
  await expect(work.grid).toBeVisible()
  await expect(work.row('CI build')).toHaveCount(0)
})
