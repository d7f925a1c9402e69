/** What a visitor waits for: bytes of script, requests, the first paint, the first thing to work with; once cold, once again. */
import type { Browser } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { median } from './measure.ts'

export interface Visit {
  readonly name: string
  readonly address: string
  /** What there is once the page can be used. */
  readonly ready: string
  readonly ownStyles: boolean
}

export interface VisitFigures {
  readonly scriptKB: number
  readonly requests: number
  readonly firstPaint: number
  readonly ready: number
}

/** A visit in a fresh profile, with nothing kept from before. */
export async function visit(browser: Browser, { address, ready, ownStyles }: Visit): Promise<VisitFigures> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    bypassCSP: ownStyles,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  let requests = 0
  page.on('response', (response) => {
    requests += 1
    if (response.request().resourceType() === 'script')
      scripts.push(
        response.body().then(
          (body) => gzipSync(body, { level: 9 }).length / 1000,
          () => 0,
        ),
      )
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForSelector(ready, { timeout: 60_000 })
  const stood = await page.evaluate(() => performance.now())
  const atReady = { requests, sizes: await Promise.all(scripts) }
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  await context.close()
  return {
    scriptKB: atReady.sizes.reduce((sum, size) => sum + size, 0),
    requests: atReady.requests,
    firstPaint,
    ready: stood,
  }
}

/** Medians of visits that take turns. */
export async function visits(
  browser: Browser,
  places: readonly Visit[],
  rounds: number,
): Promise<ReadonlyMap<string, VisitFigures>> {
  const all = new Map<string, VisitFigures[]>(places.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const place of places) all.get(place.name)?.push(await visit(browser, place))
  const middle = (figures: readonly VisitFigures[], key: keyof VisitFigures) => median(figures.map((one) => one[key]))
  return new Map(
    [...all].map(([name, figures]) => [
      name,
      {
        scriptKB: middle(figures, 'scriptKB'),
        requests: middle(figures, 'requests'),
        firstPaint: middle(figures, 'firstPaint'),
        ready: middle(figures, 'ready'),
      },
    ]),
  )
}

export const ownVisit = (address: string): Visit => ({
  name: 'Berth',
  address,
  ready: '[role=grid] [role=gridcell]',
  ownStyles: false,
})
