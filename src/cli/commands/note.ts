/** `berth note`: the design note or a companion, written for one wiki. */
import { assess } from '../../domain/assess.ts'
import { noteKinds, noteViews } from '../../export/note-context.ts'
import { noteTree } from '../../export/note-tree.ts'
import { renderNote } from '../../export/render-note.ts'
import { noteSet, zipOf } from '../../export/note-set.ts'
import { detailsAtMost } from '../../export/note-rows.ts'
import { targetIds } from '../../export/targets.ts'
import { compareScenarios } from '../../workbench/compare-scenarios.ts'
import { costCharts } from '../../workbench/cost-charts.ts'
import { inputOptions, notedFile, prepareFile } from '../assess-file.ts'
import { fine } from '../command.ts'
import type { Command } from '../command.ts'
import { writeWhole } from '../files.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'

declare const __APP_VERSION__: string

export const noteCommand: Command = {
  summary: 'the design note and its companions as Markdown for a wiki',
  help: `Usage: berth note FILE [--target ${targetIds.join('|')}] [--view ${noteViews.join('|')}]
                  [--kind ${noteKinds.join('|')}] [--all] [--out FILE] [--set-of-notes FILE.zip]
                  [--set key=value …] [--prices FILE]

The same workbook always gives the same bytes. What the target cannot show is said on standard error. Without
--target it is written for any wiki (${targetIds[0]}), without --view in ${noteViews[0]}, without --out to standard output.

  --all            the details of every workload; without it a note of more than ${detailsAtMost} gives the verdict of each, and
                   details of those that are decided, at risk or dearest
  --set-of-notes   the note, its companions, an index and the charts as SVG; PNG files beside them are drawn by the
                   app only, and a note of the command names none
  --prices         the organisation's own prices: see berth catalogue --prices --format csv

Examples:
  berth note team.berth.json --target github --out docs/where-it-runs.md
  berth note team.berth.json --view madr --target docusaurus > docs/adr/0007-compute.md
  berth note team.berth.json --kind runbook
  berth note team.berth.json --set-of-notes notes.zip
`,
  run: (args) => {
    const given = readArguments('note', args, {
      ...inputOptions,
      target: { type: 'string' },
      view: { type: 'string' },
      kind: { type: 'string' },
      all: { type: 'boolean' },
      out: { type: 'string' },
      'set-of-notes': { type: 'string' },
    })
    const target = oneOf('target', given.text('target'), targetIds)
    const view = oneOf('view', given.text('view'), noteViews)
    const kind = oneOf('kind', given.text('kind'), noteKinds)
    const [file = ''] = filesOf('note', given.files, ['FILE'])
    const prepared = prepareFile(file, given)
    const zip = given.text('set-of-notes')
    const noted = notedFile(prepared, given.flag('all'))
    const input = {
      workbook: prepared.workbook,
      ...noted,
      ...(noted.rows === undefined
        ? {
            scenarios: compareScenarios(prepared.workbook, noted.assessment, (changed) =>
              assess(prepared.catalogue, changed),
            ),
          }
        : {}),
      ...(given.flag('all') ? { all: true } : {}),
      sourceOf: (id: string) => prepared.catalogue.sources[id],
      chartOf: costCharts.overLoad(prepared.workbook),
      appVersion: __APP_VERSION__,
    }
    if (zip !== undefined) {
      writeWhole(zip, zipOf(noteSet({ ...input, target })))
      if (given.text('out') === undefined) return fine('', prepared.problems)
    }
    const { markdown, dropped } = renderNote(noteTree({ ...input, view, kind }), target)
    const unused =
      given.text('view') !== undefined && kind !== 'note'
        ? [
            `--view: found “${view}” beside --kind ${kind}, expected it with a note alone, fix: leave it out; it was not used`,
          ]
        : []
    const problems = [...prepared.problems, ...unused, ...dropped.map((words) => `${target}: not shown: ${words}`)]
    const out = given.text('out')
    if (out === undefined) return fine(markdown, problems)
    writeWhole(out, markdown)
    return fine('', problems)
  },
}
