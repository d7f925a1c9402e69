/** How long after a key the frame that shows it is on the screen, while the background draws; beside the same keys at rest, and in a page that holds nothing but an input. */
import type { Browser, Page } from '@playwright/test'
import { openBrowser, serveProduct } from './support/browser.ts'
import { loadProduct } from './support/grids.ts'
import { ms, quantile, say } from './support/measure.ts'

const KEYS = 200
const ROWS = 20
const TWO_FRAMES_MS = 1000 / 30
/** A key that is held down repeats about so often; nobody types faster. */
const BETWEEN_KEYS_MS = 33
/** The browser tells of slower keys only. */
const SHORTEST_MS = 16

/** From here on the page notes how long each slow key took to its next paint, as the browser itself counts it, to 8 ms. */
async function watch(page: Page): Promise<void> {
  await page.evaluate((durationThreshold) => {
    const kept = window as unknown as { slowKeys: number[] }
    kept.slowKeys = []
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') kept.slowKeys.push(duration)
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit)
  }, SHORTEST_MS)
}

/** ms of every key; those that the browser did not tell of took the shortest. */
async function typed(page: Page): Promise<readonly number[]> {
  await watch(page)
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 5 === 4 ? 'Enter' : String((key % 9) + 1))
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
  await page.waitForTimeout(500)
  const slow = await page.evaluate(() => (window as unknown as { slowKeys: number[] }).slowKeys)
  return [...slow, ...Array.from({ length: Math.max(0, KEYS - slow.length) }, () => SHORTEST_MS)]
}

async function inPage(browser: Browser, run: (page: Page) => Promise<readonly number[]>): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const delays = await run(await context.newPage())
  await context.close()
  return delays
}

function lateOf(delays: readonly number[]): number {
  return delays.filter((delay) => delay > TWO_FRAMES_MS).length
}

const browser = await openBrowser()
const host = await serveProduct()
try {
  const bare = await inPage(browser, async (page) => {
    await page.setContent('<input>')
    await page.locator('input').focus()
    return typed(page)
  })
  const inGrid = (withSampling: boolean) =>
    inPage(browser, async (page) => {
      await loadProduct(page, host.address, ROWS)
      if (withSampling) {
        // The curves ask for draws; back in the grid they go on, and each committed value starts the background anew.
        await page.evaluate(() => void (location.hash = '#/curves'))
        await page.waitForSelector('.recharts-surface path')
        await page.evaluate(() => void (location.hash = '#/workloads'))
      }
      await page.locator('[data-row="0"] [data-column="3"]').click()
      if (withSampling) console.log(`${page.workers().length} worker(s) busy while sampling`)
      return typed(page)
    })
  const sampling = await inGrid(true)
  const atRest = await inGrid(false)
  console.log(`${browser.version()}, ${ROWS} workloads, ${KEYS} keys ${BETWEEN_KEYS_MS} ms apart, every fifth commits.`)
  say('95th percentile, key to paint', ms(quantile(sampling, 0.95)), {
    text: '≤ 2 frames',
    met: quantile(sampling, 0.95) <= TWO_FRAMES_MS,
  })
  const late = lateOf(sampling)
  say('keys later than two frames while sampling', `${late} of ${KEYS}`, { text: 'none', met: late === 0 })
  say('the same keys with nothing going on', `${lateOf(atRest)} of ${KEYS}`)
  say('the same keys in an input alone, on this machine', `${lateOf(bare)} of ${KEYS}`)
} finally {
  await browser.close()
  host.stop()
}
