import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isStale, ROOT } from '../../../src/cli/bundle.mjs'

const folder = mkdtempSync(join(tmpdir(), 'berth-bundle-'))
const source = join(folder, 'source.ts')
const output = join(folder, 'output.js')
const at = (path: string, second: number): void => utimesSync(path, second, second)

beforeAll(() => {
  writeFileSync(source, '')
  writeFileSync(output, '')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a built file', () => {
  test('is out of date once a source is newer, and only then', () => {
    at(source, 1000)
    at(output, 2000)
    expect(isStale(output, [relative(ROOT, source)])).toBe(false)
    at(source, 3000)
    expect(isStale(output, [relative(ROOT, source)])).toBe(true)
  })

  test('that does not exist is out of date', () => {
    expect(isStale(join(folder, 'nothing.js'), [])).toBe(true)
  })
})

test('the command starts from a fresh checkout and prints nothing of its own to standard output', () => {
  const first = spawnSync(process.execPath, [join(ROOT, 'src/cli/run-berth.mjs'), '--help'], { encoding: 'utf8' })
  const second = spawnSync(process.execPath, [join(ROOT, 'src/cli/run-berth.mjs'), '--help'], { encoding: 'utf8' })
  expect(first.stdout).toMatch(/^Usage|^berth|^Berth/)
  expect(second.stdout).toBe(first.stdout)
  expect(first.status).toBe(second.status)
}, 60_000)
