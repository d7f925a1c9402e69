/** What the number of a cell means by the format it is shown in: a share in percent, a day or a length of time, or a plain number. */
import { xmlPieces } from './xml-pieces.ts'

export type NumberKind = 'number' | 'percent' | 'time'

/** Numbers of formats that every program knows without a code. */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  const isTime = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return isTime ? 'time' : 'number'
}

/** "0.0%", "dd.mm.yyyy", "[h]:mm:ss"; what stands in quotes, behind a backslash or in brackets is only written along. */
function kindOfCode(code: string): NumberKind {
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')
  if (/^(?:general|standard)$/i.test(first.trim())) return 'number'
  if (first.includes('%')) return 'percent'
  return /[ymdhs]/i.test(first) ? 'time' : 'number'
}

/** By the number that a cell names as its style. */
export function numberKinds(stylesXml: string): readonly NumberKind[] {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let isInCells = false
  for (const piece of xmlPieces(stylesXml)) {
    if (typeof piece === 'string') continue
    const name = piece.name.replace(/^.*:/, '')
    if (name === 'numFmt' && piece.kind !== 'close')
      codes.set(Number(piece.attribute('numFmtId')), piece.attribute('formatCode') ?? '')
    else if (name === 'cellXfs') isInCells = piece.kind === 'open'
    else if (name === 'xf' && isInCells && piece.kind !== 'close') {
      const id = Number(piece.attribute('numFmtId') ?? '0')
      const code = codes.get(id)
      kinds.push(code === undefined ? builtIn(id) : kindOfCode(code))
    }
  }
  return kinds
}
