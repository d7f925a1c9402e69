// Faults of storage, files, processes and languages: the page stays, answers keys, says cause and next step, and keeps what was kept.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

async function opened(page: Page): Promise<WorkbenchPage> {
  const work = new WorkbenchPage(page)
  await work.open()
  return work
}

async function expectAnswersKeys(work: WorkbenchPage) {
  await work.grid.focus()
  await work.page.keyboard.press('Control+Home')
  await work.page.keyboard.press('ArrowDown')
  await work.expectCursor(2, 'Workload')
}

/** Writes of the page's database fail from now on, in the named way, until told otherwise. */
async function failWrites(page: Page, how: 'abort' | 'quota' | 'none') {
  await page.evaluate((name) => {
    const place = globalThis as unknown as { writesFail: string; isPatched?: true }
    place.writesFail = name
    if (place.isPatched === true) return
    place.isPatched = true
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as () => IDBRequest<IDBValidKey>
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
      if (place.writesFail === 'quota') throw new DOMException('full', 'QuotaExceededError')
      const request = Reflect.apply(put, this, args) as IDBRequest<IDBValidKey>
      // After the put, before complete.
      if (place.writesFail === 'abort') this.transaction.abort()
      return request
    }
    const commit = Reflect.get(IDBTransaction.prototype, 'commit') as () => void
    IDBTransaction.prototype.commit = function (this: IDBTransaction) {
      if (place.writesFail !== 'abort') Reflect.apply(commit, this, [])
    }
  }, how)
}

for (const how of ['abort', 'quota'] as const)
  test(`F5: writes that end by ${how} are told, lose nothing that was kept or typed, and are made up for`, async ({
    page,
  }) => {
    const work = await opened(page)
    await work.type('CI build', 'Memory', '24')
    await work.kept()
    await failWrites(page, how)
    await work.type('CI build', 'Memory', '48')
    await expect(work.saveLine).toHaveAttribute('data-save', 'failing')
    await expect(work.saveLine).toHaveText(/not saved/i)
    await expectAnswersKeys(work)
    await failWrites(page, 'none')
    await expect(work.saveLine).toHaveAttribute('data-save', 'saved', { timeout: 20_000 })
    await page.reload()
    await expect(await work.cell('CI build', 'Memory')).toContainText('48')
  })

test('F5: a store that is really full is told with the next step, loses nothing, and is made up for once there is room', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow()
  // The browser itself refuses what goes beyond the quota; it asks anew for every write that would.
  const browser = await context.newCDPSession(page)
  const origin = new URL(baseURL ?? '').origin
  const setQuota = (quotaSize: number) => browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  await setQuota(8_000_000)
  const work = await opened(page)
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  await work.select('CI build', 'Peak')
  await work.paste({ text: '9'.repeat(12_000_000) })
  await expect(work.saveLine).toHaveText(/Not saved: storage full/)
  await expect(work.saveLine.getByRole('button', { name: 'Save as file' })).toBeVisible()
  await expectAnswersKeys(work)
  await work.type('Weekly fine-tune', 'Memory', '48')
  await expect(work.saveLine).toHaveAttribute('data-save', 'failing')
  // What was saved before is what another tab finds.
  const other = new WorkbenchPage(await context.newPage())
  await other.open()
  await expect(await other.cell('CI build', 'Memory')).toContainText('24')
  await other.page.close()
  await setQuota(500_000_000)
  await expect(work.saveLine).toHaveAttribute('data-save', 'saved', { timeout: 30_000 })
  await page.reload()
  await expect(await work.cell('CI build', 'Peak')).toHaveAttribute('aria-invalid', 'true')
  await expect(await work.cell('Weekly fine-tune', 'Memory')).toContainText('48')
})

test('F7: a newer Berth has kept work here: nothing is written over it, and both an open page and the next start say so', async ({
  page,
}) => {
  const work = await opened(page)
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const version = (asked?: number) =>
    page.evaluate(
      (number) =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('berth', number)
          request.onsuccess = () => {
            const { version: found } = request.result
            request.result.close()
            resolve(found)
          }
        }),
      asked,
    )
  const newer = (await version()) + 1
  expect(await version(newer)).toBe(newer)
  await work.type('CI build', 'Memory', '48')
  await expect(work.saveLine).toHaveText(/Not saved: a newer Berth is in use here, reload for it/)
  await expectAnswersKeys(work)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByText(/a newer Berth has kept work here: reload the page/)).toBeVisible()
  expect(await version()).toBe(newer)
})

test('F7: a browser without channels, locks and workers starts, works, answers on every screen and keeps', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined })
    Object.defineProperty(globalThis, 'Worker', {
      value: function Worker() {
        throw new DOMException('Workers are off', 'SecurityError')
      },
    })
  })
  const work = await opened(page)
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  for (const screen of ['Fit matrix', 'Cost curves', 'Review', 'Design note']) {
    await page.getByRole('link', { name: screen }).click()
    await expect(page.getByRole('heading', { name: screen }).first()).toBeVisible()
  }
  await page.reload()
  await page.getByRole('link', { name: 'Workloads' }).click()
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
  await expectAnswersKeys(work)
})

test('F5: storage that another tab cleared is written anew with the next edit', async ({ page, context }) => {
  const work = await opened(page)
  await work.type('CI build', 'Memory', '24')
  await work.kept()
  const other = await context.newPage()
  await other.goto('./icon.svg')
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('berth')
        request.onsuccess = () => resolve()
      }),
  )
  await other.close()
  await page.bringToFront()
  await work.type('CI build', 'Memory', '48')
  await expect(work.saveLine).toHaveAttribute('data-save', 'saved', { timeout: 20_000 })
  await page.reload()
  await expect(await work.cell('CI build', 'Memory')).toContainText('48')
})

test.describe('a page that crashes', () => {
  test.use({ allowedProblems: [/crash/i] })
  test('F6: in the middle of saving it leaves the edit or the state before it', async ({ page, context }) => {
    const work = await opened(page)
    await work.type('CI build', 'Memory', '24')
    await work.kept()
    await work.type('CI build', 'Memory', '48')
    await page.goto('chrome://crash').catch(() => undefined)
    const next = new WorkbenchPage(await context.newPage())
    await next.open()
    await expect(await next.cell('CI build', 'Memory')).toContainText(/24|48/)
    await expectAnswersKeys(next)
    await next.type('CI build', 'Memory', '96')
    await next.kept()
  })

  test('F6: as soon as it is said to be saved, an edit outlives the page', async ({ page, context }) => {
    const work = await opened(page)
    for (const memory of ['24', '48', '96']) {
      await work.type('CI build', 'Memory', memory)
      await work.kept()
    }
    await page.goto('chrome://crash').catch(() => undefined)
    const next = new WorkbenchPage(await context.newPage())
    await next.open()
    await expect(await next.cell('CI build', 'Memory')).toContainText('96')
  })
})

test('F3: a picker that is closed is no error, and a place that cannot be written to is said with the next step', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const place = globalThis as unknown as { pickerFails: string; showSaveFilePicker: () => Promise<unknown> }
    place.pickerFails = 'AbortError'
    place.showSaveFilePicker = () =>
      place.pickerFails === 'full'
        ? Promise.resolve({
            name: 'team.berth.json',
            kind: 'file',
            createWritable: () => Promise.reject(new DOMException('No space left on the disk', 'QuotaExceededError')),
          })
        : Promise.reject(new DOMException('The picker was closed', place.pickerFails))
  })
  const work = await opened(page)
  await work.type('CI build', 'Memory', '24')
  await page.keyboard.press('Control+s')
  await expectAnswersKeys(work)
  await expect(page.getByRole('alert')).toHaveCount(0)
  for (const fault of ['NotAllowedError', 'full']) {
    await page.evaluate((name) => ((globalThis as unknown as { pickerFails: string }).pickerFails = name), fault)
    await work.grid.focus()
    await page.keyboard.press('Control+s')
    const said = page.getByRole('alert').filter({ hasText: /was not saved.*Your work is still here/ })
    await expect(said, fault).toBeVisible()
    await said.getByRole('button', { name: 'Dismiss' }).click()
  }
  await expect(await work.cell('CI build', 'Memory')).toContainText('24')
})

for (const locale of ['ar-EG', 'hi-IN', 'de-CH', 'tr-TR'])
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale })
    test('F2: reads numbers and words alike, and shows them the same after a reload', async ({ page }) => {
      const work = await opened(page)
      await work.type('CI build', 'Duration', '1500 MS')
      await work.type('CI build', 'GPU', 'L4')
      await work.type('CI build', 'Kind', 'TRAINING')
      await work.type('CI build', 'Memory', '2.5 GIB')
      await work.type('CI build', 'Workload', 'İstanbul IIII ıiIİ')
      await expect(await work.cell('İstanbul IIII ıiIİ', 'Duration')).toContainText('1,500')
      await expect(await work.cell('İstanbul IIII ıiIİ', 'Kind')).toContainText('training')
      await expect(await work.cell('İstanbul IIII ıiIİ', 'Memory')).toContainText('2.5')
      await expect(await work.cell('İstanbul IIII ıiIİ', 'GPU')).toContainText('L4')
      await expect(work.grid.locator('[aria-invalid=true]')).toHaveCount(0)
      await work.kept()
      await page.reload()
      await expect(await work.cell('İstanbul IIII ıiIİ', 'Duration')).toContainText('1,500')
      await expect(page.getByText(/NaN|Infinity|∞/)).toHaveCount(0)
    })
  })

test('F6: a page that comes back by Back from a long sleep shows what was saved meanwhile, and writes on from there', async ({
  page,
  context,
}) => {
  // Without locks a sleeping page keeps its turn to write, as in a browser that stores whole pages.
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined }))
  const sleeper = new WorkbenchPage(page)
  await sleeper.open()
  await sleeper.type('CI build', 'Memory', '24')
  await sleeper.kept()
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  const other = new WorkbenchPage(await context.newPage())
  await other.open()
  await other.type('CI build', 'Memory', '96')
  await other.kept()
  await other.page.close()
  await page.bringToFront()
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(await sleeper.cell('CI build', 'Memory')).toContainText('96')
  await sleeper.type('CI build', 'Peak', '7')
  await sleeper.kept()
  await page.reload()
  await expect(await sleeper.cell('CI build', 'Memory')).toContainText('96')
  await expect(await sleeper.cell('CI build', 'Peak')).toContainText('7')
})

test('F1: a cell of five megabytes is pasted, undone and brought back three times, and the page answers', async ({
  page,
}) => {
  test.slow()
  const work = await opened(page)
  await work.select('CI build', 'Memory')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '9'.repeat(5_000_000))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  const cell = await work.cell('CI build', 'Memory')
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  for (let round = 0; round < 3; round += 1) {
    await page.keyboard.press('Control+z')
    await expect(cell).not.toHaveAttribute('aria-invalid', 'true')
    await page.keyboard.press('Control+y')
    await expect(cell).toHaveAttribute('aria-invalid', 'true')
  }
  await page.keyboard.press('Control+z')
  await expectAnswersKeys(work)
})

test('F10: a thousand presses of Tab through a long list never lose the cursor, and it is always to be seen', async ({
  page,
}) => {
  test.slow()
  const work = await opened(page)
  await work.run('Start empty')
  await expect(work.grid).toBeFocused()
  await page.keyboard.press('Control+Home')
  await work.paste({ text: Array.from({ length: 400 }, (_, at) => `Service ${at + 1}\tapi\tsteady\t1k\t2`).join('\n') })
  await expect(page.getByText(/400 rows added/)).toBeVisible()
  await page.keyboard.press('Control+Home')
  for (let tab = 0; tab < 1000; tab += 1) {
    await page.keyboard.press('Tab')
    if (tab % 100 < 99) continue
    await expect(work.grid).toBeFocused()
    const id = (await work.grid.getAttribute('aria-activedescendant')) ?? ''
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
  }
  // 1,000 steps over rows of 15 cells: 66 rows down and 10 cells on.
  await expect(work.grid).toHaveAttribute('aria-activedescendant', 'cell-66-10')
})
