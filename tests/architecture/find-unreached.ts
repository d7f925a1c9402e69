// A declaration is reached when running an entry of the product can come to it; a test is no entry.
import { ALL_NAMES, readDeclarations, type Declarations, type Origin, type Uses } from './read-declarations.ts'
import { resolveImport } from './resolve-import.ts'

/** `path` for a file no entry imports, `path: name` for a declaration nothing reached uses; sorted. */
export function findUnreached(files: ReadonlyMap<string, string>, entries: readonly string[]): readonly string[] {
  const modules = new Map([...files].map(([path, source]) => [path, readDeclarations(path, source)]))
  const reached = new Map<string, Set<string>>()

  function reachFile(path: string): void {
    const module = modules.get(path)
    if (module === undefined || reached.has(path)) return
    reached.set(path, new Set())
    for (const file of module.files) reachFile(resolveImport(path, file))
    for (const uses of module.onLoad) reachAll(path, module, uses)
  }

  function reachAll(path: string, module: Declarations, uses: Uses): void {
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
    if (module === undefined || uses === undefined || reached.get(path)?.has(name) === true) return
    reached.get(path)?.add(name)
    reachAll(path, module, uses)
  }

  for (const entry of entries) {
    reachFile(entry)
    for (const exported of modules.get(entry)?.exported.values() ?? []) reachExport(entry, exported)
  }
  return [...modules]
    .flatMap(([path, { declared }]) => {
      const names = reached.get(path)
      if (names === undefined) return [path]
      return [...declared.keys()].filter((name) => !names.has(name)).map((name) => `${path}: ${name}`)
    })
    .toSorted()
}
