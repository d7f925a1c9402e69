/** `berth assess`: the assessment as JSON, as a Markdown page, or as a table for the terminal. */
import { families } from '../../domain/vocabulary.ts'
import { assessmentJson } from '../../export/assessment-json.ts'
import { plainInline } from '../../export/to-plain-text.ts'
import { inline } from '../../export/build-nodes.ts'
import { noteTree } from '../../export/note-tree.ts'
import { renderNote } from '../../export/render-note.ts'
import { matrixCell } from '../../export/sections/matrix.ts'
import { nameOf } from '../../export/note-context.ts'
import { money, moneyWithRange } from '../../wording/numbers.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { standingWord } from '../../wording/verdict-words.ts'
import { assessFile, inputOptions } from '../assess-file.ts'
import type { AssessedFile } from '../assess-file.ts'
import { fine } from '../command.ts'
import type { Command } from '../command.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { terminalTable } from '../terminal-table.ts'

const formats = ['table', 'json', 'markdown'] as const

function asTable({ assessment }: AssessedFile): string {
  const rows = assessment.workloads.map((workload) => [
    nameOf(workload),
    ...families.map((family) => plainInline(inline(matrixCell(workload, workload.families[family])))),
    workload.recommendation === null
      ? 'nothing passes'
      : `${workload.recommendation.label}${workload.recommendation.provisional ? ' (provisional)' : ''}`,
    workload.recommendation?.monthlyUsd == null ? '–' : money(workload.recommendation.monthlyUsd),
    standingWord(workload.standing.word),
  ])
  const columns = ['Workload', ...families.map(familyWord), 'Recommendation', 'USD/month', 'Standing']
  return `${terminalTable(columns, rows, [5])}\nTotal ${moneyWithRange(assessment.portfolio.monthlyUsd)} a month. Catalogue ${assessment.catalogueVersion}, prices read ${assessment.pricesReadOn}.\n`
}

export const assessCommand: Command = {
  summary: 'where each workload should run, what it costs and what rules the others out',
  help: `Usage: berth assess FILE [--format table|json|markdown] [--set key=value …] [--prices FILE]

FILE is a workbook, a CSV or TSV table, a note that Berth wrote, or - for standard input.

  --format   table (default), json (the published shape, numbers unrounded), markdown
  --set      an answer changed for this run: durationMs=500, "Chat.durationMs=500", region=eu, preset=cost
  --prices   the organisation's own prices: JSON, or a table with fact,value,source,date

Examples:
  berth assess workloads.csv
  berth assess team.berth.json --format json | jq '.workloads[].recommendation.option'
  cat workloads.csv | berth assess - --set region=eu --set preset=latency
`,
  run: (args) => {
    const given = readArguments('assess', args, { ...inputOptions, format: { type: 'string' } })
    const format = oneOf('format', given.text('format'), formats)
    const [file = ''] = filesOf('assess', given.files, ['FILE'])
    const assessed = assessFile(file, given)
    if (format === 'json')
      return fine(`${JSON.stringify(assessmentJson(assessed.assessment), null, 2)}\n`, assessed.problems)
    if (format === 'table') return fine(asTable(assessed), assessed.problems)
    const sourceOf = (id: string) => assessed.catalogue.sources[id]
    return fine(
      renderNote(noteTree({ ...assessed, sourceOf, view: 'one-page', kind: 'note' }), 'portable').markdown,
      assessed.problems,
    )
  },
}
