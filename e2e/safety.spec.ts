// What a host and its visitors are promised: nothing leaves the browser, and hostile text stays text wherever it is shown.
import type { Page } from '@playwright/test'
import type { Workbook } from '../src/domain/workbook.ts'
import { writeLink } from '../src/workbench/links/write-link.ts'
import { exampleWorkloads, workbookOf } from '../tests/support/example-workloads.ts'
import { stands, walkEverything } from './support/journey.ts'
import { dropFiles } from './support/drop-files.ts'
import { expect, test } from './support/test.ts'

const SCRIPT = '<script>window.hostile = 1</script><b data-hostile>bold</b>'
const IMAGE = '<img src="https://tracker.example/pixel" onerror="window.hostile = 1">'
const LINK = '[x](javascript:window.hostile=1)'

/** As somebody would write it who wants to harm whoever opens it; `__proto__` stands as a key of its own. */
const hostileFile = `{
  "format": "berth-workbook", "version": 1, "title": ${JSON.stringify(SCRIPT)},
  "__proto__": {"polluted": "title"},
  "team": {"region": "eu", "__proto__": {"polluted": "team"}, "constructor": {"prototype": {"polluted": "team"}}},
  "workloads": [
    {"id": "one", "name": ${JSON.stringify(SCRIPT)}, "kind": "api", "requestsPerMonth": 3000000, "durationMs": 120, "memoryGiB": 1,
     "maxColdStartMs": 2000, "hostAccess": "none", "gpu": "none", "longestRunS": 10, "owner": ${JSON.stringify(IMAGE)},
     "onCall": ${JSON.stringify(LINK)}, "hostPatchedBy": ${JSON.stringify(SCRIPT)}, "debugPath": ${JSON.stringify(LINK)},
     "notes": ${JSON.stringify(`${SCRIPT} ${IMAGE} ${LINK}`)}, "basis": {"durationMs": {"basis": "measured", "source": ${JSON.stringify(SCRIPT)}}},
     "__proto__": {"polluted": "workload"}, "dependsOn": ["__proto__", "constructor"]},
    {"id": "__proto__", "name": "__proto__", "kind": "batch"},
    {"id": "constructor", "name": "javascript:alert(1)", "kind": "cron", "toString": "x", "requestsPerMonth": 100, "durationMs": 1000,
     "longestRunS": 5, "memoryGiB": 1, "gpu": "none", "hostAccess": "none", "maxColdStartMs": 9000, "runsToday": "constructor"}
  ],
  "decisions": [{"workload": "one", "option": "aws-lambda", "status": "accepted", "rationale": ${JSON.stringify(SCRIPT)},
     "dissent": ${JSON.stringify(IMAGE)}, "deciders": [${JSON.stringify(LINK)}], "date": "2026-01-01"},
    {"workload": "constructor", "option": "constructor", "status": "proposed"}],
  "scenarios": [{"id": "__proto__", "name": ${JSON.stringify(SCRIPT)}, "team": {"region": "us"}}],
  "prices": {"__proto__": {"value": 1, "unit": "USD/hour", "source": "x", "date": "2026-01-01"}}
}`

/** What the page must not hold, whatever was opened. */
async function expectTextOnly(page: Page, place: string): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'hostile' in window,
    polluted: ({} as { polluted?: unknown }).polluted,
    built: document.querySelectorAll('[data-hostile]').length,
    handlers: [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    addresses: [...document.querySelectorAll('a[href], iframe[src], form[action]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action'))
      .filter((address) => /^\s*(javascript|data|vbscript):/i.test(address ?? '')),
    // The charts of the note are drawn here, into the address itself.
    images: [...document.images].filter(
      ({ src }) => !src.startsWith('data:image/svg') && new URL(src).origin !== location.origin,
    ).length,
  }))
  expect(found, place).toEqual({ ran: false, polluted: undefined, built: 0, handlers: [], addresses: [], images: 0 })
}

test('a walk over every screen, dialog and the meeting view asks no other host for anything', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const hosts = new Set<string>()
  let requests = 0
  context.on('request', (request) => {
    requests += 1
    hosts.add(new URL(request.url()).origin)
  })
  await page.goto('./')
  await stands(page)
  const seen: string[] = []
  await walkEverything(page, 'chat-inference', async (place) => void seen.push(place))
  expect(seen).toHaveLength(18)
  expect([...hosts]).toEqual([new URL(baseURL ?? '').origin])
  expect(requests, 'the walk did load something').toBeGreaterThan(5)
})

test('text that tries to be code stays text on every screen, in every dialog and in the note', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('./')
  await stands(page)
  await dropFiles(page, { name: 'hostile.json', content: hostileFile })
  await expect(page.getByRole('textbox', { name: 'Title of the workbook' })).toHaveValue(SCRIPT)
  await expect(page.getByText(SCRIPT).first()).toBeVisible()
  await walkEverything(page, 'one', (place) => expectTextOnly(page, place))
  await page.reload()
  await stands(page)
  await expectTextOnly(page, 'after it was kept and opened again')
})

test('a workbook in a link is offered, not opened, and no part of it is in any request', async ({ page, context }) => {
  const asked: string[] = []
  context.on('request', (request) => {
    asked.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`)
  })
  const secret: Workbook = { ...workbookOf(Object.values(exampleWorkloads)), title: 'Merger of Alder and Birch' }
  const { fragment } = await writeLink(secret)
  await page.goto(`./${fragment}`)
  await stands(page)
  await expect(page.getByText('Merger of Alder and Birch')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Title of the workbook' })).not.toHaveValue(/Merger/)
  expect(page.url()).not.toContain(fragment.slice(20, 60))
  await page.getByRole('button', { name: 'Keep as a new workbook' }).click()
  await expect(page.getByRole('textbox', { name: 'Title of the workbook' })).toHaveValue(/Merger/)
  await page.waitForLoadState('networkidle')
  // Any piece of it long enough not to be chance.
  const pieces = fragment.slice(16).match(/.{24}/g) ?? []
  expect(pieces.length).toBeGreaterThan(10)
  expect(asked.filter((request) => pieces.some((piece) => request.includes(piece)))).toEqual([])
  expect(asked.filter((request) => request.includes('Merger'))).toEqual([])
})

test('a page framed by another is read-only', async ({ page, baseURL }) => {
  // The server forbids frames; a host without headers cannot, so the page itself looks.
  await page.route(`${baseURL}frame.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><iframe src="./" width="900" height="700"></iframe>',
    }),
  )
  await page.route(baseURL ?? '', async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': _policy, 'x-frame-options': _frames, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await page.goto('./frame.html')
  await expect(page.frameLocator('iframe').getByText('shown inside another page')).toBeVisible()
})
