/** Fills every text field that the published schema knows, so that a new one cannot be forgotten. */
import { readFileSync } from 'node:fs'

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

const root = JSON.parse(readFileSync(new URL('../../public/workbook.schema.json', import.meta.url), 'utf8')) as Schema

/** Text by which parts of a workbook find each other; another text there is another workbook. */
const references: ReadonlySet<string> = new Set([
  'workloads[].id',
  'decisions[].workload',
  'benchmarks[].workload',
  'drills[].workload',
  'drills[].trap',
  'scenarios[].workloads[].id',
])

function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const meant = root.$defs?.[schema.$ref.split('/').at(-1) ?? '']
  if (meant === undefined) throw new Error(`the schema has no ${schema.$ref}`)
  return resolved(meant)
}

function isText(schema: Schema): boolean {
  const isFree = schema.enum === undefined && schema.const === undefined && schema.pattern === undefined
  return isFree && [schema.type].flat().includes('string')
}

/** Every way a value of this place can be an object, a list or a text. */
function shapes(schema: Schema): readonly Schema[] {
  const own = resolved(schema)
  return [own, ...[...(own.anyOf ?? []), ...(own.oneOf ?? [])].flatMap(shapes)]
}

/** Paths of all text fields: `decisions[].tickets[]`, `prices{}.source`. */
export function textPaths(schema: Schema = root, path = ''): readonly string[] {
  const found = shapes(schema).flatMap((shape): readonly string[] => [
    ...(isText(shape) ? [path] : []),
    ...(shape.items === undefined ? [] : textPaths(shape.items, `${path}[]`)),
    ...Object.entries(shape.properties ?? {}).flatMap(([key, each]) =>
      textPaths(each, path === '' ? key : `${path}.${key}`),
    ),
    ...(typeof shape.additionalProperties === 'object' ? textPaths(shape.additionalProperties, `${path}{}`) : []),
  ])
  return [...new Set(found)]
}

/** The workbook with the text in every text field of the parts it has; a list of texts that is missing gets one entry. */
export function withTextEverywhere<T>(workbook: T, value: string): T {
  let filled: unknown = structuredClone(workbook)
  for (const path of textPaths()) if (!references.has(path)) filled = setAt(filled, steps(path), value)
  return filled as T
}

function filledPaths(workbook: unknown, value: string): readonly string[] {
  const found = new Set<string>()
  const walk = (node: unknown, path: string): void => {
    if (node === value) found.add(path)
    else if (Array.isArray(node)) node.forEach((each) => walk(each, `${path}[]`))
    else if (typeof node === 'object' && node !== null)
      for (const [key, each] of Object.entries(node)) {
        walk(each, path === '' ? key : `${path}.${key}`)
        walk(each, `${path}{}`)
      }
  }
  walk(workbook, '')
  return [...found]
}

/** Text fields of the schema that the workbook has no part for. */
export function unreachedPaths(workbook: unknown, value: string): readonly string[] {
  const reached = new Set(filledPaths(workbook, value))
  return textPaths().filter((path) => !references.has(path) && !reached.has(path))
}

function steps(path: string): readonly string[] {
  return path.split(/\.|(?=\[\])|(?=\{\})/).filter((step) => step !== '')
}

function setAt(node: unknown, [step, ...rest]: readonly string[], value: string): unknown {
  if (step === undefined) return typeof node === 'object' && node !== null ? node : value
  if (step === '[]') {
    if (!Array.isArray(node)) return rest.length === 0 && node == null ? [value] : node
    return node.map((each) => setAt(each, rest, value))
  }
  if (step === '{}') {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, setAt(each, rest, value)]))
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
  const own = node as Readonly<Record<string, unknown>>
  // A trigger has the text of its kind only.
  if ('kind' in own && ['on', 'text'].includes(step) && !(step in own)) return node
  return { ...own, [step]: setAt(own[step], rest, value) }
}
