// A declaration is reached when running an entry of the product can come to it; a test is no entry.
import { ALL_NAMES, type Declarations, type Origin, type Uses } from './read-declarations.ts'
import { resolveImport } from './resolve-import.ts'

/** By path. */
export type Modules = ReadonlyMap<string, Declarations>

/**
 * `path` of a file that no entry imports, `path: name` of a declaration that nothing reached uses; sorted. A name counts as
 * used wherever it is written, so a namesake may hide a declaration; what is listed is truly unreached.
 */
export function findUnreached(modules: Modules, entries: readonly string[]): readonly string[] {
  const reached = new Map<string, Set<string>>()

  function reachFile(path: string): void {
    const module = modules.get(path)
    if (module === undefined || reached.has(path)) return
    reached.set(path, new Set())
    for (const file of module.files) reachFile(resolveImport(path, file))
    for (const uses of module.onLoad) reachAll(path, uses)
  }

  function reachAll(path: string, uses: Uses): void {
    for (const name of uses.names) reachName(path, name)
    for (const load of uses.loads) reachOrigin(path, load)
  }

  function reachOrigin(path: string, { from, name }: Origin): void {
    const target = resolveImport(path, from)
    reachFile(target)
    const exported = modules.get(target)?.exported
    if (exported === undefined) return
    for (const wanted of name === ALL_NAMES ? exported.keys() : [name]) reachExport(target, exported.get(wanted))
  }

  function reachExport(path: string, exported: string | Origin | undefined): void {
    if (typeof exported === 'string') reachName(path, exported)
    else if (exported !== undefined) reachOrigin(path, exported)
  }

  function reachName(path: string, name: string): void {
    const module = modules.get(path)
    const origin = module?.imported.get(name)
    if (origin !== undefined) return reachOrigin(path, origin)
    const uses = module?.declared.get(name)
    const known = reached.get(path)
    if (uses === undefined || known === undefined || known.has(name)) return
    known.add(name)
    reachAll(path, uses)
  }

  for (const entry of entries) {
    reachFile(entry)
    for (const exported of modules.get(entry)?.exported.values() ?? []) reachExport(entry, exported)
  }
  return [...modules].flatMap(([path, module]) => unreachedIn(path, module, reached.get(path))).toSorted()
}

function unreachedIn(path: string, module: Declarations, names: ReadonlySet<string> | undefined): readonly string[] {
  if (names === undefined) return [path]
  return [...module.declared.keys()].filter((name) => !names.has(name)).map((name) => `${path}: ${name}`)
}

/** `path: name` of every value that a file exports and no other file, `readers` included, imports; sorted. */
export function findNeedlessExports(modules: Modules, readers: Modules): readonly string[] {
  const wanted = new Set<string>()
  for (const [path, { imported, exported, declared, onLoad }] of [...modules, ...readers]) {
    const handedOn = [...exported.values()].filter((each) => typeof each !== 'string')
    const loads = [...declared.values(), ...onLoad].flatMap((uses) => uses.loads)
    for (const { from, name } of [...imported.values(), ...handedOn, ...loads])
      wanted.add(`${resolveImport(path, from)}: ${name}`)
  }
  return [...modules]
    .filter(([path]) => !wanted.has(`${path}: ${ALL_NAMES}`))
    .flatMap(([path, { exportedValues }]) => exportedValues.map((name) => `${path}: ${name}`))
    .filter((each) => !wanted.has(each))
    .toSorted()
}
