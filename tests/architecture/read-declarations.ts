// What one source file declares at its top level, and which names each of these declarations uses.
import { childrenOf, isNode, parseSource, type SyntaxNode } from './syntax-tree.ts'

/** A name of another file, as that file calls it; ALL_NAMES where any of them may be meant. */
export type Origin = { readonly from: string; readonly name: string }
export type Uses = { readonly names: ReadonlySet<string>; readonly loads: readonly Origin[] }

export type Declarations = {
  /** By own name; a statement that declares several names uses the same for each. */
  readonly declared: ReadonlyMap<string, Uses>
  /** What runs as soon as the file is loaded. */
  readonly onLoad: readonly Uses[]
  /** Imported names, by what they are called here. */
  readonly imported: ReadonlyMap<string, Origin>
  /** Exported names: of a declaration here, or handed on from another file. */
  readonly exported: ReadonlyMap<string, string | Origin>
  /** The part of `exported` that is there when the product runs. */
  readonly exportedValues: readonly string[]
  /** Every file named in an import, also where nothing is taken from it. */
  readonly files: readonly string[]
}

export const ALL_NAMES = '*'

export function readDeclarations(path: string, source: string): Declarations {
  const { program, module } = parseSource(path, source)
  const declared = new Map<string, Uses>()
  const onLoad: Uses[] = []
  // What an `import()` brings is taken apart anywhere in the file: `.then((note) => note.write())`.
  const members = membersIn(program)
  for (const statement of program.body) {
    const body = statement.type.startsWith('Export') ? statement['declaration'] : statement
    if (statement.type === 'ImportDeclaration' || !isNode(body)) continue
    const uses = usesIn(body, members)
    const names = namesDeclaredBy(body)
    for (const name of names) declared.set(name, joined(declared.get(name), uses))
    if (names.length === 0) onLoad.push(uses)
  }
  const entries = module.staticExports.flatMap((statement) => statement.entries)
  const imports = module.staticImports.flatMap((statement) =>
    statement.entries.map((entry) => ({ entry, from: statement.moduleRequest.value })),
  )
  return {
    declared,
    onLoad,
    imported: new Map(
      imports.map(({ entry, from }) => [entry.localName.value, { from, name: entry.importName.name ?? ALL_NAMES }]),
    ),
    exported: new Map(
      entries.map(({ exportName, localName, importName, moduleRequest }) => [
        exportName.name ?? 'default',
        moduleRequest === null
          ? (localName.name ?? 'default')
          : { from: moduleRequest.value, name: importName.name ?? ALL_NAMES },
      ]),
    ),
    exportedValues: entries.filter((entry) => !entry.isType).map((entry) => entry.exportName.name ?? 'default'),
    files: [
      ...module.staticImports.map((statement) => statement.moduleRequest.value),
      ...entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ],
  }
}

function namesDeclaredBy(statement: SyntaxNode): readonly string[] {
  if (statement.type !== 'VariableDeclaration') return isNode(statement['id']) ? identifiersIn(statement['id']) : []
  return (statement['declarations'] as readonly SyntaxNode[]).flatMap(({ id }) => identifiersIn(id as SyntaxNode))
}

/** `{ a, b: [c] }` → a, c; what stands in a type annotation is not declared. */
function identifiersIn(pattern: SyntaxNode): readonly string[] {
  if (pattern.type === 'Identifier') return [String(pattern['name'])]
  return childrenOf(pattern).flatMap(([key, child]) =>
    key === 'key' || key === 'right' || key === 'typeAnnotation' ? [] : identifiersIn(child),
  )
}

function usesIn(statement: SyntaxNode, members: ReadonlySet<string>): Uses {
  const names = new Set<string>()
  const loads: Origin[] = []
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') names.add(String(node['name']))
    const from =
      node.type === 'ImportExpression' || node.type === 'TSImportType' ? addressOf(node['source']) : undefined
    if (from !== undefined) loads.push({ from, name: '' }, ...[...members].map((name) => ({ from, name })))
    for (const [key, child] of childrenOf(node)) if (!isOnlyAWord(node, key)) visit(child)
  }
  visit(statement)
  return { names, loads }
}

function membersIn(program: SyntaxNode): ReadonlySet<string> {
  const members = new Set<string>()
  const visit = (node: SyntaxNode): void => {
    for (const [key, child] of childrenOf(node)) {
      if (isOnlyAWord(node, key) || key === 'qualifier') members.add(String(child['name'] ?? child['value']))
      if (node.type === 'TSIndexedAccessType' && isNode(child['literal']))
        members.add(String(child['literal']['value']))
      visit(child)
    }
  }
  visit(program)
  return members
}

/** Names of properties and attributes use no declaration. */
function isOnlyAWord(node: SyntaxNode, key: string): boolean {
  return (
    ((key === 'property' || key === 'key') && node['computed'] !== true) ||
    (node.type === 'JSXAttribute' && key === 'name')
  )
}

function addressOf(source: unknown): string | undefined {
  return isNode(source) && typeof source['value'] === 'string' ? source['value'] : undefined
}

function joined(known: Uses | undefined, more: Uses): Uses {
  if (known === undefined) return more
  return { names: new Set([...known.names, ...more.names]), loads: [...known.loads, ...more.loads] }
}
