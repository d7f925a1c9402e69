// What one source file imports, exports and mentions, read from its syntax tree so that comments and strings do not count.
import { childrenOf, isNode, parseSource, type SyntaxNode } from './syntax-tree.ts'

export type ModuleFacts = {
  readonly imports: readonly string[]
  /** `import()` of something only known when it runs. */
  readonly importsUnnamed: boolean
  readonly exportsDefault: boolean
  readonly exportsStar: boolean
  readonly exportedNames: readonly string[]
  readonly hasFunctions: boolean
  readonly hasClasses: boolean
  /** Names used that no declaration in this file introduces: `window`, `fetch`. */
  readonly globals: ReadonlySet<string>
  /** `Date.now`, `Math.round`, … and any property as `.toFixed`. */
  readonly members: ReadonlySet<string>
  /** `new Date()` and `new Date`, which read the clock. */
  readonly readsClock: boolean
  readonly syntaxErrors: readonly string[]
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'MethodDefinition']
const CLASSES = ['ClassDeclaration', 'ClassExpression', 'TSEnumDeclaration']

export function readModule(path: string, source: string): ModuleFacts {
  const { program, module, errors } = parseSource(path, source)
  const seen = new Seen()
  seen.visit(program, false)
  const exportEntries = module.staticExports.flatMap((statement) => statement.entries)
  return {
    imports: [
      ...module.staticImports.map((statement) => statement.moduleRequest.value),
      ...exportEntries.flatMap((entry) => entry.moduleRequest?.value ?? []),
      ...seen.imports,
    ],
    importsUnnamed: seen.importsUnnamed,
    exportsDefault: exportEntries.some(
      (entry) => entry.exportName.kind === 'Default' || entry.exportName.name === 'default',
    ),
    exportsStar: exportEntries.some((entry) => String(entry.importName.kind).startsWith('All')),
    exportedNames: exportEntries.flatMap((entry) => entry.exportName.name ?? []),
    hasFunctions: seen.types.has('function'),
    hasClasses: seen.types.has('class'),
    globals: new Set([...seen.names].filter((name) => !seen.declared.has(name))),
    members: seen.members,
    readsClock: seen.readsClock,
    syntaxErrors: errors.filter((error) => error.severity === 'Error').map((error) => error.message),
  }
}

class Seen {
  readonly imports: string[] = []
  readonly names = new Set<string>()
  readonly declared = new Set<string>()
  readonly members = new Set<string>()
  readonly types = new Set<'function' | 'class'>()
  importsUnnamed = false
  readsClock = false

  /** `binding` says that an identifier here is being introduced, not used. */
  visit(node: SyntaxNode, binding: boolean): void {
    this.note(node, binding)
    for (const [key, child] of childrenOf(node))
      if (!isOnlyAWord(node, key, child)) this.visit(child, introduces(node, key, binding))
  }

  private note(node: SyntaxNode, binding: boolean): void {
    if (FUNCTIONS.includes(node.type)) this.types.add('function')
    if (CLASSES.includes(node.type)) this.types.add('class')
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') this.noteImport(node['source'])
    if (node.type === 'MemberExpression') this.noteMember(nameOf(node['object']), node['property'])
    if (node.type === 'Property') this.noteMember(undefined, node['key'])
    if (node.type === 'JSXAttribute') this.noteMember(undefined, node['name'])
    if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date')
      this.readsClock ||= (node['arguments'] as readonly unknown[]).length === 0
    const name = nameOf(node)
    if (name !== undefined) (binding ? this.declared : this.names).add(name)
  }

  private noteImport(source: unknown): void {
    if (isNode(source) && typeof source['value'] === 'string') this.imports.push(source['value'])
    else this.importsUnnamed = true
  }

  private noteMember(object: string | undefined, property: unknown): void {
    if (!isNode(property)) return
    const name = String(property['name'] ?? property['value'])
    this.members.add(`.${name}`)
    if (object !== undefined) this.members.add(`${object}.${name}`)
  }
}

const PATTERNS = ['ObjectPattern', 'ArrayPattern', 'RestElement', 'AssignmentPattern', 'Property']

/** Whether what stands under `key` of `node` gets its name there. */
function introduces(node: SyntaxNode, key: string, binding: boolean): boolean {
  if (key === 'typeAnnotation' || key === 'right') return false
  if (binding && PATTERNS.includes(node.type)) return true
  if (key === 'id' || key === 'params' || key === 'param') return true
  return key === 'local' && node.type.startsWith('Import')
}

/** Property names and the names of types are words, not uses of a variable. */
function isOnlyAWord(node: SyntaxNode, key: string, child: SyntaxNode): boolean {
  if (key === 'property' || key === 'key') return node['computed'] !== true
  if (node.type.startsWith('TS'))
    return ['typeName', 'exprName', 'qualifier', 'name'].includes(key) && child.type !== 'TSImportType'
  return key === 'imported' || key === 'exported' || key === 'label'
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined
}
