/** The compact text of a workbook in pieces; what did not change since the last time is the very same piece. */
import { placesThatDiffer } from '../../domain/row-blocks.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { isObject } from '../plain-json.ts'
import { compactText, partsInOrder } from '../save-workbook.ts'

/** A long piece, which is worth a record of its own. Two of them that follow each other belong to one list: a comma stands between. */
export interface Block {
  /** The list whose items these are; null for a part that is one long piece. */
  readonly list: string | null
  readonly items: readonly object[]
}

export type Piece = string | Block

/** Of ten thousand rows an edit writes one hundred. */
const itemsInBlock = 100
const longestInline = 40_000

/** Rows are edited near rows that were edited: the texts of so many rows that were written last are kept. */
const mostTexts = 4 * itemsInBlock

function rowTexts(): (items: readonly object[]) => readonly string[] {
  const kept = new Map<object, string>()
  return (items) => {
    const texts = items.map((item) => kept.get(item) ?? compactText(item))
    for (const [at, item] of items.entries()) {
      kept.delete(item)
      kept.set(item, texts[at] ?? '')
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= mostTexts) break
      kept.delete(oldest)
    }
    return texts
  }
}

function standsAt(block: Block, items: readonly object[], from: number): boolean {
  if (from + block.items.length > items.length) return false
  for (let at = 0; at < block.items.length; at += 1) if (block.items[at] !== items[from + at]) return false
  return true
}

/** The items in blocks, with as many of the earlier blocks as still stand anywhere in the list. */
function inBlocks(list: string, items: readonly object[], before: readonly Block[]): readonly Block[] {
  const byFirst = new Map(before.map((block) => [block.items[0], block]))
  const blocks: Block[] = []
  let loose: object[] = []
  const gather = () => {
    if (loose.length === 0) return
    // A row added at the end joins the block before it, else a thousand of them would be a thousand blocks.
    const last = blocks.at(-1)
    if (last !== undefined && loose.length < itemsInBlock / 2 && last.items.length < itemsInBlock) {
      blocks.pop()
      loose = [...last.items, ...loose]
    }
    const size = Math.ceil(loose.length / Math.ceil(loose.length / itemsInBlock))
    for (let at = 0; at < loose.length; at += size) blocks.push({ list, items: loose.slice(at, at + size) })
    loose = []
  }
  for (let at = 0; at < items.length;) {
    const item = items[at] as object
    const block = byFirst.get(item)
    if (block !== undefined && standsAt(block, items, at)) {
      gather()
      blocks.push(block)
      at += block.items.length
    } else {
      loose.push(item)
      at += 1
    }
  }
  gather()
  const areTooSmall = blocks.length > 8 && blocks.length > (4 * items.length) / itemsInBlock
  return areTooSmall ? inBlocks(list, items, []) : blocks
}

/** A list as it stood, and its blocks. */
export interface ListBlocks {
  readonly items: readonly object[]
  readonly blocks: readonly Block[]
}

/** Of a list in which items were replaced only the blocks of those are others; null where it grew, or most of it is new. */
function edited(list: string, items: readonly object[], before: ListBlocks): readonly Block[] | null {
  if (items.length !== before.items.length) return null
  const places = placesThatDiffer(before.items, items)
  if (places.length > itemsInBlock) return null
  let from = 0
  return before.blocks.map((block) => {
    const start = from
    from += block.items.length
    const isSame = places.every((at) => at < start || at >= from)
    return isSame ? block : { list, items: items.slice(start, from) }
  })
}

/** Lists of records, whatever was opened: nobody has to look at each of their items. */
const listsOfRecords: ReadonlySet<string> = new Set(['workloads', 'decisions'])

export interface WorkbookPieces {
  readonly of: (workbook: Workbook) => readonly Piece[]
  readonly textOf: (block: Block) => string
  /** Says that these lists were read from such blocks. */
  readonly standsIn: (lists: ReadonlyMap<string, ListBlocks>) => void
}

export function workbookPieces(): WorkbookPieces {
  let lists: ReadonlyMap<string, ListBlocks> = new Map()
  const textsOf = rowTexts()
  const parts = new WeakMap<object, Piece>()
  const partOf = (part: unknown): Piece => {
    if (typeof part !== 'object' || part === null) return compactText(part)
    const known = parts.get(part)
    if (known !== undefined) return known
    const text = compactText(part)
    const piece = text.length > longestInline ? { list: null, items: [part] } : text
    parts.set(part, piece)
    return piece
  }
  return {
    of: (workbook) => {
      const pieces: Piece[] = []
      const made = new Map<string, ListBlocks>()
      let inline = '{'
      const add = (blocks: readonly Block[]) => {
        pieces.push(inline, ...blocks)
        inline = ''
      }
      for (const [key, part] of partsInOrder(workbook)) {
        if (inline !== '{') inline += ','
        inline += `${JSON.stringify(key)}:`
        if (Array.isArray(part) && part.length >= itemsInBlock && (listsOfRecords.has(key) || part.every(isObject))) {
          const items: readonly object[] = part
          const before = lists.get(key)
          const isKnown = before !== undefined && listsOfRecords.has(key)
          const blocks = (isKnown ? edited(key, items, before) : null) ?? inBlocks(key, items, before?.blocks ?? [])
          made.set(key, { items, blocks })
          inline += '['
          add(blocks)
          inline += ']'
        } else {
          const piece = partOf(part)
          if (typeof piece === 'string') inline += piece
          else add([piece])
        }
      }
      lists = made
      return [...pieces, `${inline}}`]
    },
    textOf: ({ list, items }) => (list === null ? items.map(compactText).join('') : textsOf(items).join(',')),
    standsIn: (stood) => {
      lists = stood
    },
  }
}
