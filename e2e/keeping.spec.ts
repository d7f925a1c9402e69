// Work is never lost: restarts, a second tab, a full or blocked store, and links that were cut.
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const titleField = (page: Page) => page.getByRole('textbox', { name: 'Title of the workbook' })

async function retitle(page: Page, title: string): Promise<void> {
  await titleField(page).fill(title)
  await titleField(page).press('Enter')
}

async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText(/Saved in this browser/)).toBeVisible()
}

test('an edit is saved, said so, and there after a reload', async ({ page }) => {
  await page.goto('./')
  await retitle(page, 'Kept')
  await isSaved(page)
  await page.reload()
  await expect(titleField(page)).toHaveValue('Kept')
})

test('a page closed right after an edit loses nothing', async ({ page, context }) => {
  await page.goto('./')
  await retitle(page, 'Just typed')
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await next.goto('./')
  // Either the save made it or the title is the one before; half a state never appears.
  await expect(titleField(next)).toHaveValue(/^(?:Just typed|AI team)$/)
})

test('a second tab is read-only and follows; taking over turns the roles; closing gives the turn back', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await retitle(page, 'One')
  await isSaved(page)
  const second = await context.newPage()
  await second.goto('./')
  await expect(second.getByRole('button', { name: 'Take over' })).toBeVisible()
  await retitle(page, 'Two')
  await expect(titleField(second)).toHaveValue('Two')
  await second.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByRole('button', { name: 'Take over' })).toBeVisible()
  await retitle(second, 'Three')
  await isSaved(second)
  await second.close()
  await expect(page.getByRole('button', { name: 'Take over' })).toBeHidden()
  await expect(titleField(page)).toHaveValue('Three')
  await retitle(page, 'Four')
  await isSaved(page)
})

test('a full store is said, what was typed stays, and it is saved when there is room again', async ({ page }) => {
  await page.addInitScript(() => {
    const state = globalThis as unknown as { isFull: boolean }
    state.isFull = false
    const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as (
      ...given: unknown[]
    ) => unknown
    Object.defineProperty(IDBObjectStore.prototype, 'put', {
      value: function put(this: IDBObjectStore, ...given: unknown[]) {
        if (state.isFull) throw new DOMException('full', 'QuotaExceededError')
        return Reflect.apply(original, this, given)
      },
    })
  })
  await page.goto('./')
  await expect(titleField(page)).toBeVisible()
  await page.evaluate(() => ((globalThis as unknown as { isFull: boolean }).isFull = true))
  await retitle(page, 'No room')
  await expect(page.getByText(/storage full/)).toBeVisible()
  await expect(titleField(page)).toHaveValue('No room')
  await page.evaluate(() => ((globalThis as unknown as { isFull: boolean }).isFull = false))
  await expect(page.getByText(/Saved in this browser/)).toBeVisible({ timeout: 15_000 })
})

test('where storage is blocked everything works and the page says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  await page.goto('./')
  await expect(page.getByText('Not kept: storage blocked')).toBeVisible()
  await expect(page.getByText(/keeps nothing for this page/)).toBeVisible()
  await retitle(page, 'Still works')
  await expect(titleField(page)).toHaveValue('Still works')
})

/** Runs in the page: the key of the slot whose copy contains the text. */
async function slotHolding(text: string): Promise<string | null> {
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('berth')
    request.onsuccess = () => done(request.result)
  })
  const store = database.transaction('journal').objectStore('journal')
  const read = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done) => {
      request.onsuccess = () => done(request.result)
    })
  const keys = (await read(store.getAllKeys())).map(String).filter((name) => /\/[ab]$/.test(name))
  const holding = []
  for (const key of keys) if (JSON.stringify(await read(store.get(key))).includes(text)) holding.push(key)
  database.close()
  return holding[0] ?? null
}

/** Runs in the page: spoils the checksum of one slot. */
async function damage(key: string | null): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('berth')
    request.onsuccess = () => done(request.result)
  })
  const store = database.transaction('journal', 'readwrite').objectStore('journal')
  await new Promise<void>((done) => {
    const request = store.get(key ?? '')
    request.onsuccess = () => {
      store.put({ ...(request.result as object), checksum: '00000000' }, key ?? '').onsuccess = () => done()
    }
  })
  database.close()
}

test('a damaged copy is recovered from the other one', async ({ page }) => {
  await page.goto('./')
  await retitle(page, 'The older title')
  await isSaved(page)
  await retitle(page, 'The newer title')
  await expect.poll(() => page.evaluate(slotHolding, 'The newer title')).not.toBeNull()
  await isSaved(page)
  // Which of the two slots holds the newer copy depends on how many saves there were.
  const newer = await page.evaluate(slotHolding, 'The newer title')
  expect(await page.evaluate(slotHolding, 'The older title')).not.toBeNull()
  await page.evaluate(damage, newer)
  await page.reload()
  await expect(titleField(page)).toHaveValue('The older title')
})

test('a link that was cut says so and touches nothing', async ({ page }) => {
  await page.goto('./')
  await retitle(page, 'Mine')
  await isSaved(page)
  await page.goto('./#b1.900.0badf00d.abcdefg')
  await expect(page.getByText(/incomplete \(7 of 900 characters\)/)).toBeVisible()
  await expect(titleField(page)).toHaveValue('Mine')
})
