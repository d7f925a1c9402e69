/** The design note with all its companions as files, and an index that names them. */
import { zipSync, strToU8 } from 'fflate'
import type { Link } from 'mdast'
import type { Assessment } from '../domain/assessment.ts'
import type { Source } from '../domain/facts.ts'
import type { Workbook } from '../domain/workbook.ts'
import { bullets, heading, paragraph, text } from './build-nodes.ts'
import { chartFiles } from './chart-svg.ts'
import { noteContext, noteKinds } from './note-context.ts'
import type { NoteKind } from './note-context.ts'
import { noteFileName } from './note-file-name.ts'
import { noteTree } from './note-tree.ts'
import { renderNote } from './render-note.ts'
import { verdictSentence } from './sections/verdict.ts'
import type { TargetId } from './targets.ts'

export interface NoteFile {
  readonly name: string
  readonly text: string
}

const kindWords: Readonly<Record<NoteKind, string>> = {
  note: 'Design note: the decision with its evidence',
  runbook: 'Runbook: who is called, what to look at first',
  cost: 'Cost note: every line of the bills',
  rollback: 'Rollback note: how a version and the platform are taken back',
  benchmark: 'Benchmark plan: what to measure before the choice is final',
}

export interface NoteSetInput {
  readonly assessment: Assessment
  readonly workbook: Workbook
  readonly target: TargetId
  readonly sourceOf?: ((id: string) => Source | undefined) | undefined
  readonly appVersion?: string | undefined
}

/** Note, companions, cost charts and `index.md`, in that order of reading. */
export function noteSet(input: NoteSetInput): readonly NoteFile[] {
  const { target, workbook } = input
  const extension = target === 'plain' ? 'txt' : 'md'
  const notes = noteKinds.map((kind): NoteFile => ({
    name: noteFileName(workbook, kind, extension),
    text: renderNote(noteTree({ ...input, view: 'full', kind }), target).markdown,
  }))
  const charts = chartFiles(input.assessment)
  const note = noteContext({ ...input, view: 'full', kind: 'note' })
  const index = renderNote(
    {
      type: 'root',
      children: [
        heading(1, note.title),
        paragraph(verdictSentence(note)),
        bullets([
          ...noteKinds.map((kind, at) => fileLink(notes[at]?.name ?? '', kindWords[kind])),
          ...charts.map(({ name, title }) => fileLink(name, `Chart: ${title}`)),
        ]),
      ],
    },
    target,
  ).markdown
  return [
    ...notes,
    ...charts.map(({ name, svg }) => ({ name, text: svg })),
    { name: `index.${extension}`, text: index },
  ]
}

/* File names are made of letters, digits and dashes, so they need no escape. */
function fileLink(name: string, words: string): Link {
  return { type: 'link', url: name, children: [text(words)] }
}

/* The first day a zip file can carry; a set is the same bytes whenever it is made. */
const zipDate = new Date(1980, 0, 1)

export function zipOf(files: readonly { readonly name: string; readonly text: string | Uint8Array }[]): Uint8Array {
  return zipSync(
    Object.fromEntries(files.map(({ name, text: body }) => [name, typeof body === 'string' ? strToU8(body) : body])),
    {
      level: 9,
      mtime: zipDate,
    },
  )
}
