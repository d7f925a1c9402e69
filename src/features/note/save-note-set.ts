/** The note, its companions, its charts and an index in one zip. */
import type { ChartFile } from '../../export/charts/note-charts.ts'
import { noteFileName } from '../../export/note-file-name.ts'
import { noteSet, zipOf } from '../../export/note-set.ts'
import type { TargetId } from '../../export/targets.ts'
import { download } from '../marks/download.ts'
import { pngsOf } from './draw-png.ts'
import type { NoteMaterial } from './use-note-material.ts'

export async function saveNoteSet(
  material: NoteMaterial,
  charts: readonly ChartFile[],
  target: TargetId,
): Promise<void> {
  const files = noteSet({ ...material, target, pngs: await pngsOf(charts) })
  download(noteFileName(material.workbook, 'note', 'zip'), zipOf(files), 'application/zip')
}
