/** What has to be protected in text for one target, beyond what CommonMark and tables need. */
import type { ConstructName, Unsafe } from 'mdast-util-to-markdown'
import type { Autolink, TargetProfile } from './targets.ts'

const inLinks: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
]

/* Conditions look around without taking characters, so that neighbours are each judged. */
function inText(pattern: Pick<Unsafe, 'character' | 'before' | 'after'>): Unsafe {
  return {
    character: pattern.character,
    ...(pattern.before === undefined ? {} : { before: `(?<=${pattern.before})` }),
    ...(pattern.after === undefined ? {} : { after: `(?=${pattern.after})` }),
    inConstruct: 'phrasing',
    notInConstruct: inLinks,
  }
}

/* A sign is a hazard to some host; a backslash or a reference costs one character, so all targets share this list. */
const always: readonly Unsafe[] = [
  inText({ character: '<' }),
  inText({ character: '{' }),
  inText({ character: '}' }),
  inText({ character: '~' }),
  inText({ character: '=', after: '=' }),
  inText({ character: '=', before: '=' }),
  inText({ character: '|' }),
  inText({ character: '^', after: '\\^' }),
  inText({ character: ']' }),
  { character: ':', atBreak: true, after: ':' },
  { character: '!', atBreak: true, after: '!' },
  { character: '?', atBreak: true, after: '\\?' },
  { character: ';', atBreak: true, after: '-' },
  { character: '$', atBreak: true, after: '\\$' },
  { character: '%', atBreak: true, after: '%' },
]

const autolinkGuards: Readonly<Record<Autolink, readonly Unsafe[]>> = {
  mention: [inText({ character: '@', after: '[A-Za-z0-9<]' })],
  issue: [inText({ character: '#', after: '[A-Za-z0-9]' })],
  gitlab: [
    inText({ character: '!', after: '\\d' }),
    inText({ character: '%', after: '[\\dA-Za-z"]' }),
    inText({ character: '$', after: '\\d' }),
    inText({ character: '&', after: '\\d' }),
  ],
  emoji: [
    inText({ character: ':', after: '[A-Za-z0-9_+-]+:' }),
    inText({ character: ':', before: ':[A-Za-z0-9_+-]+' }),
  ],
  // A dollar before a digit cannot close a formula, so prices stay readable.
  math: [inText({ character: '$', after: '(?:[^\\d]|$)' })],
  directive: [inText({ character: ':', after: '[:A-Za-z]' })],
  address: [
    inText({ character: ':', before: '[A-Za-z]', after: '\\/' }),
    inText({ character: '.', before: '[Ww]', after: '[\\-.\\w]' }),
    inText({ character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]' }),
    inText({ character: ':', before: '(?:mailto|xmpp)' }),
  ],
  // Extensions of Python-Markdown give a meaning to these wherever they stand.
  python: [
    inText({ character: '\\' }),
    inText({ character: '^' }),
    inText({ character: '"' }),
    inText({ character: '`' }),
    inText({ character: '>', before: '[-=]' }),
    inText({ character: '/', before: '[\\d=\\-c]' }),
    inText({ character: '-', before: '/' }),
    inText({ character: '=', after: '/' }),
    inText({ character: '(', after: '(?:tm|c|r)\\)' }),
    ...['s', 'n', 'r', 't', 'S', 'N', 'R', 'T'].map((character) =>
      inText({ character, before: '\\d', after: '[tdhTDH]' }),
    ),
  ],
}

const modules: readonly Unsafe[] = [
  { character: 'e', atBreak: true, after: 'xport\\b' },
  { character: 'i', atBreak: true, after: 'mport\\b' },
]

/** The patterns for one target. */
export function escapesOf(profile: TargetProfile): Unsafe[] {
  return [...always, ...profile.autolinks.flatMap((name) => autolinkGuards[name]), ...(profile.modules ? modules : [])]
}
