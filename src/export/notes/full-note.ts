/** The whole design note, verdict first. */
import type { RootContent } from 'mdast'
import type { NoteContext } from '../note-context.ts'
import { sectionIds, sectionNodes } from '../sections.ts'
import { noteTitle, verdictLines } from '../sections/verdict.ts'
import { noteFrontMatter } from './front-matter.ts'

export function fullNote(note: NoteContext): readonly RootContent[] {
  return [noteFrontMatter(note, noteTitle(note)), ...verdictLines(note), ...sectionNodes(note, sectionIds)]
}
