/** Text and tags of XML in turn, once from start to end. Tags are only skipped over: nothing is built, and no entity is looked up. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

export interface XmlTag {
  /** With its prefix, as written. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'alone'
  readonly attribute: (name: string) => string | undefined
}

/** By hand, since a large sheet asks for this a million times. */
function attributeIn(inside: string, wanted: string): string | undefined {
  for (let at = inside.indexOf(wanted, 1); at > 0; at = inside.indexOf(wanted, at + 1)) {
    if (inside.charCodeAt(at - 1) > 32) continue
    let next = at + wanted.length
    while (inside.charCodeAt(next) <= 32) next += 1
    if (inside[next] !== '=') continue
    next += 1
    while (inside.charCodeAt(next) <= 32) next += 1
    const quote = inside[next]
    if (quote !== '"' && quote !== "'") continue
    const end = inside.indexOf(quote, next + 1)
    return end < 0 ? undefined : decoded(inside.slice(next + 1, end))
  }
  return undefined
}

/** Where the tag ends; a quoted attribute may hold any sign. */
function endOfTag(xml: string, open: number): number {
  let quote = 0
  for (let at = open + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at
  }
  return -1
}

/** A comment says nothing; what stands in a CDATA section is text as it is. */
function quietAt(xml: string, open: number): { readonly text: string; readonly end: number } | null {
  const isText = xml.startsWith('<![CDATA[', open)
  if (!isText && !xml.startsWith('<!--', open)) return null
  const close = isText ? ']]>' : '-->'
  const found = xml.indexOf(close, open + 4)
  const end = found < 0 ? xml.length : found + close.length
  return { text: isText ? xml.slice(open + '<![CDATA['.length, found < 0 ? end : found) : '', end }
}

export function* xmlPieces(xml: string): Generator<string | XmlTag> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield decoded(xml.slice(at, open))
    const quiet = quietAt(xml, open)
    if (quiet !== null) {
      if (quiet.text !== '') yield quiet.text
      at = quiet.end
      continue
    }
    const end = endOfTag(xml, open)
    if (end < 0) return
    const inside = xml.slice(open + 1, end)
    at = end + 1
    const name = /^\/?((?:[a-z][a-z0-9-]*:)?[a-z][a-z0-9-]*)/i.exec(inside)?.[1]
    if (name === undefined) continue
    const kind = inside.startsWith('/') ? 'close' : inside.endsWith('/') ? 'alone' : 'open'
    yield {
      name,
      kind,
      attribute: (wanted) => attributeIn(inside, wanted),
    }
  }
}
