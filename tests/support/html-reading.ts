/** Reads HTML the way a test needs it: the elements with their attributes, and the text inside them. */

export interface Element {
  readonly tag: string
  readonly attributes: string
  readonly text: string
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  para: '¶',
}

export function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex: string, decimal: string, name: string) =>
    hex !== undefined
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (named[name] ?? all),
  )
}

/** Every element in document order with its whole inner text. */
export function elementsOf(html: string): readonly Element[] {
  const found: { tag: string; attributes: string; text: string; open: boolean }[] = []
  for (const [, close, tag = '', attributes = '', words = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi,
  )) {
    if (tag === '') for (const element of found) element.text += element.open ? decoded(words) : ''
    else if (close === '/') {
      const last = found.findLast((element) => element.open && element.tag === tag.toLowerCase())
      if (last !== undefined) last.open = false
    } else if (tag.toLowerCase() === 'br') for (const element of found) element.text += element.open ? ' ' : ''
    else
      found.push({
        tag: tag.toLowerCase(),
        attributes: attributes.trim(),
        text: '',
        open: !/^(hr|img|input)$/.test(tag) && !attributes.endsWith('/'),
      })
  }
  return found.map(({ tag: name, attributes, text }) => ({
    tag: name,
    attributes,
    text: text.replaceAll(/\s+/g, ' ').trim(),
  }))
}
