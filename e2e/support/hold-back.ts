// A file that takes its time to arrive, as on a slow network.
import type { Page } from '@playwright/test'

/** Requests for it wait until the function that is given back is called. */
export async function holdBack(page: Page, file: string): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(file, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}
