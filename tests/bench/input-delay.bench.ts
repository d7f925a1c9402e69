/** How long after a key the next frame shows it, while the background draws and works through every row. */
import { openBrowser, serveProduct } from './support/browser.ts'
import { loadProduct } from './support/grids.ts'
import { median, ms, quantile, say } from './support/measure.ts'

const KEYS = 200
const ROWS = 20
const TWO_FRAMES_MS = 1000 / 30

const browser = await openBrowser()
const host = await serveProduct()
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await loadProduct(page, host.address, ROWS)
  await page.evaluate(() => {
    const kept = window as unknown as { delays: number[] }
    kept.delays = []
    addEventListener(
      'keydown',
      (event) => requestAnimationFrame(() => setTimeout(() => kept.delays.push(performance.now() - event.timeStamp))),
      { capture: true },
    )
  })
  // The curves ask for draws; back in the grid they go on, and each committed value starts the background anew.
  await page.evaluate(() => void (location.hash = '#/curves'))
  await page.waitForSelector('.recharts-surface path')
  await page.evaluate(() => void (location.hash = '#/workloads'))
  await page.locator('[data-row="0"] [data-column="3"]').click()
  const workers = page.workers().length
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press(key % 5 === 4 ? 'Enter' : String((key % 9) + 1))
  await page.waitForTimeout(200)
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays)
  console.log(
    `${browser.version()}, ${ROWS} workloads, ${delays.length} keys, every fifth commits; ${workers} worker(s) busy.`,
  )
  say('key to painted frame', ms(median(delays)))
  say('95th percentile', ms(quantile(delays, 0.95)), {
    text: '≤ 2 frames',
    met: quantile(delays, 0.95) <= TWO_FRAMES_MS,
  })
  const late = delays.filter((delay) => delay > TWO_FRAMES_MS).length
  say('keys that took longer than two frames', `${late} of ${delays.length}`, { text: 'none', met: late === 0 })
} finally {
  await browser.close()
  host.stop()
}
