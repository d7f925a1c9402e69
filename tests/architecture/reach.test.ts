// All code of the product is reached from what people start; each kind of stranded code is seen caught.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findNeedlessExports, findUnreached, type Modules } from './find-unreached.ts'
import { readDeclarations } from './read-declarations.ts'

const ROOT = join(import.meta.dirname, '..', '..')

// The page, the two programs of the terminal with what starts them, and the build.
const ENTRIES = [
  'src/app/main.tsx',
  'src/cli/berth.ts',
  'src/cli/serve.ts',
  'src/cli/start.mjs',
  'src/cli/run-berth.mjs',
  'vite.config.ts',
]

function readFolder(folder: string): Modules {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts') && !path.includes('/node_modules/'))
  return read(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

function read(files: readonly (readonly [path: string, source: string])[]): Modules {
  return new Map(files.map(([path, source]) => [path, readDeclarations(path, source)]))
}

describe('the product', () => {
  const build = read([['vite.config.ts', readFileSync(join(ROOT, 'vite.config.ts'), 'utf8')]])
  const sources = readFolder('src')

  test('no code is there for tests alone: every declaration is reached from an entry', () => {
    const modules = new Map([...sources, ...build])
    expect(ENTRIES.filter((entry) => !modules.has(entry))).toEqual([])
    expect(findUnreached(modules, ENTRIES)).toEqual([])
  })

  test('nothing is exported that no other file imports', () => {
    expect(findNeedlessExports(sources, new Map([...build, ...readFolder('tests'), ...readFolder('e2e')]))).toEqual([])
  })
})

const GOOD: Readonly<Record<string, string>> = {
  'src/app/main.tsx': `
    import workerAddress from '../domain/worker.ts?worker&url'
    import { Page } from './Page.tsx'
    const late = () => import('../domain/late.ts').then(({ wait }) => wait)
    start(<Page worker={workerAddress} late={late} />)`,
  'src/app/Page.tsx': `
    import type { Bill } from '../domain/bill.ts'
    import { total as sum } from '../domain/bill.ts'
    export function Page(bill: Bill) { return sum(bill) }`,
  'src/domain/bill.ts': `
    export { hours } from './hours.ts'
    export interface Bill { readonly lines: readonly Line[] }
    interface Line { readonly usd: number }
    const add = (bill: Bill) => bill.lines.length
    export function total(bill: Bill): number { return add(bill) }`,
  'src/domain/hours.ts': 'export const hours = 730',
  'src/domain/late.ts': 'export const wait = 1',
  'src/domain/worker.ts': `import { hours } from './bill.ts'\npostMessage(hours)`,
}

function unreachedWith(changes: Readonly<Record<string, string>>): readonly string[] {
  return findUnreached(read(Object.entries({ ...GOOD, ...changes })), ['src/app/main.tsx'])
}

describe('the check', () => {
  test('code that is reached by import, type, worker, late import or handing on draws no complaint', () => {
    expect(unreachedWith({})).toEqual([])
  })

  test.each([
    ['a file that nothing imports', { 'src/domain/idle.ts': 'export const idle = 1' }, 'src/domain/idle.ts'],
    [
      'a file that only such a file imports',
      { 'src/domain/idle.ts': "import './lost.ts'", 'src/domain/lost.ts': 'export const lost = 1' },
      'src/domain/lost.ts',
    ],
    [
      'an export that nothing imports',
      { 'src/domain/hours.ts': 'export const hours = 730\nexport const days = 30' },
      'src/domain/hours.ts: days',
    ],
    [
      'a function that only such an export calls',
      {
        'src/domain/hours.ts':
          'export const hours = 730\nfunction half() { return hours }\nexport const days = () => half()',
      },
      'src/domain/hours.ts: half',
    ],
    [
      'a function that only calls itself',
      { 'src/domain/hours.ts': 'export const hours = 730\nfunction again(): void { again() }' },
      'src/domain/hours.ts: again',
    ],
    [
      'a type of nothing',
      { 'src/domain/hours.ts': 'export const hours = 730\nexport type Hours = number' },
      'src/domain/hours.ts: Hours',
    ],
    [
      'an export whose name is only a property elsewhere',
      { 'src/domain/hours.ts': 'export const hours = { lines: 1 }\nexport const lines = 2' },
      'src/domain/hours.ts: lines',
    ],
  ])('%s is caught', (_, changes, found) => {
    expect(unreachedWith(changes)).toContain(found)
  })

  test('an export that only its own file uses is needless; one that a test imports is not', () => {
    const modules = read([['src/domain/bill.ts', 'export const a = 1\nexport const b = a']])
    const readers = read([['tests/bill.test.ts', "import { b } from '../src/domain/bill.ts'\nb"]])
    expect(findNeedlessExports(modules, readers)).toEqual(['src/domain/bill.ts: a'])
  })
})
