/** Plain data with long lists in many short messages: the page takes each in a task of its own and answers between them. */
import { isObject } from './plain-json.ts'

type Path = readonly (string | number)[]

export type InParts =
  /** Items of the list that stands there, after those that were said before; `share` is how much is said with them, from 0 to 1. */
  | { readonly kind: 'items'; readonly path: Path; readonly items: readonly unknown[]; readonly share: number }
  /** The value without the items of its long lists, said last. */
  | { readonly kind: 'rest'; readonly value: unknown }

/** So many rows are copied within a few milliseconds. */
const itemsAtOnce = 100

function takeApart(value: unknown, path: Path, lists: Map<Path, readonly unknown[]>): unknown {
  if (Array.isArray(value)) {
    if (value.length > itemsAtOnce) {
      lists.set(path, value)
      return []
    }
    return value.map((item, at) => takeApart(item, [...path, at], lists))
  }
  // Anything but plain data, such as bytes, travels as it is.
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, takeApart(part, [...path, key], lists)]))
}

/** The messages that say a value, in their order. */
export function* inParts(value: unknown): Generator<InParts, void> {
  const lists = new Map<Path, readonly unknown[]>()
  const rest = takeApart(value, [], lists)
  const total = [...lists.values()].reduce((sum, { length }) => sum + length, 0)
  let said = 0
  for (const [path, items] of lists)
    for (let at = 0; at < items.length; at += itemsAtOnce) {
      const some = items.slice(at, at + itemsAtOnce)
      said += some.length
      yield { kind: 'items', path, items: some, share: said / total }
    }
  yield { kind: 'rest', value: rest }
}

/** Takes the messages of one value; gives the value with the last of them, in a list of one since it may be undefined. */
export function joinsParts(): (part: InParts) => readonly [unknown] | null {
  const lists = new Map<string, { readonly path: Path; readonly items: unknown[] }>()
  return (part) => {
    if (part.kind === 'items') {
      const key = JSON.stringify(part.path)
      const list = lists.get(key) ?? { path: part.path, items: [] }
      for (const item of part.items) list.items.push(item)
      lists.set(key, list)
      return null
    }
    let whole = part.value
    for (const { path, items } of lists.values()) whole = withListAt(whole, path, items)
    return [whole]
  }
}

/** Puts a list where an empty one stands. */
function withListAt(value: unknown, path: Path, items: readonly unknown[]): unknown {
  const last = path.at(-1)
  if (last === undefined) return items
  let here = value as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) here = here[step] as Record<string | number, unknown>
  here[last] = items
  return value
}
