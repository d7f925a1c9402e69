// Offline is proven on a plain host below a root path: the files alone must do it, without a helpful server.
import type { BrowserContext, Page } from '@playwright/test'
import { startPlainHost, type PlainHost } from './support/plain-host.ts'
import { expect, test as base } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

const test = base.extend<{ readonly host: PlainHost }>({
  // oxlint-disable-next-line no-empty-pattern -- the runner insists on a pattern, and nothing is needed
  host: async ({}, use) => {
    const host = await startPlainHost()
    await use(host)
    await host.stop()
  },
  baseURL: ({ host }, use) => use(host.address),
  allowedProblems: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|MIME type|dynamically imported module/],
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const notice = (page: Page) => page.getByText('A new version is ready.')

/** Visits until every file of the build is kept and answers for this page. */
async function visit(page: Page): Promise<void> {
  await page.goto('./')
  await expect(page.locator('[data-save]')).toBeVisible()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** As the browser does by itself on a later visit. A release that cannot be kept rejects here; the page must not mind. */
async function askForNewer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined)
  })
}

/** How far the newest build is that the browser knows of; `none` where it keeps none of them. */
async function newestBuild(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const known = await navigator.serviceWorker.getRegistration()
    return (known?.installing ?? known?.waiting ?? known?.active)?.state ?? 'none'
  })
}

async function renameWorkbook(page: Page, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Title of the workbook' })
  await field.fill(title)
  await field.press('Enter')
}

test('after one visit the workbench opens, edits and keeps without a network, on every screen', async ({
  page,
  context,
  host,
}) => {
  await visit(page)
  const before = host.asked.length
  await context.setOffline(true)
  await host.stop()
  await page.reload()
  await expect(page.locator('[data-save]')).toBeVisible()
  for (const screen of ['matrix', 'curves', 'review', 'note', 'workloads']) {
    await page.evaluate((name) => void (location.hash = `#/${name}`), screen)
    await expect(heading(page)).toBeVisible()
    await expect(page.getByText('stopped working')).toHaveCount(0)
  }
  await renameWorkbook(page, 'Typed without a network')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.reload()
  await expect(page).toHaveTitle(/Typed without a network/)
  expect(host.asked.length).toBe(before)
})

test('a second visit asks the host for nothing but whether there is a newer build', async ({ page, host }) => {
  await visit(page)
  const before = host.asked.length
  await page.goto('about:blank')
  await page.goto('./')
  await expect(page.locator('[data-save]')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(host.asked.slice(before).filter((path) => !path.endsWith('/sw.js'))).toEqual([])
})

test('keeping the app for later begins only when the first screen has all its parts', async ({ page, host }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'What stands out' })).toBeVisible()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const before = host.asked.slice(
    0,
    host.asked.findIndex((path) => path.endsWith('/sw.js')),
  )
  expect(before).toContainEqual(expect.stringMatching(/\/foot-[^/]*\.js$/))
  expect(before).toContainEqual(expect.stringMatching(/\/deep-worker-[^/]*\.js$/))
})

test('the worker keeps within its own folder', async ({ page, host }) => {
  await visit(page)
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  expect(scope).toBe(host.address)
  const names = await page.evaluate(() => caches.keys())
  expect(names).toHaveLength(1)
  expect(names[0]).toContain(host.address)
})

test('a newer build waits until Reload is pressed, and what was typed just before is kept', async ({ page, host }) => {
  await visit(page)
  release(host, 'Berth, next')
  await askForNewer(page)
  await expect(notice(page)).toBeVisible()
  await expect(page.locator('meta[name="release"]')).toHaveCount(0)

  await renameWorkbook(page, 'Typed before the reload')
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.locator('meta[name="release"]')).toHaveCount(1)
  await expect(page).toHaveTitle(/Typed before the reload/)
  await expect(notice(page)).toHaveCount(0)
})

test('another tab goes on with the older build while this one takes the newer', async ({ page, context, host }) => {
  await visit(page)
  const other = await context.newPage()
  await visit(other)
  release(host, 'two')
  await askForNewer(page)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.locator('meta[name="release"]')).toHaveCount(1)
  await expect(other.locator('meta[name="release"]')).toHaveCount(0)
  await other.evaluate(() => void (location.hash = '#/note'))
  await expect(heading(other)).toBeVisible()
  await expect(other.getByText('stopped working')).toHaveCount(0)
})

test('a release that lacks a file is never offered', async ({ page, host }) => {
  await visit(page)
  release(host, 'two')
  host.remove('icon.svg')
  const before = host.asked.length
  await askForNewer(page)
  await expect.poll(() => host.asked.slice(before).filter((path) => path.endsWith('/icon.svg'))).not.toEqual([])
  await expect.poll(() => newestBuild(page)).toBe('activated')
  await expect(notice(page)).toHaveCount(0)
  await page.reload()
  await expect(page.locator('[data-save]')).toBeVisible()
  await expect(page.locator('meta[name="release"]')).toHaveCount(0)
})

test('where a newer build is slow to take over, Reload waits for it', async ({ page, host }) => {
  await page.addInitScript(() => {
    const send = Object.getOwnPropertyDescriptor(ServiceWorker.prototype, 'postMessage')?.value as (
      word: string,
    ) => void
    ServiceWorker.prototype.postMessage = function late(word: string) {
      setTimeout(() => send.call(this, word), 4000)
    }
  })
  await visit(page)
  release(host, 'two')
  await askForNewer(page)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.locator('meta[name="release"]')).toHaveCount(1)
  await expect(page.locator('[data-save]')).toBeVisible()
})

test('only the build in use and the one before it stay kept', async ({ page, host }) => {
  await visit(page)
  for (const name of ['two', 'three', 'four']) {
    release(host, name)
    await askForNewer(page)
    await expect(notice(page)).toBeVisible()
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(page.locator(`meta[name="release"][content="${name}"]`)).toHaveCount(1)
    await expect(page.locator('[data-save]')).toBeVisible()
  }
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2)
})

test('a network that answers with its sign-in page is not kept as part of the app', async ({ page, host }) => {
  host.capture((file) => file.startsWith('assets/') && file.includes('NotePanel'))
  await page.goto('./')
  await expect(page.locator('[data-save]')).toBeVisible()
  await expect.poll(() => host.asked.filter((path) => path.includes('NotePanel'))).not.toEqual([])
  await expect.poll(() => newestBuild(page)).toBe('none')
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
})

test.describe('a start that fails', () => {
  // The failure is reported to the console, too.
  test.use({ allowedProblems: [/Failed to load resource|MIME type|dynamically imported module|^page error: $/] })

  test('rules and prices that do not arrive are said, on any screen, with a way on', async ({
    page,
    context,
    host,
  }) => {
    await keepNoCopy(context)
    host.capture((file) => file.includes('rules'))
    await page.goto('./#/matrix')
    await expect(page.getByRole('alert')).toContainText('Berth could not start')
    await expect(page.getByRole('alert')).toContainText('Your kept work is untouched.')
    host.capture(() => false)
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('row', { name: /CI build/ })).toBeVisible()
  })
})

test('a part that a newer release replaced saves the work and offers one reload, without a loop', async ({
  page,
  context,
  host,
}) => {
  // Before the first visit is complete there is no kept copy to fall back on.
  await keepNoCopy(context)
  await page.goto('./')
  await expect(page.locator('[data-save]')).toBeVisible()
  await renameWorkbook(page, 'Kept through a release')
  host.capture((file) => file.includes('NotePanel'))
  let loads = 0
  page.on('load', () => (loads += 1))
  await page.evaluate(() => void (location.hash = '#/note'))
  await expect(page.getByText('A part of the app did not arrive')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(loads).toBe(0)
  host.capture(() => false)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page).toHaveTitle(/Kept through a release/)
  await expect(page.getByText('A part of the app did not arrive')).toHaveCount(0)
})

test('a dialog, the palette or a side panel that a newer release replaced leaves the grid as it is, and says what to do', async ({
  page,
  context,
  host,
}) => {
  await keepNoCopy(context)
  const work = new WorkbenchPage(page)
  // From the start: the other screens are fetched ahead of time.
  host.capture((file) => /(Palette|KeysDialog|ShareDialog|CommentDialog|EvidencePanel|PresentPanel)-/.test(file))
  await work.open()
  await expect(page.getByRole('heading', { name: 'What stands out' })).toBeVisible()
  const ask = [
    () => page.keyboard.press('Control+k'),
    () => page.getByRole('button', { name: 'Share' }).click(),
    async () => {
      await work.select('CI build', 'Memory')
      await page.keyboard.press('Shift+F2')
    },
    async () => (await work.cell('CI build', 'VM')).click(),
    () => page.getByRole('button', { name: 'Present' }).click(),
  ]
  for (const [at, action] of ask.entries()) {
    await action()
    await expect(page.getByText('A part of the app did not arrive')).toBeVisible()
    await work.type('CI build', 'Memory', String(at + 20))
    await expect(await work.cell('CI build', 'Memory')).toContainText(String(at + 20))
  }
})

test('a part that is asked for without a network says so, offers no reload, and comes once there is one', async ({
  page,
  context,
}) => {
  await keepNoCopy(context)
  const work = new WorkbenchPage(page)
  await work.open()
  await expect(page.getByRole('heading', { name: 'What stands out' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Share' }).click()
  const notice = page.getByText('A part of the app did not arrive: there is no network.')
  await expect(notice).toBeVisible()
  await expect(page.getByText('That could not be opened')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0)

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog', { name: 'Share as a link' })).toBeVisible()
})

test('a part that a gap in the network kept away comes when it is asked for again', async ({ page, context, host }) => {
  await keepNoCopy(context)
  const work = new WorkbenchPage(page)
  const missed = page.waitForResponse(/CurvesPanel-/)
  host.capture((file) => /(Palette|CurvesPanel)-/.test(file))
  await work.open()
  await expect(page.getByRole('heading', { name: 'What stands out' })).toBeVisible()
  // What is fetched ahead of time and does not arrive is nobody's concern yet.
  await missed
  await expect(page.getByText('A part of the app did not arrive')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByText('That could not be opened')).toBeVisible()
  await page.evaluate(() => void (location.hash = '#/curves'))
  await expect(page.getByRole('heading', { name: 'Cost curves stopped working' })).toBeVisible()

  host.capture(() => false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Cost curves', level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find an action' })).toBeVisible()
})

/** Pages of this context go without a worker, as they are before the first visit is complete. */
async function keepNoCopy(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
  )
}

/** Puts a new build on the host: another page, and a worker that lists it under another version. */
function release(host: PlainHost, name: string): void {
  host.change('index.html', (html) =>
    html.replace(/<meta name="release"[^>]*>/, '').replace('<title>', `<meta name="release" content="${name}"><title>`),
  )
  host.change('sw.js', (source) => source.replace(/const VERSION = "[^"]*"/, `const VERSION = "${name}"`))
}
