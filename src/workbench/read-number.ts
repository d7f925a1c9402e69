/** One written number, in the ways people and spreadsheets write it: group and decimal signs of several countries, other digits, exponents. */

export type DecimalSign = '.' | ','

export type NumberReading =
  /** `exact` is plain decimal text, so that units that are powers of ten can be applied without a rounding error. */
  | { readonly kind: 'number'; readonly exact: string; readonly rest: string; readonly ambiguous: boolean }
  | { readonly kind: 'none' }

const zerosOfOtherDigits = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const zero = zerosOfOtherDigits.find((start) => code >= start && code < start + 10)
  return zero === undefined ? character : String(code - zero)
}

/** Each is exact as a decimal. */
const fractions: Readonly<Record<string, string>> = {
  '¼': '.25',
  '½': '.5',
  '¾': '.75',
  '⅛': '.125',
  '⅜': '.375',
  '⅝': '.625',
  '⅞': '.875',
}

/** Same text with ASCII digits, one kind of minus, apostrophe and space, and no space at the ends. */
export function plainText(text: string): string {
  // Nearly every cell is plain already.
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/g, asciiDigit)
    .replace(/\u066B/g, '.')
    .replace(/\u066C/g, "'")
    .replace(/[\u2212\uFE63\uFF0D]/g, '-')
    .replace(/[\u2019\u02BC\uFF07]/g, "'")
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /([0-9]{0,15}) ?([¼½¾⅛⅜⅝⅞])/g,
      (_, whole: string, sign: string) => `${whole === '' ? '0' : whole}${fractions[sign]}`,
    )
    .trim()
}

interface Digits {
  readonly exact: string
  readonly ambiguous: boolean
}

function isGrouped(parts: readonly string[]): boolean {
  const [first = '', ...others] = parts
  return first.length >= 1 && first.length <= 3 && others.every((part) => part.length === 3)
}

/** `body` holds digits and separators only. */
function readDigits(body: string, decimal: DecimalSign | undefined): Digits | undefined {
  const compact = body.replace(/['_ ]/g, '')
  const spaced = body.split(/['_ ]/)
  if (
    spaced.length > 1 &&
    !isGrouped(spaced.map((part, at) => (at === spaced.length - 1 ? part.split(/[.,]/)[0] : part) ?? ''))
  )
    return undefined
  const dots = compact.split('.').length - 1
  const commas = compact.split(',').length - 1
  if (dots === 0 && commas === 0) return { exact: compact, ambiguous: false }
  if (dots > 0 && commas > 0) {
    const sign = compact.lastIndexOf('.') > compact.lastIndexOf(',') ? '.' : ','
    const group = sign === '.' ? ',' : '.'
    const [whole = '', fraction = '', more] = compact.split(sign)
    if (more !== undefined || !isGrouped(whole.split(group))) return undefined
    return { exact: `${whole.split(group).join('')}.${fraction}`, ambiguous: false }
  }
  const sign = dots > 0 ? '.' : ','
  const parts = compact.split(sign)
  if (parts.length > 2) return isGrouped(parts) ? { exact: parts.join(''), ambiguous: false } : undefined
  const [whole = '', fraction = ''] = parts
  const couldBeGroup = spaced.length === 1 && isGrouped(parts) && !whole.startsWith('0')
  const asDecimal = { exact: `${whole === '' ? '0' : whole}.${fraction}`, ambiguous: false }
  if (!couldBeGroup) return asDecimal
  const readAs = decimal ?? '.'
  return {
    exact: readAs === sign ? asDecimal.exact : whole + fraction,
    ambiguous: decimal === undefined,
  }
}

const numberAtStart = /^([+-]?) ?([0-9.,'_]+(?: [0-9]{3}(?![0-9])[0-9.,'_]*)*)(?:[eE]([+-]?[0-9]{1,6})(?![0-9a-zA-Z]))?/

/**
 * Reads the number at the start of already plain text; what follows it is the rest.
 * `1.234` and `1,234` are ambiguous unless the decimal sign is given: a point is then taken as the decimal sign.
 */
export function readNumber(plain: string, decimal?: DecimalSign): NumberReading {
  const found = numberAtStart.exec(plain)
  if (found === null) return { kind: 'none' }
  const [all, sign = '', body = '', exponent] = found
  if (!/[0-9]/.test(body)) return { kind: 'none' }
  const digits = readDigits(body, decimal)
  if (digits === undefined) return { kind: 'none' }
  const exact = `${sign === '-' ? '-' : ''}${digits.exact.replace(/\.$/, '')}${exponent === undefined ? '' : `e${exponent}`}`
  return { kind: 'number', exact, rest: plain.slice(all.length).trim(), ambiguous: digits.ambiguous }
}

/** Whether text starts with a number, also behind a sign such as "~", "<" or "€". */
export function startsWithNumber(text: string): boolean {
  return readNumber(plainText(text.slice(0, 80)).replace(/^[~≈<>≤≥$€£]+ ?/, '')).kind === 'number'
}

/** Decimal text times ten to a power, rounded once. */
export function timesTenTo(exact: string, power: number): number {
  const [mantissa = '0', exponent = '0'] = exact.split('e')
  return Number(`${mantissa}e${Number(exponent) + power}`)
}
