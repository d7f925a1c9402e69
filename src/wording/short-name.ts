/** A name too long for a sentence is cut in its middle: names of one family differ at their ends. */

/** Signs that a column still shows beside the others. */
const longest = 64
const headAtMost = 36
const tailAtMost = 22

/** At a space where there is one not too far away, so that no word is broken. */
function headOf(signs: readonly string[]): string {
  const head = signs.slice(0, headAtMost).join('')
  const space = head.lastIndexOf(' ')
  return (space > headAtMost / 2 ? head.slice(0, space) : head).replace(/[\s,;:(–-]+$/u, '')
}

function tailOf(signs: readonly string[]): string {
  const tail = signs.slice(-tailAtMost).join('')
  const space = tail.indexOf(' ')
  return (space >= 0 && space < tailAtMost / 2 ? tail.slice(space + 1) : tail).trim()
}

export function shortName(full: string): string {
  if (full.length <= longest) return full
  const signs = [...full]
  return signs.length <= longest ? full : `${headOf(signs)} … ${tailOf(signs)}`
}
