/** The grids that are compared, and how each is driven: the same rows, the same keys, the same pixels. */
import type { Page } from '@playwright/test'
import { saveWorkbook } from '../../../src/workbench/save-workbook.ts'
import { workbookOf } from '../../support/example-workloads.ts'
import { dropFile, quiet, startMetrics } from './browser.ts'
import { manyWorkloads } from './many-workloads.ts'

export interface Grid {
  readonly name: string
  readonly page: string
  /** Loads what the grid will show; nothing of the grid is on the screen yet. */
  readonly load: (page: Page, address: string) => Promise<void>
  /** Runs in the page: begins to draw. */
  readonly mount: string
  /** Runs in the page: true once rows are on the screen. */
  readonly stands: string
  readonly scroller: string
  readonly cell: (page: Page, row: number) => Promise<{ readonly x: number; readonly y: number }>
  /** Runs in the page: true once `41` of a paste is on the screen; null where ranges cannot be pasted. */
  readonly pasted: string | null
}

const ROWS = 10_000
// Every grid shows a number here, wide enough to click on.
const COLUMN = 3

async function boxOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Loads the product with many workloads and waits until everything behind the first screen is computed. */
export async function loadProduct(page: Page, address: string, rows = ROWS): Promise<void> {
  await page.goto(address)
  await page.waitForSelector('[role=grid] [role=gridcell]')
  await dropFile(page, 'many.json', saveWorkbook({ ...workbookOf(manyWorkloads(rows)), title: 'Many' }))
  await page.waitForFunction(
    (count) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > count,
    rows,
    { timeout: 120_000 },
  )
  // On a busy machine the rows are assessed for longer than the page could be watched for rest.
  await page.waitForFunction(() => !document.body.innerText.includes('so far'), undefined, { timeout: 300_000 })
  await quiet(page, await startMetrics(page))
}

async function loadPeer(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction('window.benchMount !== undefined')
}

const peer = { load: loadPeer, mount: 'window.benchMount()' }

export const product: Grid = {
  name: 'Berth',
  page: '',
  load: async (page, address) => {
    await loadProduct(page, address)
    // The lightest other screen: one workload alone.
    await page.evaluate(() => void (location.hash = '#/curves/w-0'))
    await page.waitForFunction(() => document.querySelector('[role=grid]') === null)
    await quiet(page, await startMetrics(page))
  },
  mount: "location.hash = '#/workloads'",
  stands: "document.querySelectorAll('[role=grid] [role=gridcell]').length > 50",
  scroller: '[role=grid]',
  cell: (page, row) => boxOf(page, `[data-row="${row}"] [data-column="${COLUMN}"]`),
  pasted: `document.querySelector('[data-row="5"] [data-column="${COLUMN}"]')?.textContent.startsWith('41') === true`,
}

export const peers: readonly Grid[] = [
  {
    ...peer,
    name: 'AG Grid Community',
    page: 'ag-grid.html',
    stands: "document.querySelectorAll('.ag-cell').length > 50",
    scroller: '.ag-body-viewport, .ag-grid-viewport',
    cell: (page, row) => boxOf(page, `.ag-row[row-index="${row}"] .ag-cell[col-id="c${COLUMN + 3}"]`),
    pasted: null,
  },
  {
    ...peer,
    name: 'Glide Data Grid',
    page: 'glide.html',
    stands: "(document.querySelector('canvas')?.width ?? 0) > 0",
    scroller: '.dvn-scroller',
    // Drawn, not built: header 36 px, rows 42 px, columns 100 px.
    cell: (_page, row) => Promise.resolve({ x: COLUMN * 100 + 350, y: 36 + row * 42 + 21 }),
    pasted: `window.benchRows[999].c${COLUMN + 3} === '41'`,
  },
  {
    ...peer,
    name: 'react-data-grid',
    page: 'react-data-grid.html',
    stands: "document.querySelectorAll('.rdg [role=gridcell]').length > 50",
    scroller: '[role=grid]',
    cell: (page, row) => boxOf(page, `.rdg [aria-rowindex="${row + 2}"] [aria-colindex="${COLUMN + 4}"]`),
    pasted: null,
  },
  {
    ...peer,
    // No product, but what any of them stands on: cells of text, a cursor and an input.
    name: 'Bare page',
    page: 'bare.html',
    stands: "document.querySelectorAll('[role=gridcell]').length > 50",
    scroller: '[role=grid]',
    cell: (page, row) => boxOf(page, `[data-row="${row}"] [data-column="${COLUMN}"]`),
    pasted: null,
  },
]
