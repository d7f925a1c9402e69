// The promises every browser test makes are seen broken here, once each.
import { test } from './test.ts'

const breaches: readonly (readonly [string, () => unknown])[] = [
  ['an error in the console', () => console.error('broken')],
  [
    'an exception nobody catches',
    () =>
      void setTimeout(() => {
        throw new Error('broken')
      }),
  ],
  ['a promise nobody handles', () => void Promise.reject(new Error('broken'))],
  [
    'text turned into HTML',
    () => {
      document.body.innerHTML = '<p>broken</p>'
    },
  ],
  // In a later turn: what the test itself evaluates is exempt from the policy.
  ['text run as code', () => void setTimeout(() => new Function('return 1')())],
  ['a request to another host', () => fetch('https://example.org/', { mode: 'no-cors' }).catch(() => undefined)],
  ['a style written into the markup', () => document.body.setAttribute('style', 'color: red')],
]

for (const [name, breach] of breaches)
  test(`${name} fails the test it happens in`, async ({ page }) => {
    test.fail()
    await page.goto('./')
    await page.evaluate(breach).catch(() => undefined)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
  })
