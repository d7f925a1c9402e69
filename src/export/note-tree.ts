/** One tree for every note: which kind and view it is decides what stands in it, the target only how it is written. */
import type { Root, RootContent } from 'mdast'
import { noteContext } from './note-context.ts'
import type { NoteContext, NoteInput, NoteKind, NoteView } from './note-context.ts'
import { adr } from './notes/adr.ts'
import { benchmarkNote } from './notes/benchmark-note.ts'
import { costNote } from './notes/cost-note.ts'
import { rollbackNote } from './notes/rollback-note.ts'
import { runbook } from './notes/runbook.ts'
import { fullNote } from './notes/full-note.ts'
import { madr } from './notes/madr.ts'
import { oneParagraph, onePage } from './notes/short-notes.ts'
import { sectionNodes } from './sections.ts'
import { withShortNames } from './short-names.ts'

const views: Readonly<Record<NoteView, (note: NoteContext) => readonly RootContent[]>> = {
  full: fullNote,
  madr,
  adr,
  'one-page': onePage,
  'one-paragraph': oneParagraph,
}

const companions: Readonly<Record<Exclude<NoteKind, 'note'>, (note: NoteContext) => readonly RootContent[]>> = {
  runbook,
  cost: costNote,
  rollback: rollbackNote,
  benchmark: benchmarkNote,
}

/** Builds a note's tree; the same input always gives the same tree. */
export function noteTree(input: NoteInput): Root {
  const whole = noteContext(input)
  const build = input.kind === 'note' ? views[input.view] : companions[input.kind]
  // A paragraph has no table, and no place to say a name in full.
  const note = build === oneParagraph ? whole : withShortNames(whole)
  return {
    type: 'root',
    children: [...build(note), ...(build === fullNote || build === madr ? [] : sectionNodes(note, ['names']))],
  }
}
