// A thumb or a placeholder styled by the focus of its field makes browsers work out the style of the whole page at every
// focus: with ten thousand rows a quarter of what an edit takes. Fields pass such a style to their parts as a property.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '..', '..', '..', 'src')

function sheets(): readonly string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
}

const byState = /^.*:(focus|focus-visible|focus-within|hover|active)\b[^{,]*::(placeholder|-webkit-|-moz-).*$/gm

test('no part inside a field is styled by the state of the field', () => {
  const found = sheets().flatMap((name) =>
    [...readFileSync(join(SOURCE, name), 'utf8').matchAll(byState)].map(([rule]) => `${name}: ${rule.trim()}`),
  )
  expect(sheets().length).toBeGreaterThan(50)
  expect(found).toEqual([])
})
