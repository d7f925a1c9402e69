/** A copy and its blocks as one text again; a block that is missing or damaged is told, and what is left of the text kept. */
import { nextTask } from '../next-task.ts'
import { openOwnCopy } from '../open-workbook.ts'
import type { OpenResult } from '../open-workbook.ts'
import { isLong } from '../reading/is-long.ts'
import { checksum } from './checksum.ts'
import { keys } from './journal-keys.ts'
import type { JournalStore } from './journal-store.ts'
import type { BlockRef, Copy } from './slot.ts'

export type CopyText =
  | { readonly kind: 'ok'; readonly text: string; readonly blocks: ReadonlyMap<string, string> }
  | { readonly kind: 'broken'; readonly raw: string; readonly reason: string }

function isWhole(text: unknown, ref: BlockRef): text is string {
  return typeof text === 'string' && text.length === ref.length && checksum(text) === ref.checksum
}

const blocksAtOnce = 16

export async function readCopyText(store: JournalStore, document: string, copy: Copy): Promise<CopyText> {
  const { text, blocks = [] } = copy
  const found = blocks.length === 0 ? [] : await store.getMany(blocks.map(({ name }) => keys.block(document, name)))
  const texts = new Map<string, string>()
  let whole = ''
  let from = 0
  let broken = 0
  for (const [index, ref] of blocks.entries()) {
    const block = found[index]
    whole += text.slice(from, ref.at)
    if (index > 0 && blocks[index - 1]?.at === ref.at) whole += ','
    from = ref.at
    if (typeof block === 'string') whole += block
    // Of a long one the page answers meanwhile.
    if (index % blocksAtOnce === blocksAtOnce - 1) await nextTask()
    if (isWhole(block, ref)) texts.set(ref.name, block)
    else broken += 1
  }
  whole += text.slice(from)
  if (broken === 0) return { kind: 'ok', text: whole, blocks: texts }
  return { kind: 'broken', raw: whole, reason: `${broken} of ${blocks.length} blocks are missing or damaged` }
}

/** What the text of a copy holds; a long one is read while the page answers. */
export async function openCopy(text: string): Promise<OpenResult> {
  const name = 'saved workbook'
  if (!isLong(text)) return openOwnCopy(text, name)
  try {
    const { readBeside } = await import('../reading/read-beside.ts')
    return (await readBeside({ text, name, whose: 'own' })) ?? openOwnCopy(text, name)
  } catch {
    return openOwnCopy(text, name)
  }
}
