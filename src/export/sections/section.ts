/** A section of the design note: its heading, its body, and the question that stays open when it has none. */
import type { RootContent } from 'mdast'
import type { NoteContext } from '../note-context.ts'

export interface Section {
  readonly title: string
  /** The body without its heading; empty when there is nothing to say. */
  readonly build: (note: NoteContext) => readonly RootContent[]
  /** Listed under open questions when the body is empty. */
  readonly whenEmpty?: string
}
