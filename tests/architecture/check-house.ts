// Holds every source file against the room table and the house rules, and answers with what it found wrong.
import { findCycles } from './find-cycles.ts'
import { readModule, type ModuleFacts } from './read-module.ts'
import { resolveImport } from './resolve-import.ts'
import { isListed, LAUNCHER, LAUNCHER_PACKAGES, roomOf, rulesOf } from './room-table.ts'

export type Complaint = { readonly path: string; readonly rule: Rule; readonly found: string }

export type Rule =
  | 'room'
  | 'import between rooms'
  | 'package'
  | 'one React binding'
  | 'import names a file'
  | 'cycle'
  | 'file name'
  | 'folder name'
  | 'default export'
  | 'star export'
  | 'file length'
  | 'first line'
  | 'pure room'
  | 'rounding'
  | 'HTML from text'
  | 'syntax'

const LONGEST_FILE = 250
const JUNK_DRAWERS = /(^|\/)(utils?|helpers?|common|types|hooks|lib|shared|misc|stuff)(\/|\.[a-z]+$)/
const PURE_FORBIDS_NAMES = [
  ...['fetch', 'localStorage', 'sessionStorage', 'indexedDB', 'document', 'window', 'navigator', 'location', 'self'],
  ...[
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'requestAnimationFrame',
    'performance',
    'crypto',
    'process',
    'console',
  ],
]
const PURE_FORBIDS_MEMBERS = ['Date.now', 'Math.random', '.toLocaleString', '.toLocaleUpperCase', '.toLocaleLowerCase']
// Whole replicas and bins may be counted with Math.round; writing a figure shorter than it is happens in one place.
const ROUNDING = ['.toFixed', '.toPrecision', 'Intl.NumberFormat']
const ROUNDING_HOME = 'src/wording/numbers.ts'
const HTML_FROM_TEXT = ['.innerHTML', '.outerHTML', '.insertAdjacentHTML', '.dangerouslySetInnerHTML', 'document.write']
const REACT_BINDING = /^(react|zustand|zustand\/(react|traditional).*)$/

/** @param files source by path from the root, `src/domain/facts.ts` */
export function checkHouse(files: ReadonlyMap<string, string>): readonly Complaint[] {
  const modules = new Map([...files].map(([path, source]) => [path, readModule(path, source)]))
  return [
    ...[...files].flatMap(([path, source]) => checkFile(path, source, modules.get(path) as ModuleFacts)),
    ...[...modules].flatMap(([path, module]) => checkImports(path, module, files)),
    ...checkReactBinding(modules),
    ...checkCycles(modules, files),
  ]
}

function checkFile(path: string, source: string, module: ModuleFacts): readonly Complaint[] {
  const complaints: Complaint[] = []
  const complain = (rule: Rule, found: string): void => void complaints.push({ path, rule, found })
  const name = path.split('/').at(-1) ?? ''
  const room = roomOf(path)
  const pure = room !== undefined && rulesOf(room)?.pure === true
  const lines = source.trimEnd().split('\n').length

  for (const error of module.syntaxErrors) complain('syntax', error)
  if (room === undefined) complain('room', 'stands in no room of the table')
  if (name.startsWith('index.')) complain('file name', 'is a barrel; imports name the file they need')
  else if (!hasGoodName(name, module)) complain('file name', 'kebab-case.ts, or PascalCase.tsx named for its component')
  if (JUNK_DRAWERS.test(path)) complain('folder name', 'a drawer for anything; name it for what it holds')
  if (module.exportsDefault) complain('default export', 'export it by name')
  if (module.exportsStar) complain('star export', 'name what is exported')
  const isData = path.startsWith('src/catalogue/') || !module.hasFunctions
  if (lines > LONGEST_FILE && !isData) complain('file length', `${lines} lines, at most ${LONGEST_FILE}`)
  if (!/^(#!.*\n)?\s*(\/\/|\/\*)/.test(source)) complain('first line', 'one sentence that says what is true here')
  for (const member of HTML_FROM_TEXT) if (module.members.has(member)) complain('HTML from text', member)
  if (pure) {
    if (!path.endsWith('.ts')) complain('pure room', 'holds only .ts files')
    for (const word of PURE_FORBIDS_NAMES) if (module.globals.has(word)) complain('pure room', word)
    for (const member of PURE_FORBIDS_MEMBERS) if (module.members.has(member)) complain('pure room', member)
    if (module.readsClock) complain('pure room', 'new Date() reads the clock')
    if (module.hasClasses) complain('pure room', 'a class or an enum')
    if (path !== ROUNDING_HOME)
      for (const member of ROUNDING)
        if (module.members.has(member)) complain('rounding', `${member} outside wording/numbers.ts`)
  }
  return complaints
}

function hasGoodName(name: string, module: ModuleFacts): boolean {
  const [stem = '', ...endings] = name.split('.')
  if (name === 'main.tsx') return true
  if (endings.join('.') === 'tsx')
    return /^[A-Z][A-Za-z0-9]*$/.test(stem) && module.exportedNames.some((exported) => exported.startsWith(stem))
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)
}

function checkImports(path: string, module: ModuleFacts, files: ReadonlyMap<string, string>): readonly Complaint[] {
  const room = roomOf(path)
  const rules = room === undefined ? undefined : rulesOf(room)
  if (room === undefined || rules === undefined) return []
  const launcher = LAUNCHER.test(path)
  const packages = launcher ? LAUNCHER_PACKAGES : rules.packages
  const unnamed: readonly Complaint[] =
    module.importsUnnamed && !launcher
      ? [{ path, rule: 'import names a file', found: 'import() of a computed name' }]
      : []
  return [
    ...unnamed,
    ...module.imports.flatMap((specifier): readonly Complaint[] => {
      if (!specifier.startsWith('.'))
        return isListed(packageOf(specifier), packages)
          ? []
          : [{ path, rule: 'package', found: `${specifier} in ${room}` }]
      const target = resolveImport(path, specifier)
      const isSource = /\.(tsx?|mjs)$/.test(target)
      if ((isSource && !files.has(target)) || !/\.[a-z0-9]+$/.test(target))
        return [{ path, rule: 'import names a file', found: specifier }]
      const targetRoom = roomOf(target)
      const allowed = targetRoom !== undefined && (targetRoom === room || isListed(targetRoom, rules.imports))
      return allowed ? [] : [{ path, rule: 'import between rooms', found: `${room} imports ${targetRoom ?? target}` }]
    }),
  ]
}

function checkReactBinding(modules: ReadonlyMap<string, ModuleFacts>): readonly Complaint[] {
  const bound = [...modules].filter(
    ([path, module]) => roomOf(path) === 'workbench' && module.imports.some((name) => REACT_BINDING.test(name)),
  )
  return bound
    .slice(1)
    .map(([path]) => ({ path, rule: 'one React binding', found: `${bound[0]?.[0]} already binds React` }))
}

function checkCycles(
  modules: ReadonlyMap<string, ModuleFacts>,
  files: ReadonlyMap<string, string>,
): readonly Complaint[] {
  const graph = new Map(
    [...modules].map(([path, { imports }]) => [
      path,
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => resolveImport(path, name))
        .filter((target) => files.has(target)),
    ]),
  )
  return findCycles(graph).map((files) => ({ path: files[0] ?? '', rule: 'cycle', found: files.join(' ↔ ') }))
}

/** `@a/b/c` → `@a/b`; `a/b` → `a`; `node:fs/promises` → `node:fs`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
