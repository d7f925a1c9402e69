/** Names that stand twice in one object of JSON text: reading it keeps the last, and says nothing of the first. */

export interface DuplicateKey {
  /** "workloads[3].name" */
  readonly path: string
  /** The value that reading drops, as it stands in the text. */
  readonly raw: string
}

const most = 50

/** How many names the text writes; strings are stepped over, so that a brace in one counts for nothing. */
function keysWritten(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfString(text, at)
    let next = at
    while (text[next] === ' ' || text[next] === '\n' || text[next] === '\r' || text[next] === '\t') next += 1
    if (text[next] === ':') count += 1
  }
  return count
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function keysRead(value: unknown): number {
  let count = 0
  const open: unknown[] = [value]
  while (open.length > 0) {
    const here = open.pop()
    if (typeof here !== 'object' || here === null) continue
    const inside: readonly unknown[] = Object.values(here)
    if (!Array.isArray(here)) count += inside.length
    for (const each of inside) if (typeof each === 'object' && each !== null) open.push(each)
  }
  return count
}

interface Level {
  readonly path: string
  /** Where the value of each name stands; null in a list. */
  readonly values: Map<string, readonly [from: number, to: number]> | null
  key: string
  index: number
  from: number
}

/** `value` is what the text was read as; the slow walk is taken only where it has fewer names than the text. */
export function duplicateKeys(text: string, value: unknown): readonly DuplicateKey[] {
  if (keysWritten(text) === keysRead(value)) return []
  const found: DuplicateKey[] = []
  const levels: Level[] = []
  const placeOf = ({ path, values, key, index }: Level): string =>
    values === null ? `${path}[${index}]` : path === '' ? key : `${path}.${key}`
  const close = (level: Level, end: number): void => {
    if (level.values === null || level.from < 0) return
    const before = level.values.get(level.key)
    if (before !== undefined && found.length < most)
      found.push({ path: placeOf(level), raw: text.slice(before[0], before[1]).trim() })
    level.values.set(level.key, [level.from, end])
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    const level = levels.at(-1)
    if (sign === '"') {
      const end = endOfString(text, at)
      if (level?.values !== null && level !== undefined && level.from < 0)
        level.key = JSON.parse(text.slice(at, end)) as string
      at = end - 1
    } else if (sign === ':' && level !== undefined) level.from = at + 1
    else if (sign === '{' || sign === '[')
      levels.push({
        path: level === undefined ? '' : placeOf(level),
        values: sign === '{' ? new Map() : null,
        key: '',
        index: 0,
        from: -1,
      })
    else if (level !== undefined && (sign === ',' || sign === '}' || sign === ']')) {
      close(level, at)
      level.from = -1
      level.index += 1
      if (sign !== ',') levels.pop()
    }
  }
  return found
}
