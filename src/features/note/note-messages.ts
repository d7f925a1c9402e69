/** What the page and the worker that writes long notes say to each other. */
import type { ChartFile } from '../../export/charts/note-charts.ts'
import type { TargetId } from '../../export/targets.ts'
import type { InParts } from '../../workbench/in-parts.ts'
import type { NoteChoice } from './note-choice.ts'
import type { NoteDesk, NoteFrame, NoteText } from './note-desk.ts'

export type NoteAsk =
  | { readonly of: 'frame'; readonly today: string }
  | { readonly of: 'text' | 'html'; readonly choice: NoteChoice }
  | { readonly of: 'set'; readonly target: TargetId; readonly pngs: ReadonlyMap<string, Uint8Array> }

/** The frame as it travels: its charts are drawn. */
export type DrawnFrame = Omit<NoteFrame, 'charts'> & {
  readonly charts: readonly (Omit<ChartFile, 'draw'> & { readonly svg: string })[]
}

export interface NoteAnswers {
  readonly frame: DrawnFrame
  readonly text: NoteText
  readonly html: string
  readonly set: Uint8Array
}

export type ToNoteWorker =
  /** The workbook, before anything is asked. */
  | { readonly kind: 'workbook'; readonly part: InParts }
  | { readonly kind: 'ask'; readonly job: number; readonly ask: NoteAsk }

export type FromNoteWorker =
  | { readonly kind: 'read'; readonly count: number }
  | { readonly kind: 'answer'; readonly job: number; readonly part: InParts }

export function answerOf(desk: NoteDesk, ask: NoteAsk): NoteAnswers[NoteAsk['of']] {
  switch (ask.of) {
    case 'frame': {
      const { charts, ...frame } = desk.frame(ask.today)
      return { ...frame, charts: charts.map(({ draw, ...chart }) => ({ ...chart, svg: draw() })) }
    }
    case 'text':
      return desk.text(ask.choice)
    case 'html':
      return desk.html(ask.choice)
    case 'set':
      return desk.set(ask.target, ask.pngs)
  }
}
