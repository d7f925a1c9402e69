// One walk through everything the workbench shows: every screen, the evidence of a cell, every dialog, the meeting view.
import { expect, type Page } from '@playwright/test'

const SCREENS = ['workloads', 'matrix', 'curves', 'review', 'note']
const DIALOGS = [
  'Team settings and terms',
  'Own prices',
  'Edit the hours of the week',
  'Share as a link',
  'Workbooks in this browser',
  'Earlier versions',
  'Guide and glossary',
  'Licences and notices',
  'Every key',
]

export async function stands(page: Page): Promise<void> {
  await expect(page.locator('[data-save]')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/${place}`)
  await expect(page.getByText('stopped working')).toHaveCount(0)
}

/** Runs an action by its name, as the palette lists it. */
export async function runAction(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: 'Find an action' })
  await palette.fill(title)
  await page.getByRole('option', { name: title }).first().click()
}

/** Calls `look` on every place; `workload` is the id whose evidence is opened. */
export async function walkEverything(
  page: Page,
  workload: string,
  look: (place: string) => Promise<void>,
): Promise<void> {
  for (const screen of SCREENS) {
    await goTo(page, screen)
    // Parts of a screen arrive later: charts, what is worked out meanwhile, the rendered note.
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    if (screen === 'note')
      await expect(page.getByRole('article', { name: 'The note as it will be read' })).toBeVisible()
    await look(screen)
  }
  for (const family of ['vm', 'container', 'serverless']) {
    await goTo(page, `matrix/${encodeURIComponent(workload)}/${family}`)
    await expect(page.getByRole('complementary').first()).toBeVisible()
    await look(`evidence for ${family}`)
  }
  await goTo(page, 'workloads')
  for (const dialog of DIALOGS) {
    await runAction(page, dialog)
    await expect(page.getByRole('dialog').first()).toBeVisible()
    // Esc is meant for a dialog once the focus is in it.
    await expect(page.locator('[role="dialog"]:focus-within')).toBeVisible()
    await look(dialog)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await runAction(page, 'Present')
  await expect(page.getByText('stopped working')).toHaveCount(0)
  await look('Present')
  await page.keyboard.press('Escape')
}
