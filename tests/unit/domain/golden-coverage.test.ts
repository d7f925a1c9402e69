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

const isTested = (id: string) => sources.includes(`'${id}'`)

test('every golden entry is tested by its id, or listed as not built with a reason', () => {
  expect(allIds.length).toBe(107)
  expect(allIds.filter((id) => !(id in notBuilt) && !isTested(id))).toEqual([])
})

test('nothing is listed as not built and stored or tested at the same time', () => {
  const unbuilt = Object.keys(notBuilt)
  expect(unbuilt.filter((id) => !allIds.includes(id))).toEqual([])
  expect(unbuilt.filter((id) => storedIds.includes(id) || isTested(id) || id in partlyBuilt)).toEqual([])
})

test('what is stored is one of the entries, once, and is tested; what is built in part is stored', () => {
  expect(storedIds.filter((id, at) => !allIds.includes(id) || storedIds.indexOf(id) !== at || !isTested(id))).toEqual(
    [],
  )
  expect(Object.keys(partlyBuilt).filter((id) => !storedIds.includes(id))).toEqual([])
})

test('a reason is a sentence', () => {
  for (const reason of Object.values({ ...notBuilt, ...partlyBuilt })) expect(reason).toMatch(/^[A-Z].{20,}\.$/)
})
