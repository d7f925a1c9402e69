/** What the reader chose to see: for which wiki, which document, and how much of it. */
import type { NoteKind, NoteView } from '../../export/note-context.ts'
import type { TargetId } from '../../export/targets.ts'

export interface NoteChoice {
  readonly target: TargetId
  readonly view: NoteView
  readonly kind: NoteKind
}
