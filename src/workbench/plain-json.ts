/** JSON from outside as plain data that cannot reach a prototype: `__proto__` is never a key here. */

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own entries without the one name that an assignment would turn into a prototype. */
export function entriesOf(object: JsonObject): readonly (readonly [string, unknown])[] {
  return Object.entries(object).filter(([key]) => key !== '__proto__')
}

const deepest = 100

/** True when nesting is deeper than any workbook needs; walks level by level, so that depth cannot exhaust the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      for (const child of Object.values(item)) if (typeof child === 'object' && child !== null) next.push(child)
    }
    level = next
  }
  return false
}

/** A short look at a value for a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : value === undefined ? 'nothing' : rawText(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/** The value as JSON text, for keeping; numbers JSON has no word for keep their name. */
export function rawText(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  return JSON.stringify(value) ?? String(value)
}
