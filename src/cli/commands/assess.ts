/** `berth assess`: the assessment as JSON, as a Markdown page, or as a table for the terminal. */
import { assess, contextOf } from '../../domain/assess.ts'
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { families } from '../../domain/vocabulary.ts'
import { assessmentJson } from '../../export/assessment-json.ts'
import { plainInline } from '../../export/to-plain-text.ts'
import { inline } from '../../export/build-nodes.ts'
import { noteTree } from '../../export/note-tree.ts'
import { renderNote } from '../../export/render-note.ts'
import { matrixCell } from '../../export/matrix-cell.ts'
import { nameOf } from '../../export/note-context.ts'
import { counted, money, moneyWithRange } from '../../wording/numbers.ts'
import { familyWord, optionWord } from '../../wording/platform-words.ts'
import { standingWord } from '../../wording/verdict-words.ts'
import { assessInSlices, inputOptions, notedFile, prepareFile } from '../assess-file.ts'
import type { PreparedFile } from '../assess-file.ts'
import { exitFine } from '../exit-codes.ts'
import { fine } from '../command.ts'
import type { Command } from '../command.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { terminalTable } from '../terminal-table.ts'

const formats = ['table', 'json', 'markdown'] as const

function asTable(prepared: PreparedFile): string {
  const labels = new Map(contextOf(prepared.catalogue, prepared.workbook).options.map(({ id, label }) => [id, label]))
  const label = (option: string) => labels.get(option) ?? optionWord(option)
  const rows: (readonly string[])[] = []
  let usd = 0
  let unpriced = 0
  let last: Assessment | undefined
  for (const assessment of assessInSlices(prepared)) {
    last = assessment
    for (const workload of assessment.workloads) {
      usd += workload.recommendation?.monthlyUsd ?? 0
      if (workload.recommendation?.monthlyUsd == null) unpriced += 1
      rows.push(rowOf(workload, label))
    }
  }
  const columns = ['Workload', ...families.map(familyWord), 'Recommendation', 'USD/month', 'Standing']
  const total = last?.workloads.length === rows.length ? moneyWithRange(last.portfolio.monthlyUsd) : money(usd)
  const sum = unpriced === rows.length ? 'No cost yet' : `Total ${total} a month`
  const rest = unpriced > 0 && unpriced < rows.length ? `, ${counted(unpriced, 'workload')} not priced` : ''
  return `${terminalTable(columns, rows, [5])}\n${sum}${rest}. Catalogue ${prepared.catalogue.version}, prices read ${prepared.catalogue.pricesReadOn}.\n`
}

function rowOf(workload: WorkloadAssessment, label: (option: string) => string): readonly string[] {
  const { recommendation, standing } = workload
  const provisional = recommendation?.provisional === true ? ' (provisional)' : ''
  return [
    nameOf(workload),
    ...families.map((family) => plainInline(inline(matrixCell(workload.families[family], label)))),
    recommendation === null ? 'nothing passes' : `${recommendation.label}${provisional}`,
    recommendation?.monthlyUsd == null ? '–' : money(recommendation.monthlyUsd),
    standingWord(standing.word),
  ]
}

/* How many answers are kept as text; one of them is about half a megabyte. */
const answersKept = 32

/* Row by row as text: the whole of a long table would fit neither into memory nor into one string. */
function* asJson(prepared: PreparedFile): Generator<string> {
  const { catalogue, workbook } = prepared
  const { workloads: _, ...head } = assessmentJson(assess(catalogue, { ...workbook, workloads: [] }))
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "workloads": [`
  // Rows that say the same but for what they are called get the same answer, worked out once.
  const answers = new Map<string, string>()
  let between = ''
  for (const entry of workbook.workloads) {
    const said = JSON.stringify({ ...entry, id: '', name: '' })
    let answer = answers.get(said)
    if (answer === undefined) {
      answer = answerText(assess(catalogue, { ...workbook, workloads: [entry] }))
      if (answers.size >= answersKept) answers.clear()
      answers.set(said, answer)
    }
    const { id } = entry
    yield `${between}\n    {\n      "id": ${JSON.stringify(id)},\n      "name": ${JSON.stringify(entry.name ?? id)},${answer}`
    between = ','
  }
  yield between === '' ? ']\n}\n' : '\n  ]\n}\n'
}

/** What is said of the one workload behind its id and name, indented as within the whole. */
function answerText(assessment: Assessment): string {
  const [{ id: _id, name: _name, ...answer }] = assessmentJson(assessment).workloads as [Record<string, unknown>]
  const nested = JSON.stringify([[answer]], null, 2)
  return nested.slice(nested.indexOf('{') + 1, nested.lastIndexOf('}') + 1)
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
    const prepared = prepareFile(file, given)
    if (format === 'json') return { code: exitFine, output: asJson(prepared), problems: prepared.problems }
    if (format === 'table') return fine(asTable(prepared), prepared.problems)
    const sourceOf = (id: string) => prepared.catalogue.sources[id]
    const tree = noteTree({
      workbook: prepared.workbook,
      ...notedFile(prepared, false),
      sourceOf,
      view: 'one-page',
      kind: 'note',
    })
    return fine(renderNote(tree, 'portable').markdown, prepared.problems)
  },
}
