/** Writes the note of a long table beside the page. */
import type { Workbook } from '../../domain/workbook.ts'
import { readAtOnce } from '../../export/noted-workbook.ts'
import { inParts, joinsParts } from '../../workbench/in-parts.ts'
import { openCatalogue } from '../../workbench/open-catalogue.ts'
import { longMaterial, noteDesk } from './note-desk.ts'
import type { NoteDesk } from './note-desk.ts'
import { answerOf } from './note-messages.ts'
import type { FromNoteWorker, ToNoteWorker } from './note-messages.ts'

const take = joinsParts()
let desk: NoteDesk | null = null

function say(message: FromNoteWorker): void {
  self.postMessage(message)
}

function read(workbook: Workbook): NoteDesk {
  return noteDesk(readAtOnce(longMaterial(openCatalogue(), workbook), (count) => say({ kind: 'read', count })))
}

self.addEventListener('message', ({ data }: MessageEvent<ToNoteWorker>) => {
  if (data.kind === 'workbook') {
    const whole = take(data.part)
    if (whole !== null) desk = read(whole[0] as Workbook)
  } else if (desk !== null)
    for (const part of inParts(answerOf(desk, data.ask))) say({ kind: 'answer', job: data.job, part })
})
