/** Where a note is written: its text for a choice of the reader, and what goes with it. */
import type { Root } from 'mdast'
import type { Catalogue } from '../../domain/catalogue.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { overlayPrices } from '../../domain/overlay-prices.ts'
import { noteCharts } from '../../export/charts/note-charts.ts'
import type { ChartFile } from '../../export/charts/note-charts.ts'
import { lintNote } from '../../export/lint-note.ts'
import type { NoteFinding } from '../../export/lint-note.ts'
import { noteContext } from '../../export/note-context.ts'
import { notedWorkbook } from '../../export/noted-workbook.ts'
import { noteSet, zipOf } from '../../export/note-set.ts'
import { noteTree } from '../../export/note-tree.ts'
import { renderNote } from '../../export/render-note.ts'
import type { RenderedNote } from '../../export/render-note.ts'
import type { TargetId } from '../../export/targets.ts'
import { toHtml } from '../../export/to-html.ts'
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { costCharts } from '../../workbench/cost-charts.ts'
import type { NoteChoice } from './note-choice.ts'
import type { NoteMaterial } from './use-note-material.ts'

/** What does not hang on the reader's choice. */
export interface NoteFrame {
  readonly charts: readonly ChartFile[]
  readonly findings: readonly NoteFinding[]
  readonly catalogueVersion: string
  /** How many workloads the note covers. */
  readonly covered: number
}

export interface NoteText {
  readonly tree: Root
  readonly rendered: RenderedNote
}

export interface NoteDesk {
  readonly frame: (today: string) => NoteFrame
  readonly text: (choice: NoteChoice) => NoteText
  /** The same as rich text. */
  readonly html: (choice: NoteChoice) => string
  /** The note with its companions and charts, packed. */
  readonly set: (target: TargetId, pngs: ReadonlyMap<string, Uint8Array>) => Uint8Array
}

export function noteDesk(material: NoteMaterial): NoteDesk {
  const { assessment, workbook, rows } = material
  let last: { readonly choice: NoteChoice; readonly tree: Root } | null = null
  const treeOf = (choice: NoteChoice): Root => {
    const { view, kind } = choice
    if (last === null || last.choice.view !== view || last.choice.kind !== kind)
      last = { choice, tree: noteTree({ ...material, view, kind }) }
    return last.tree
  }
  return {
    frame: (today) => ({
      charts: noteCharts(noteContext({ ...material, view: 'full', kind: 'note' })),
      findings: lintNote(assessment, workbook, today),
      catalogueVersion: assessment.catalogueVersion,
      covered: rows?.length ?? assessment.workloads.length,
    }),
    text: (choice) => ({ tree: treeOf(choice), rendered: renderNote(treeOf(choice), choice.target) }),
    html: (choice) => toHtml(treeOf(choice)),
    set: (target, pngs) => zipOf(noteSet({ ...material, target, pngs })),
  }
}

/** What the note of a long table is written from, without what the page has assessed: as the command does. Tells how many workloads are read. */
export function* longMaterial(catalogue: Catalogue, workbook: Workbook): Generator<number, NoteMaterial> {
  return {
    ...(yield* notedWorkbook(overlayPrices(catalogue, workbook.prices).catalogue, workbook)),
    workbook,
    sourceOf: catalogueSource,
    appVersion: __APP_VERSION__,
    chartOf: costCharts.overLoad(workbook),
  }
}
