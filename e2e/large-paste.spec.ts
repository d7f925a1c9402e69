// A table far larger than anybody keeps: the page shows how far it is, can be stopped, and goes on answering.
import { expect, test } from './support/test.ts'
import { WorkbenchPage } from './support/workbench-page.ts'

test('fifty thousand pasted rows show progress, can be stopped, and never hold the page for long', async ({ page }) => {
  test.slow()
  const work = new WorkbenchPage(page)
  await work.open()
  await work.run('Start empty')
  await expect(work.grid).toBeFocused()
  await page.keyboard.press('Control+Home')
  const text = Array.from(
    { length: 50_000 },
    (_, at) => `Service ${at + 1}\tapi\tsteady\t${at + 1}k\t2\t80\t30\t1\tnone\t300\t1000\tnone`,
  ).join('\n')
  await work.paste({ text })
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(work.grid.getByRole('rowheader').filter({ hasText: /\S/ })).toHaveCount(0)

  await work.grid.focus()
  await page.evaluate(() => {
    const seen: number[] = []
    ;(globalThis as unknown as { longTasks: number[] }).longTasks = seen
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
    })
  })
  await work.paste({ text })
  await expect(page.getByText('600,000 of 600,000 cells accepted, 50k rows added')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Control+End')
  await expect(work.grid.locator('[role=row][aria-rowindex="50002"]')).toContainText('Service 50000')
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks)
  test.info().annotations.push({
    type: 'longest tasks',
    description: tasks
      .sort((a, b) => b - a)
      .slice(0, 8)
      .map(Math.round)
      .join(' '),
  })
})
