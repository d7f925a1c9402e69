/** What fits of a value once the pieces that do not are taken out: one wrong entry never costs the rest of a list. */
import type { z } from 'zod'
import { expectedWords } from './expected-words.ts'
import { entriesOf, isObject } from './plain-json.ts'

export interface Piece {
  /** ".cost" or "[1]", to be put behind the value's own path. */
  readonly at: string
  readonly value: unknown
  readonly expected: string
}

export type Salvaged =
  | { readonly kind: 'kept'; readonly value: unknown; readonly aside: readonly Piece[] }
  | { readonly kind: 'none'; readonly expected: string }

type Wrong = readonly [key: PropertyKey, expected: string]

function wrongPieces(error: z.ZodError): readonly Wrong[] | undefined {
  const wrong = new Map<PropertyKey, string>()
  for (const issue of error.issues) {
    const [key, ...inner] = issue.path
    if (issue.code === 'unrecognized_keys' && key === undefined)
      for (const name of issue.keys) wrong.set(name, 'a name that is known')
    else if (key === undefined) return undefined
    else if (!wrong.has(key)) wrong.set(key, expectedWords([{ ...issue, path: inner }]))
  }
  return [...wrong]
}

/** Keeps the value, or what is left of it without its wrong entries; a value with nothing right in it is not kept. */
export function salvage(value: unknown, schema: z.ZodType): Salvaged {
  const checked = schema.safeParse(value)
  if (checked.success) return { kind: 'kept', value: checked.data, aside: [] }
  const none: Salvaged = { kind: 'none', expected: expectedWords(checked.error.issues) }
  const wrong = wrongPieces(checked.error)
  if (wrong === undefined) return none
  const keys = new Set(wrong.map(([key]) => key))
  if (Array.isArray(value)) {
    const rest = schema.safeParse(value.filter((_, at) => !keys.has(at)))
    if (!rest.success || keys.size === value.length) return none
    const aside = wrong.map(([key, expected]) => ({ at: `[${String(key)}]`, value: value[Number(key)], expected }))
    return { kind: 'kept', value: rest.data, aside }
  }
  if (!isObject(value)) return none
  const entries = entriesOf(value)
  const rest = schema.safeParse(Object.fromEntries(entries.filter(([key]) => !keys.has(key))))
  if (!rest.success || entries.every(([key]) => keys.has(key))) return none
  const aside = wrong.map(([key, expected]) => ({ at: `.${String(key)}`, value: value[String(key)], expected }))
  return { kind: 'kept', value: rest.data, aside }
}
