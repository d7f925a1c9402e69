/** The note, its companions, its charts and an index in one zip. */
import { noteFileName } from '../../export/note-file-name.ts'
import type { TargetId } from '../../export/targets.ts'
import { download } from '../marks/download.ts'
import { pngsOf } from './draw-png.ts'
import type { WrittenNote } from './use-written-note.ts'

export async function saveNoteSet({ charts, set, workbook }: WrittenNote, target: TargetId): Promise<void> {
  download(noteFileName(workbook, 'note', 'zip'), await set(target, await pngsOf(charts)), 'application/zip')
}
