/** The note, its companions and an index in one zip. */
import type { Assessment } from '../../domain/assessment.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { noteFileName } from '../../export/note-file-name.ts'
import { noteSet, zipOf } from '../../export/note-set.ts'
import type { TargetId } from '../../export/targets.ts'
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { download } from './download.ts'

export function saveNoteSet(input: {
  readonly assessment: Assessment
  readonly workbook: Workbook
  readonly target: TargetId
}): void {
  const files = noteSet({ ...input, sourceOf: catalogueSource, appVersion: __APP_VERSION__ })
  download(noteFileName(input.workbook, 'note', 'zip'), zipOf(files), 'application/zip')
}
