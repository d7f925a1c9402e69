/** Cuts "35..80..199", "20-40 ms", "~300k/day" and "80 ± 10" into their numbers, without reading them. */

export interface RangeText {
  /** One, two or three parts, lowest first as written. */
  readonly parts: readonly string[]
  readonly about: boolean
  /** "<", "up to": the number is an upper end. */
  readonly atMost: boolean
  readonly plusMinus: boolean
}

const about = /^(?:~|≈|∼|±(?=\d)|about |approx\.? ?|approximately |ca\.? ?|circa |around |roughly |etwa )\s*/i
const atMost =
  /^(?:<=?|≤|max\.? ?|at most |up to |under |below |bis(?: zu)? |höchstens |jusqu['’]à |hasta |fino a |até |tot )\s*/i

function splitAtHyphens(text: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] !== '-') continue
    const before = text.slice(start, at).trimEnd()
    const after = text.slice(at + 1).trimStart()
    const exponent = /[0-9][eE]$/.test(before) && /^[0-9]/.test(after)
    if (exponent || !/[0-9a-zA-Z%×µ]$/.test(before) || !/^[~.0-9]/.test(after)) continue
    parts.push(before)
    start = at + 1
  }
  return [...parts, text.slice(start).trim()]
}

/** Works on plain text of at most a few hundred characters. */
export function splitRange(plain: string): RangeText {
  const isAbout = about.test(plain)
  const rest = isAbout ? plain.replace(about, '') : plain
  const isAtMost = atMost.test(rest)
  const body = isAtMost ? rest.replace(atMost, '') : rest
  const tolerance = /^([^±]+?) ?(?:±|\+\/-) ?([^±]+)$/.exec(body)
  if (tolerance !== null)
    return { parts: [tolerance[1] ?? '', tolerance[2] ?? ''], about: isAbout, atMost: isAtMost, plusMinus: true }
  const dotted = body.split(/ ?(?:\.{2,3}|…|–|—| to | bis | until ) ?/)
  const parts = dotted.length > 1 ? dotted : splitAtHyphens(body)
  return {
    parts: parts.map((part) => part.replace(about, '').trim()),
    about: isAbout,
    atMost: isAtMost,
    plusMinus: false,
  }
}
