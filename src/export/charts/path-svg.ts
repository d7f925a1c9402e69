/** The working path as boxes and arrows on one line: trigger, entry, compute, and what compute writes to; who pays, who retries. */
import type { PathBox, WorkingPath } from '../../domain/running-plan.ts'
import { partyInSentence } from '../../wording/lower-first.ts'
import { boxWords } from '../../wording/path-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { at, box, ink, label, quiet, svgOf, wrapped } from './svg-elements.ts'

const width = 900
const margin = 8
const boxWidth = 156
const gap = (width - 2 * margin - 4 * boxWidth) / 3
const lineHeight = 14
const padding = 9
const between = 10
/** Letters that fit a box, in bold and plain at 11 pixels, and an arrow at 10, in wide fonts too. */
const letters = { bold: 18, plain: 20, arrow: 11 } as const

const longest = 90
const chain: readonly PathBox['role'][] = ['trigger', 'entry', 'compute']

interface Placed {
  readonly of: PathBox
  readonly lines: readonly { readonly words: string; readonly bold?: boolean; readonly fill?: string }[]
  readonly x: number
  readonly y: number
  readonly height: number
}

/** Undefined where there is no path to draw. */
export function pathSvg(path: WorkingPath, nameById: (id: string) => string, title: string): string | undefined {
  if (path.boxes.length === 0) return undefined
  const main = path.boxes.filter(({ role }) => chain.includes(role)).map((of) => measured(of, nameById))
  const ends = path.boxes.filter(({ role }) => !chain.includes(role)).map((of) => measured(of, nameById))
  const stack = ends.reduce((sum, { height }) => sum + height, 0) + between * Math.max(0, ends.length - 1)
  const inner = Math.max(stack, ...main.map(({ height }) => height))
  const middle = margin + inner / 2
  const placedMain = main.map((each, index) => ({
    ...each,
    x: margin + index * (boxWidth + gap),
    y: middle - each.height / 2,
  }))
  let top = middle - stack / 2
  const placedEnds = ends.map((each) => {
    const y = top
    top += each.height + between
    return { ...each, x: margin + main.length * (boxWidth + gap), y }
  })
  const placed = [...placedMain, ...placedEnds]
  const byId = new Map(placed.map((each) => [each.of.id, each]))
  const arrows = path.arrows.flatMap(({ from, to, retriedBy }) => {
    const [source, target] = [byId.get(from), byId.get(to)]
    if (source === undefined || target === undefined) return []
    // Money is not sent and not sent again.
    const isMoney = target.of.role === 'cost'
    return arrow(source, target, isMoney ? '' : `retried by ${partyInSentence(sentenceOf(retriedBy))}`, isMoney)
  })
  const words = path.boxes.map((each) => boxWords(each, nameById)).join(', then ')
  return svgOf(width, Math.ceil(inner + 2 * margin), title, `${words}.`, [...arrows, ...placed.flatMap(drawn)])
}

function measured(of: PathBox, nameById: (id: string) => string): Placed {
  const part = (words: string, style: { readonly bold?: boolean; readonly fill?: string } = {}) =>
    wrapped(cut(words), style.bold === true ? letters.bold : letters.plain).map((line) => ({ words: line, ...style }))
  const lines = [
    ...part(boxWords(of, nameById), { bold: true }),
    ...part(sentenceOf(of.metric)),
    ...part(of.paidBy === '' ? 'nobody pays yet' : `paid by ${of.paidBy}`, { fill: quiet }),
    ...(of.expires === null ? [] : part(`expires: ${partyInSentence(sentenceOf(of.expires))}`, { fill: quiet })),
  ]
  return { of, lines, x: 0, y: 0, height: 2 * padding + lines.length * lineHeight - 3 }
}

/* A box says what it is; the table beside the picture has every letter. */
function cut(words: string): string {
  const signs = [...words]
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : words
}

function drawn({ of, lines, x, y, height }: Placed): readonly string[] {
  return [
    box(x, y, boxWidth, height, '#FFFFFF', ` stroke="${of.role === 'compute' ? ink : quiet}" rx="3"`),
    ...lines.map(({ words, ...style }, index) =>
      label(x + padding, y + padding + 8 + index * lineHeight, words, {
        size: 11,
        ...style,
        longest: letters.plain + 8,
      }),
    ),
  ]
}

/** From the middle of a box's right side to the middle of the next one's left side, by way of a common riser. */
function arrow(source: Placed, target: Placed, words: string, isDotted: boolean): readonly string[] {
  const [x1, y1] = [source.x + boxWidth, source.y + source.height / 2]
  const [x2, y2] = [target.x, target.y + target.height / 2]
  const turn = x1 + 12
  const rows = words === '' ? [] : wrapped(words, letters.arrow)
  const start = y2 - 6 - (rows.length - 1) * 11
  return [
    `<path d="M${at(x1)} ${at(y1)}H${at(turn)}V${at(y2)}H${at(x2 - 5)}" fill="none" stroke="${quiet}" stroke-width="1.5"${isDotted ? ' stroke-dasharray="3 3"' : ''}/>`,
    `<path d="M${at(x2 - 7)} ${at(y2 - 4)}L${at(x2)} ${at(y2)}L${at(x2 - 7)} ${at(y2 + 4)}Z" fill="${quiet}"/>`,
    ...rows.map((row, index) =>
      label(x1 + (chain.includes(target.of.role) ? 5 : 16), start + index * 11, row, {
        size: 10,
        fill: quiet,
        longest: letters.arrow + 8,
      }),
    ),
  ]
}
