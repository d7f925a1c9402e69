// Every golden value is either checked by a test or listed with the reason why not.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import allIds from '../../golden-values/all-ids.json' with { type: 'json' }
import { storedIds } from '../../golden-values/golden-entry.ts'
import { notBuilt, partlyBuilt } from '../../golden-values/not-built.ts'

const here = new URL('.', import.meta.url)
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('-golden.test.ts'))
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n')

test('every golden entry is tested by its id, or listed as not built with a reason', () => {
  const neither = allIds.filter((id) => !(id in notBuilt) && !sources.includes(`'${id}'`))
  expect(neither).toEqual([])
  expect(allIds.length).toBe(107)
})

test('nothing is listed as not built and tested at the same time', () => {
  expect(Object.keys(notBuilt).filter((id) => storedIds.includes(id) || !allIds.includes(id))).toEqual([])
  expect(Object.keys(partlyBuilt).filter((id) => !storedIds.includes(id))).toEqual([])
})
