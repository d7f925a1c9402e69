/**
 * The grid with 10,000 rows of 15 columns, beside AG Grid Community, Glide Data Grid and react-data-grid, in one browser.
 * For a quick look while working: BENCH_ROUNDS=1 BENCH_GRIDS="Berth,AG Grid Community" npm run bench -- grid-peers
 */
import type { Browser, Page } from '@playwright/test'
import { busyMs, openBrowser, painted, quiet, serveProduct, servePeers, startMetrics } from './support/browser.ts'
import type { Host } from './support/browser.ts'
import { peers, product } from './support/grids.ts'
import type { Grid } from './support/grids.ts'
import { median, ms, quantile, say } from './support/measure.ts'

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const EDITS = 10
const FRAMES = 180
/** Longer than anything waits before it takes up what an edit changed: saving, what stands out, what is announced. */
const REST_MS = 2500

interface Figures {
  readonly mount: number[]
  readonly edit: number[]
  readonly commit: number[]
  readonly paste: number[]
  readonly frames: number[]
  readonly frameBusy: number[]
}

/** ms from asking to the frame that shows rows. */
function mountTime(page: Page, grid: Grid): Promise<number> {
  return page.evaluate(
    `new Promise((resolve) => {
      const start = performance.now()
      const look = () => (${grid.stands}) ? setTimeout(() => resolve(performance.now() - start)) : requestAnimationFrame(look)
      ${grid.mount}
      requestAnimationFrame(look)
    })`,
  )
}

async function clickCell(page: Page, grid: Grid, row: number): Promise<void> {
  const { x, y } = await grid.cell(page, row)
  await page.mouse.click(x, y)
  await painted(page)
}

/**
 * Main-thread ms of a whole edit: the first key that opens the cell, Enter, and all that follows until the page rests; and
 * of its commit alone, from Enter until it is painted.
 */
async function editTimes(
  page: Page,
  grid: Grid,
  row: number,
  session: Awaited<ReturnType<typeof startMetrics>>,
): Promise<{ readonly edit: number; readonly commit: number }> {
  await clickCell(page, grid, row)
  const before = await busyMs(session)
  await page.keyboard.type(String(100 + row))
  await painted(page)
  const typed = await busyMs(session)
  await page.keyboard.press('Enter')
  await painted(page)
  const commit = (await busyMs(session)) - typed
  await page.waitForTimeout(REST_MS)
  return { edit: (await busyMs(session)) - before, commit }
}

/** ms from the key to the frame that shows the pasted rows. */
async function pasteTime(page: Page, grid: Grid, pasted: string): Promise<number> {
  await clickCell(page, grid, 0)
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    Array.from({ length: 1000 }, () => '41\t2\t300').join('\n'),
  )
  await page.evaluate(
    `window.benchPaste = new Promise((resolve) => {
      addEventListener('keydown', (event) => {
        if (event.key.toLowerCase() !== 'v') return
        const look = () => (${pasted}) ? setTimeout(() => resolve(performance.now() - event.timeStamp)) : requestAnimationFrame(look)
        requestAnimationFrame(look)
      }, { capture: true })
    }); undefined`,
  )
  await page.keyboard.press('Control+v')
  return page.evaluate<number>(
    'Promise.race([window.benchPaste, new Promise((resolve) => setTimeout(() => resolve(NaN), 20000))])',
  )
}

/** Frame times while the grid is scrolled by 200 px a frame, and main-thread ms a frame. */
async function scrollTimes(
  page: Page,
  grid: Grid,
  session: Awaited<ReturnType<typeof startMetrics>>,
): Promise<{ frames: number[]; busy: number }> {
  const before = await busyMs(session)
  const frames = await page.evaluate<number[]>(
    `new Promise((resolve) => {
      const scroller = [...document.querySelectorAll('${grid.scroller}')].find((element) => element.scrollHeight > element.clientHeight + 1000)
      const times = []
      let last = performance.now()
      const step = (now) => {
        times.push(now - last)
        last = now
        scroller.scrollTop += 200
        if (times.length <= ${FRAMES}) requestAnimationFrame(step)
        else resolve(times.slice(1))
      }
      requestAnimationFrame(step)
    })`,
  )
  return { frames, busy: ((await busyMs(session)) - before) / FRAMES }
}

async function measure(browser: Browser, host: Host, grid: Grid, into: Figures): Promise<void> {
  // The peers bring styles of their own, which our policy would refuse.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    bypassCSP: grid !== product,
    serviceWorkers: 'block',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.address })
  const page = await context.newPage()
  await grid.load(page, host.address + grid.page)
  const session = await startMetrics(page)
  into.mount.push(await mountTime(page, grid))
  await quiet(page, session)
  for (let row = 1; row <= EDITS; row += 1) {
    const { edit, commit } = await editTimes(page, grid, row, session)
    into.edit.push(edit)
    into.commit.push(commit)
  }
  await quiet(page, session)
  const { frames, busy } = await scrollTimes(page, grid, session)
  into.frames.push(...frames)
  into.frameBusy.push(busy)
  if (grid.pasted !== null) {
    await page.evaluate(`for (const element of document.querySelectorAll('${grid.scroller}')) element.scrollTop = 0`)
    await quiet(page, session)
    into.paste.push(await pasteTime(page, grid, grid.pasted))
  }
  await context.close()
}

const browser = await openBrowser()
const own = await serveProduct()
const others = await servePeers()
const asked = process.env['BENCH_GRIDS']?.split(',')
const all: readonly Grid[] = [product, ...peers].filter(({ name }) => asked?.includes(name) ?? true)
const none = (): Figures => ({ mount: [], edit: [], commit: [], paste: [], frames: [], frameBusy: [] })
const figures = new Map(all.map((grid) => [grid.name, none()]))
const of = (name: string): Figures => figures.get(name) ?? none()
try {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const grid of all) {
      console.error(`round ${round + 1}: ${grid.name}`)
      await measure(browser, grid === product ? own : others, grid, of(grid.name)).catch((error: unknown) => {
        console.error(`${grid.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
      })
    }
} finally {
  await browser.close()
  own.stop()
  others.stop()
}

console.log(
  `${browser.version()}, 1280 × 800, rows of 42 px, ${ROUNDS} rounds in turn, ${EDITS} edits and ${FRAMES} frames a round. Medians.`,
)
console.log('Berth draws verdicts and assesses what is edited or pasted; the peers draw and keep text.\n')
console.log(
  ['', 'to paint', 'busy/edit', 'of it commit', 'paste 1,000', 'frame p95', 'busy/frame']
    .map((head, at) => head.padEnd(at === 0 ? 20 : 14))
    .join(''),
)
for (const { name } of all) {
  const { mount, edit, commit, paste, frames, frameBusy } = of(name)
  const cells = [median(mount), median(edit), median(commit), median(paste), quantile(frames, 0.95), median(frameBusy)]
  console.log(name.padEnd(20) + cells.map((value) => (Number.isNaN(value) ? '–' : ms(value)).padEnd(14)).join(''))
}
console.log('')
const [ag, glide] = [of('AG Grid Community'), of('Glide Data Grid')]
const mine = of('Berth')
const bare = of('Bare page')
const goals: readonly (readonly [what: string, ratio: number, atMost: number])[] = [
  ['to paint / AG Grid', median(mine.mount) / median(ag.mount), 0.4],
  ['busy per edit / AG Grid', median(mine.edit) / median(ag.edit), 0.6],
  ['busy per edit / Glide', median(mine.edit) / median(glide.edit), 0.6],
  ['paste of 1,000 rows / Glide', median(mine.paste) / median(glide.paste), 0.6],
  ['frame p95 / Glide', quantile(mine.frames, 0.95) / quantile(glide.frames, 0.95), 1.15],
  ['busy per frame / AG Grid', median(mine.frameBusy) / median(ag.frameBusy), 0.5],
]
for (const [what, ratio, atMost] of goals)
  if (Number.isNaN(ratio)) say(what, 'not measured')
  else say(what, `${ratio.toFixed(2)} ×`, { text: `≤ ${atMost} ×`, met: ratio <= atMost })
// What the browser itself takes for the keys, the input and the frames: nobody gets below it.
for (const [name, peer] of [
  ['AG Grid', ag],
  ['Glide', glide],
] as const) {
  for (const [what, part] of [
    ['edit', 'edit'],
    ['commit alone', 'commit'],
  ] as const) {
    const ratios = [mine, bare].map((each) => median(each[part]) / median(peer[part]))
    if (!ratios.some(Number.isNaN))
      say(`${what}: Berth and the bare page / ${name}`, ratios.map((ratio) => `${ratio.toFixed(2)} ×`).join(', '))
  }
}
