/** The design note with all its companions as files, and an index that names them. */
import { zipSync, strToU8 } from 'fflate'
import type { Link } from 'mdast'
import type { Assessment } from '../domain/assessment.ts'
import type { Source } from '../domain/facts.ts'
import type { Workbook } from '../domain/workbook.ts'
import { bullets, heading, paragraph, text } from './build-nodes.ts'
import { noteCharts } from './charts/note-charts.ts'
import { isCut, noteContext, noteKinds } from './note-context.ts'
import { assessedWholeAtMost } from './note-rows.ts'
import type { ChartOf, NoteContext, NoteInput, NoteKind } from './note-context.ts'
import { noteFileName } from './note-file-name.ts'
import { noteTree } from './note-tree.ts'
import type { Beside } from './pictures.ts'
import { renderNote } from './render-note.ts'
import { verdictSentence } from './sections/verdict.ts'
import { recommendedSetWords } from './total-cost.ts'
import type { TargetId } from './targets.ts'
import { oneAfterTheOther } from '../wording/sentence-parts.ts'

export interface NoteFile {
  readonly name: string
  readonly content: string | Uint8Array
}

const kindWords: Readonly<Record<NoteKind, string>> = {
  note: 'Design note: the decision with its evidence',
  runbook: 'Runbook: who is called, what to look at first',
  cost: 'Cost note: what each workload costs and where the money goes',
  rollback: 'Rollback note: how a version and the platform are taken back',
  benchmark: 'Benchmark plan: what to measure before the choice is final',
}

export interface NoteSetInput {
  readonly assessment: Assessment
  readonly workbook: Workbook
  readonly target: TargetId
  readonly sourceOf?: ((id: string) => Source | undefined) | undefined
  readonly appVersion?: string | undefined
  readonly chartOf?: ChartOf | undefined
  readonly scenarios?: NoteInput['scenarios']
  /** PNG files by the name of their SVG; only a browser can draw them. */
  readonly all?: NoteInput['all']
  readonly rows?: NoteInput['rows']
  readonly pngs?: ReadonlyMap<string, Uint8Array> | undefined
}

/** The note with every workload's details, where the note of the set leaves some out and they are at hand. */
function everyWorkload(input: NoteSetInput, note: NoteContext, extension: string, beside: Beside): readonly NoteFile[] {
  const { assessment, workbook, target } = input
  if (!isCut(note) || assessment.workloads.length < note.rows.length || note.rows.length > assessedWholeAtMost)
    return []
  const tree = noteTree({ ...input, view: 'full', kind: 'note', all: true })
  return [
    {
      name: noteFileName(workbook, 'note', extension).replace(/-runs\.(\w+)$/, '-runs-every-workload.$1'),
      content: renderNote(tree, target, beside).markdown,
    },
  ]
}

/** Note, companions, cost charts and `index.md`, in that order of reading. */
export function noteSet(input: NoteSetInput): readonly NoteFile[] {
  const { target, workbook, pngs } = input
  const extension = target === 'plain' ? 'txt' : 'md'
  const note = noteContext({ ...input, view: 'full', kind: 'note' })
  const charts = noteCharts(note)
  const beside: Beside = charts.every(({ name }) => pngs?.has(name) === true) ? 'svg-and-png' : 'svg'
  const notes = noteKinds.map((kind): NoteFile => ({
    name: noteFileName(workbook, kind, extension),
    content: renderNote(noteTree({ ...input, view: 'full', kind }), target, beside).markdown,
  }))
  const pictures = charts.flatMap(({ name, title, draw }) => {
    const png = pngs?.get(name)
    return [
      { name, title, content: draw() },
      ...(png === undefined ? [] : [{ name: name.replace(/\.svg$/, '.png'), title, content: png }]),
    ]
  })
  const whole = everyWorkload(input, note, extension, beside)
  const index = renderNote(
    {
      type: 'root',
      children: [
        heading(1, note.title ?? 'Our workloads'),
        paragraph(oneAfterTheOther(verdictSentence(note), recommendedSetWords(note))),
        bullets([
          ...noteKinds.map((kind, at) => fileLink(notes[at]?.name ?? '', kindWords[kind])),
          ...whole.map(({ name }) => fileLink(name, 'Design note with the details of every workload')),
        ]),
        ...(charts.length === 0
          ? []
          : [heading(2, 'Charts'), bullets(charts.map(({ name, title }) => fileLink(name, title)))]),
      ],
    },
    target,
  ).markdown
  return [
    ...notes,
    ...whole,
    ...pictures.map(({ name, content }) => ({ name, content })),
    { name: `index.${extension}`, content: index },
  ]
}

/* File names are made of letters, digits and dashes, so they need no escape. */
function fileLink(name: string, words: string): Link {
  return { type: 'link', url: name, children: [text(words)] }
}

/* The first day a zip file can carry; a set is the same bytes whenever it is made. */
const zipDate = new Date(1980, 0, 1)

export function zipOf(files: readonly NoteFile[]): Uint8Array {
  return zipSync(
    Object.fromEntries(
      files.map(({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    {
      level: 9,
      mtime: zipDate,
    },
  )
}
