// Text that no single key press makes: input methods, dictation, emoji lists and dead keys type into a resting cell.
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** Firefox and Safari have no EditContext; without it Chromium takes the same way as they do. */
const ways = ['as in Chrome and Edge', 'as in Firefox and Safari'] as const

async function opened(page: Page): Promise<{ readonly work: WorkbenchPage; readonly keyboard: CDPSession }> {
  const work = new WorkbenchPage(page)
  await work.open()
  // Either the one way or the other is ready.
  await expect
    .poll(() =>
      work.grid.evaluate(
        (grid: HTMLElement) => grid.isContentEditable || ('editContext' in grid && grid.editContext !== null),
      ),
    )
    .toBe(true)
  return { work, keyboard: await page.context().newCDPSession(page) }
}

const compose = (keyboard: CDPSession, text: string) =>
  keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

for (const way of ways)
  test.describe(way, () => {
    if (way === 'as in Firefox and Safari')
      test.beforeEach(({ page }) => page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'EditContext')))

    test('a word composed with an input method replaces the cell from its first letter, and goes on in the editor', async ({
      page,
    }) => {
      const { work, keyboard } = await opened(page)
      await work.select('CI build', 'Workload')
      const cell = await work.cellAt(8, 'Workload')
      await compose(keyboard, 'け')
      await compose(keyboard, 'けんさく')
      await expect(page.locator('[data-composing]')).toHaveText('けんさく')
      await expect(work.grid).toBeFocused()
      await keyboard.send('Input.insertText', { text: '検索' })
      const editor = page.getByRole('textbox', { name: 'Workload of CI build' })
      await expect(editor).toHaveValue('検索')
      await expect(editor).toBeFocused()
      await expect(page.locator('[data-composing]')).toHaveCount(0)
      await keyboard.send('Input.insertText', { text: 'サービス' })
      await page.keyboard.press('Enter')
      await expect(cell).toContainText('検索サービス')
      await page.keyboard.press('Control+z')
      await expect(cell).toContainText('CI build')
    })

    test('dictated text starts an edit on a resting cell, in a blank row too', async ({ page }) => {
      const { work, keyboard } = await opened(page)
      await work.select('CI build', 'Duration')
      await keyboard.send('Input.insertText', { text: '20 minutes' })
      await expect(page.getByRole('textbox', { name: 'Duration of CI build' })).toHaveValue('20 minutes')
      await page.keyboard.press('Enter')
      await expect(await work.cell('CI build', 'Duration')).toContainText('20 min')
      await work.expectCursor(9, 'Duration')
      await page.keyboard.press('Home')
      await keyboard.send('Input.insertText', { text: '🚀 Launcher' })
      await page.keyboard.press('Tab')
      await expect(work.row('🚀 Launcher')).toBeVisible()
    })

    test('a composition that is given up changes nothing, and one that a click cuts short stays in its cell', async ({
      page,
    }) => {
      const { work, keyboard } = await opened(page)
      await work.select('CI build', 'Workload')
      const cell = await work.cellAt(8, 'Workload')
      await compose(keyboard, 'け')
      await compose(keyboard, '')
      await expect(page.locator('[data-composing]')).toHaveCount(0)
      await expect(cell).toContainText('CI build')
      await expect(work.grid).toBeFocused()
      await compose(keyboard, 'けん')
      await expect(page.locator('[data-composing]')).toHaveText('けん')
      await (await work.cell('Webhook router', 'Workload')).click()
      await expect(cell).toContainText('けん')
      await expect(work.row('Webhook router')).toBeVisible()
    })

    test('a verdict takes no text', async ({ page }) => {
      const { work, keyboard } = await opened(page)
      await work.select('CI build', 'VM')
      await work.grid.focus()
      await keyboard.send('Input.insertText', { text: 'x' })
      await page.keyboard.press('ArrowLeft')
      await expect(page.getByRole('textbox', { name: /of CI build/ })).toHaveCount(0)
      await expect(work.grid).toBeFocused()
    })
  })
