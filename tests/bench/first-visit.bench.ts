/** The first visit, the second one from what the service worker kept, and the first chart. */
import { openBrowser, serveProduct } from './support/browser.ts'
import { ownVisit, visits } from './support/first-visit.ts'
import { median, ms, say, sayMs } from './support/measure.ts'

const ROUNDS = 7

const browser = await openBrowser()
const host = await serveProduct()
try {
  const figures = (await visits(browser, [ownVisit(host.address)], ROUNDS)).get('Berth')
  if (figures === undefined) throw new Error('no visit was made')
  console.log(`${browser.version()}, cold profile, brotli on this machine, ${ROUNDS} visits. Medians.`)
  say('script until the grid stands, gzip', `${figures.scriptKB.toFixed(0)} kB`)
  say('requests until the grid stands', String(figures.requests), { text: '≤ 8', met: figures.requests <= 8 })
  sayMs('first contentful paint', figures.firstPaint)
  sayMs('grid stands', figures.ready)

  const second: number[] = []
  const charts: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(host.address)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await page.goto('about:blank')
    await page.goto(host.address, { waitUntil: 'commit' })
    await page.waitForSelector('[role=grid] [role=gridcell]')
    second.push(await page.evaluate(() => performance.now()))
    await page.waitForTimeout(1000)
    charts.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const start = performance.now()
            const look = () =>
              document.querySelector('.recharts-surface path') === null
                ? requestAnimationFrame(look)
                : setTimeout(() => resolve(performance.now() - start))
            location.hash = '#/curves'
            requestAnimationFrame(look)
          }),
      ),
    )
    await context.close()
  }
  say('second visit: grid stands', ms(median(second)), { text: '< the first', met: median(second) < figures.ready })
  sayMs('first chart after opening its tab', median(charts), 600)
} finally {
  await browser.close()
  host.stop()
}
