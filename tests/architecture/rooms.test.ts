// The house as the README describes it, checked on every file; and each kind of breach seen caught.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkHouse, type Rule } from './check-house.ts'

const ROOT = join(import.meta.dirname, '..', '..')
// Below this the check has not seen the house, and its silence means nothing.
const FEWEST_FILES = 40

const TOP_LEVEL = [
  ...['package.json', 'vite.config.ts', 'index.html', 'src', 'public', 'e2e', 'tests', 'README.md'],
  // Tools insist on these.
  ...['package-lock.json', 'tsconfig.json', '.npmrc', '.gitignore', '.ci', 'LICENSE'],
]
const NOT_IN_THE_REPOSITORY = [
  '.git',
  'node_modules',
  'dist',
  'dist-cli',
  'test-results',
  'playwright-report',
  '.vitest',
]

function readSources(): ReadonlyMap<string, string> {
  const paths = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

describe('the house', () => {
  const files = readSources()

  test('enough files are read for the answer to mean something', () => {
    expect(files.size).toBeGreaterThanOrEqual(FEWEST_FILES)
  })

  test('every file keeps to its room and to the house rules', () => {
    expect(checkHouse(files).map(({ path, rule, found }) => `${path}: ${rule}: ${found}`)).toEqual([])
  })

  test('the top level holds only what is agreed', () => {
    const strangers = readdirSync(ROOT).filter(
      (name) => !TOP_LEVEL.includes(name) && !NOT_IN_THE_REPOSITORY.includes(name),
    )
    expect(strangers).toEqual([])
  })
})

const OPENING = '// One sentence.\n'
const GOOD: Readonly<Record<string, string>> = {
  'src/domain/facts.ts': 'export const hoursPerMonth = 730',
  'src/catalogue/prices.ts':
    "import { hoursPerMonth } from '../domain/facts.ts'\nexport const prices = [hoursPerMonth]",
  'src/workbench/store.ts':
    "import { createStore } from 'zustand/vanilla'\nexport const store = createStore(() => ({}))",
  'src/workbench/use-store.ts': "import { useStore } from 'zustand'\nexport const bound = useStore",
  'src/features/marks/Dot.tsx': 'export function Dot() { return <i /> }',
  'src/features/curves/Chart.tsx':
    "import { LineChart } from 'recharts'\nexport function Chart() { return <LineChart /> }",
  'src/features/grid/Grid.tsx': "import { Dot } from '../marks/Dot.tsx'\nexport function Grid() { return <Dot /> }",
  'src/app/main.tsx': "const grid = import('../features/grid/Grid.tsx')\nvoid grid",
}

function complaintsWith(changes: Readonly<Record<string, string>>): readonly string[] {
  const files = new Map(Object.entries({ ...GOOD, ...changes }).map(([path, source]) => [path, OPENING + source]))
  return checkHouse(files).map(({ path, rule }) => `${path}: ${rule}`)
}

describe('the check', () => {
  test('a house in order draws no complaint', () => {
    expect(complaintsWith({})).toEqual([])
  })

  const breaches: readonly (readonly [string, string, string, Rule])[] = [
    [
      'the domain reads the catalogue',
      'src/domain/bill.ts',
      "import { prices } from '../catalogue/prices.ts'\nexport const bill = prices",
      'import between rooms',
    ],
    [
      'a type is imported across a wall',
      'src/domain/bill.ts',
      "import type { Store } from '../workbench/store.ts'\nexport type Bill = Store",
      'import between rooms',
    ],
    [
      'a type is imported in place across a wall',
      'src/domain/bill.ts',
      "export type Bill = import('../workbench/store.ts').Store",
      'import between rooms',
    ],
    [
      'something is re-exported across a wall',
      'src/domain/bill.ts',
      "export { store } from '../workbench/store.ts'",
      'import between rooms',
    ],
    [
      'a panel reads the catalogue',
      'src/features/grid/prices.ts',
      "export { prices } from '../../catalogue/prices.ts'",
      'import between rooms',
    ],
    [
      'a panel loads another panel late',
      'src/features/grid/late.ts',
      "export const late = import('../curves/Chart.tsx')",
      'import between rooms',
    ],
    [
      'the kit knows the product',
      'src/ui/label.ts',
      "export { hoursPerMonth } from '../domain/facts.ts'",
      'import between rooms',
    ],
    [
      'the screen reads the catalogue',
      'src/app/prices.ts',
      "export { prices } from '../catalogue/prices.ts'",
      'import between rooms',
    ],
    [
      'a room imports from the tests',
      'src/domain/bill.ts',
      "export { bill } from '../../tests/bill.ts'",
      'import names a file',
    ],
    ['a package enters the domain', 'src/domain/bill.ts', "import { z } from 'zod'\nexport const bill = z", 'package'],
    [
      'a package type enters the domain',
      'src/domain/bill.ts',
      "import type { Root } from 'mdast'\nexport type Bill = Root",
      'package',
    ],
    [
      'a program of Node enters the export',
      'src/export/note.ts',
      "import { readFileSync } from 'node:fs'\nexport const note = readFileSync",
      'package',
    ],
    [
      'the chart library enters another panel',
      'src/features/grid/Line.tsx',
      "import { Line as L } from 'recharts'\nexport function Line() { return <L /> }",
      'package',
    ],
    [
      'React is bound a second time',
      'src/workbench/use-undo.ts',
      "import { useState } from 'react'\nexport const useUndo = useState",
      'one React binding',
    ],
    [
      'an import leaves out the ending',
      'src/domain/bill.ts',
      "export { hoursPerMonth } from './facts'",
      'import names a file',
    ],
    [
      'an import names no file',
      'src/domain/bill.ts',
      "export { hoursPerMonth } from './fact.ts'",
      'import names a file',
    ],
    [
      'an import is computed',
      'src/app/load.ts',
      'export const load = (name: string) => import(name)',
      'import names a file',
    ],
    ['a file imports itself', 'src/domain/bill.ts', "import { a } from './bill.ts'\nexport { a }", 'cycle'],
    ['a file stands in no room', 'src/rules/bill.ts', 'export const bill = 1', 'room'],
    ['a barrel', 'src/domain/index.ts', 'export const bill = 1', 'file name'],
    ['a name in capitals', 'src/domain/Bill.ts', 'export const bill = 1', 'file name'],
    ['a component under another name', 'src/ui/Tip.tsx', 'export function Hint() { return <i /> }', 'file name'],
    ['a junk drawer', 'src/domain/utils/bill.ts', 'export const bill = 1', 'folder name'],
    ['a junk drawer of one file', 'src/domain/types.ts', 'export const bill = 1', 'folder name'],
    ['a default export', 'src/domain/bill.ts', 'export default function bill() {}', 'default export'],
    ['a default export by name', 'src/domain/bill.ts', 'const bill = 1\nexport { bill as default }', 'default export'],
    ['a star export', 'src/domain/bill.ts', "export * from './facts.ts'", 'star export'],
    ['a long file', 'src/domain/bill.ts', `export function bill() {}\n${'// more\n'.repeat(250)}`, 'file length'],
    ['the clock', 'src/domain/bill.ts', 'export const now = Date.now()', 'pure room'],
    ['the clock as a date', 'src/domain/bill.ts', 'export const now = new Date()', 'pure room'],
    ['chance', 'src/domain/bill.ts', 'export const luck = Math.random()', 'pure room'],
    ['chance by a string', 'src/domain/bill.ts', "export const luck = Math['random']()", 'pure room'],
    ['the network', 'src/wording/bill.ts', "export const page = fetch('/')", 'pure room'],
    ['the store of the browser', 'src/export/bill.ts', "export const kept = localStorage.getItem('x')", 'pure room'],
    ['the document', 'src/export/bill.ts', 'export const title = document.title', 'pure room'],
    ['the window, disguised', 'src/export/bill.ts', 'export const w = (window as unknown as { a: 1 }).a', 'pure room'],
    ['a timer', 'src/catalogue/bill.ts', 'setTimeout(() => {}, 1)', 'pure room'],
    ['a word on the console', 'src/domain/bill.ts', "console.log('bill')", 'pure room'],
    ['a class', 'src/domain/bill.ts', 'export class Bill {}', 'pure room'],
    ['a component in a pure room', 'src/export/Note.tsx', 'export function Note() { return <i /> }', 'pure room'],
    ['a rounded figure', 'src/domain/bill.ts', 'export const usd = (x: number) => x.toFixed(2)', 'rounding'],
    [
      'HTML set from text',
      'src/features/grid/cell.ts',
      "export const set = (e: Element) => (e.innerHTML = '')",
      'HTML from text',
    ],
    [
      'HTML set through React',
      'src/ui/Raw.tsx',
      "export function Raw() { return <i dangerouslySetInnerHTML={{ __html: '' }} /> }",
      'HTML from text',
    ],
    ['a file that cannot be read', 'src/domain/bill.ts', 'export const = 1', 'syntax'],
  ]

  test.each(breaches)('%s is caught', (_, path, source, rule) => {
    expect(complaintsWith({ [path]: source })).toContain(`${path}: ${rule}`)
  })

  test('two files that import each other are caught', () => {
    const changes = {
      'src/domain/a.ts': "export { b } from './b.ts'",
      'src/domain/b.ts': "export type A = typeof import('./a.ts')",
    }
    expect(complaintsWith(changes)).toContain('src/domain/a.ts: cycle')
  })

  test('a file without its opening sentence is caught', () => {
    expect(checkHouse(new Map([['src/domain/bill.ts', 'export const bill = 1']])).map(({ rule }) => rule)).toEqual([
      'first line',
    ])
  })

  test('words in comments, strings, types and local names are not breaches', () => {
    const source = `// Date.now and fetch
      export const word = 'localStorage window console.log Math.random()'
      export type Page = { readonly document: string; readonly window: number }
      export const title = ({ document, a: window }: { document: string; a: string }): string => document + window`
    expect(complaintsWith({ 'src/domain/bill.ts': source })).toEqual([])
  })
})
