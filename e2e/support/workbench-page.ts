// The workbench as a person speaks of it: cells by workload and column, verdicts by family, actions by name.
import { expect, type Locator, type Page } from '@playwright/test'

export type FamilyName = 'VM' | 'Container' | 'Serverless'

export class WorkbenchPage {
  readonly page: Page
  readonly grid: Locator
  /** When and whether the work was kept. */
  readonly saveLine: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: 'Workloads' })
    this.saveLine = page.locator('[data-save]')
  }

  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`)
    await expect(this.grid).toBeVisible()
  }

  /** The workbench of a new visitor, whose grid takes the keys. */
  static async opened(page: Page): Promise<WorkbenchPage> {
    const work = new WorkbenchPage(page)
    await work.open()
    await expect(work.grid).toBeFocused()
    return work
  }

  /** Waits until what was typed is in the browser's storage. */
  async kept(): Promise<void> {
    await expect(this.saveLine).toHaveAttribute('data-save', 'saved')
  }

  row(workload: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader').getByText(workload, { exact: true }) })
  }

  head(column: string): Locator {
    // The group above a column may bear its name.
    return this.grid
      .getByRole('columnheader')
      .filter({ has: this.page.getByText(column, { exact: true }) })
      .last()
  }

  async columnIndex(column: string): Promise<string> {
    return (await this.head(column).getAttribute('aria-colindex')) ?? ''
  }

  /** By the small button that a head shows under the pointer. */
  async openColumnMenu(column: string): Promise<void> {
    await this.head(column).getByRole('button').click()
    await expect(this.page.getByRole('menu', { name: 'Column' })).toBeVisible()
  }

  async cell(workload: string, column: string): Promise<Locator> {
    const index = await this.columnIndex(column)
    return this.row(workload).locator(`[aria-colindex="${index}"]`)
  }

  /** A cell by its place: rows count from 1 as the row numbers do. */
  async cellAt(rowNumber: number, column: string): Promise<Locator> {
    const index = await this.columnIndex(column)
    return this.grid.locator(`[role=row][aria-rowindex="${rowNumber + 2}"] [aria-colindex="${index}"]`)
  }

  async verdict(workload: string, family: FamilyName): Promise<Locator> {
    return (await this.cell(workload, family)).locator('[data-verdict]')
  }

  /** Puts the cursor on a cell, as a click does. */
  async select(workload: string, column: string): Promise<void> {
    const cell = await this.cell(workload, column)
    await cell.click()
    await expect(cell).toHaveAttribute('aria-selected', 'true')
  }

  async selectAt(rowNumber: number, column: string): Promise<void> {
    await (await this.cellAt(rowNumber, column)).click()
  }

  /** Selects a cell, types over it and keeps it with Enter. */
  async type(workload: string, column: string, text: string): Promise<void> {
    await this.select(workload, column)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
    await expect(this.grid).toBeFocused()
  }

  /** The cell the keys go to, by what a screen reader is told. */
  async expectCursor(rowNumber: number, column: string): Promise<void> {
    const cell = await this.cellAt(rowNumber, column)
    // The cell has its id once the frame after the key is drawn.
    await expect(async () => {
      const own = await cell.getAttribute('id')
      expect(await this.grid.getAttribute('aria-activedescendant')).toBe(own ?? 'no such cell')
    }).toPass({ timeout: 20_000 })
  }

  /** Finds an action by name in the palette and runs it, by keys only. */
  async run(action: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    const palette = this.page.getByRole('combobox', { name: 'Find an action' })
    await palette.fill(action)
    await this.page.getByRole('option', { name: action }).first().waitFor()
    await palette.press('Enter')
    await expect(palette).toHaveCount(0)
  }

  /** Fires the paste a browser fires for Ctrl+V with this on the clipboard. */
  async paste(clipboard: { readonly text?: string; readonly html?: string }): Promise<void> {
    await this.page.evaluate(({ text, html }) => {
      const data = new DataTransfer()
      if (text !== undefined) data.setData('text/plain', text)
      if (html !== undefined) data.setData('text/html', html)
      ;(document.activeElement ?? document.body).dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, clipboard)
  }

  toast(text: string | RegExp): Locator {
    return this.page.getByRole('status').getByText(text)
  }

  /** The workbook's rows in order, by name. */
  async names(): Promise<string[]> {
    return (await this.grid.getByRole('rowheader').allTextContents()).map((name) => name.trim())
  }
}
