import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { offlineFiles, writeOfflineWorker } from '../../../src/cli/offline-files.ts'

const template = readFileSync(join(import.meta.dirname, '../../../public/sw.js'), 'utf8')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'berth-build-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'start()')
  writeFileSync(join(folder, '_headers'), '/*')
  writeFileSync(join(folder, 'sw.js'), template)
})
afterEach(() => rmSync(folder, { recursive: true }))

function writtenVersion(): string {
  writeFileSync(join(folder, 'sw.js'), template)
  writeOfflineWorker(folder)
  return /const VERSION = "([^"]+)"/.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))?.[1] ?? ''
}

test('the worker lists what a page may ask for, and neither itself nor settings for a host', () => {
  expect(offlineFiles(folder)).toEqual(['assets/index-1a2b.js', 'index.html'])
  writeOfflineWorker(folder)
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain('const FILES = ["assets/index-1a2b.js","index.html"]')
})

test('the same build has the same version, and another byte in any file is another version', () => {
  const first = writtenVersion()
  expect(first).toMatch(/^[0-9a-f]{12}$/)
  expect(writtenVersion()).toBe(first)
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Berth</title>')
  expect(writtenVersion()).not.toBe(first)
})
