import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/test.ts'

test('the workbench opens with nothing loaded from elsewhere and no breach of its policy', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/Berth/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the first screen is accessible to a machine reader of WCAG rules', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('the server sends the policy, and the page carries it for hosts that send none', async ({ page }) => {
  const response = await page.goto('./')
  const header = response?.headers()['content-security-policy'] ?? ''
  expect(header).toContain("default-src 'self'")
  expect(header).toContain("frame-ancestors 'none'")
  expect(header).toContain("require-trusted-types-for 'script'")
  const meta = await page.locator('head > meta').first().getAttribute('content')
  expect(header).toBe(`${meta}; frame-ancestors 'none'`)
  expect(response?.headers()['x-content-type-options']).toBe('nosniff')
})

test('the grid stands after at most eight requests', async ({ page }) => {
  // Counted in the frame that has the first cell, however late anybody looks.
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[role=grid] [role=gridcell]') === null) requestAnimationFrame(look)
      else
        Object.assign(window, {
          askedFor: performance.getEntriesByType('resource').map(({ name }) => name),
        })
    }
    requestAnimationFrame(look)
  })
  await page.goto('./')
  const asked = await page.waitForFunction(() => (window as { askedFor?: string[] }).askedFor)
  const files = (await asked.jsonValue()) ?? []
  // The page itself is one more.
  expect(files.length + 1, files.join('\n')).toBeLessThanOrEqual(8)
})
