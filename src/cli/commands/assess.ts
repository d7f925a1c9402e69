/** `berth assess`: the assessment as JSON, as a Markdown page, or as a table for the terminal. */
import { assessInSlices } from '../../domain/assess-in-slices.ts'
import { assess, contextOf } from '../../domain/assess.ts'
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { corrected, countedOnce } from '../../domain/bill/counted-once.ts'
import type { SharedCharge } from '../../domain/bill/shared-charge.ts'
import type { Money } from '../../domain/option-evidence.ts'
import { families } from '../../domain/vocabulary.ts'
import { softwareNamedIn } from '../../domain/named-software.ts'
import type { Workload } from '../../domain/workbook.ts'
import { assessmentJson } from '../../export/assessment-json.ts'
import { plainInline } from '../../export/to-plain-text.ts'
import { inline } from '../../export/build-nodes.ts'
import { noteTree } from '../../export/note-tree.ts'
import { renderNote } from '../../export/render-note.ts'
import { matrixCell } from '../../export/matrix-cell.ts'
import { nameOf } from '../../export/note-context.ts'
import { counted, money, moneyWithRange } from '../../wording/numbers.ts'
import { familyWord, optionWord } from '../../wording/platform-words.ts'
import { countedOnceWords } from '../../wording/shared-words.ts'
import { standingWord } from '../../wording/verdict-words.ts'
import { inputOptions, notedFile, prepareFile } from '../assess-file.ts'
import type { PreparedFile } from '../assess-file.ts'
import { exitFine } from '../exit-codes.ts'
import { fine } from '../command.ts'
import type { Command } from '../command.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { terminalTable } from '../terminal-table.ts'

const formats = ['table', 'json', 'markdown'] as const

/**
 * What a row says, of its name only the software that it names; long tables repeat themselves, and what is said twice is
 * assessed once.
 */
function saidBy(entry: Workload): string {
  return JSON.stringify({ ...entry, id: '', name: '', named: softwareNamedIn(entry) })
}

function asTable(prepared: PreparedFile): string {
  const { catalogue, workbook } = prepared
  const labels = new Map(contextOf(catalogue, workbook).options.map(({ id, label }) => [id, label]))
  const label = (option: string) => labels.get(option) ?? optionWord(option)
  const said = workbook.workloads.map(saidBy)
  const answers = tableRows(prepared, said, label)
  const sumOfBills = { low: 0, likely: 0, high: 0 }
  const shared: (readonly SharedCharge[])[] = []
  let unpriced = 0
  const rows = workbook.workloads.map((entry, at) => {
    const { cells, isPriced, range, once } = answers.get(said[at]!)!
    sumOfBills.low += range?.low ?? 0
    sumOfBills.likely += range?.likely ?? 0
    sumOfBills.high += range?.high ?? 0
    if (once.length > 0) shared.push(once)
    if (!isPriced) unpriced += 1
    return [nameOf({ id: entry.id, name: entry.name ?? entry.id }), ...cells]
  })
  const columns = ['Workload', ...families.map(familyWord), 'Recommendation', 'USD/month', 'Standing']
  const lines = countedOnce(shared)
  const total = corrected(sumOfBills, lines)
  const sum = unpriced === rows.length ? 'No cost yet' : `Total ${moneyWithRange(total)} a month`
  const rest = unpriced > 0 && unpriced < rows.length ? `, ${counted(unpriced, 'workload')} not priced` : ''
  const once = lines.map((line) => `${countedOnceWords(line)}, ${money(line.monthlyUsd)}.\n`).join('')
  return `${terminalTable(columns, rows, [5])}\n${once}${sum}${rest}. Catalogue ${catalogue.version}, prices read ${catalogue.pricesReadOn}.\n`
}

/** The cells of everything that is said, each by what says it. */
function tableRows(prepared: PreparedFile, said: readonly string[], label: LabelOf): ReadonlyMap<string, TableRow> {
  const { workloads } = prepared.workbook
  const distinct = new Map(said.map((key, at) => [key, workloads[at]!]))
  const workbook = { ...prepared.workbook, workloads: [...distinct.values()] }
  const rows: TableRow[] = []
  for (const assessment of assessInSlices(prepared.catalogue, workbook))
    for (const workload of assessment.workloads) rows.push(tableRow(workload, label))
  return new Map([...distinct.keys()].map((key, at) => [key, rows[at]!]))
}

interface TableRow {
  /** What stands behind the name. */
  readonly cells: readonly string[]
  readonly isPriced: boolean
  /** Of the bill; null where one of its ends cannot be worked out. */
  readonly range: Money | null
  /** What of it the account has once, however many workloads meet it. */
  readonly once: readonly SharedCharge[]
}

type LabelOf = (option: string) => string

function tableRow({ families: verdicts, recommendation, standing }: WorkloadAssessment, label: LabelOf): TableRow {
  const provisional = recommendation?.provisional === true ? ' (provisional)' : ''
  return {
    cells: [
      ...families.map((family) => plainInline(inline(matrixCell(verdicts[family], label)))),
      recommendation === null ? 'nothing passes' : `${recommendation.label}${provisional}`,
      recommendation?.monthlyUsd == null ? '–' : money(recommendation.monthlyUsd),
      standingWord(standing.word),
    ],
    isPriced: recommendation?.monthlyUsd != null,
    range: recommendation?.monthlyRange ?? null,
    once: recommendation?.shared ?? [],
  }
}

/* How many answers are kept; one of them is about half a megabyte. */
const answersKept = 32

/* Row by row: the whole of a long table would fit neither into memory nor into one string. */
function* asJson(prepared: PreparedFile): Generator<string | Uint8Array> {
  const { catalogue, workbook } = prepared
  const { workloads: _, ...head } = assessmentJson(assess(catalogue, { ...workbook, workloads: [] }))
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "workloads": [`
  // Kept as bytes, ready to be written: to encode half a megabyte takes longer than to write it.
  const answers = new Map<string, Uint8Array>()
  const encoder = new TextEncoder()
  let between = ''
  for (const entry of workbook.workloads) {
    const said = saidBy(entry)
    let answer = answers.get(said)
    if (answer === undefined) {
      answer = encoder.encode(answerText(assess(catalogue, { ...workbook, workloads: [entry] })))
      if (answers.size >= answersKept) answers.clear()
      answers.set(said, answer)
    }
    const { id } = entry
    yield `${between}\n    {\n      "id": ${JSON.stringify(id)},\n      "name": ${JSON.stringify(entry.name ?? id)},`
    yield answer
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
  --prices   the organisation's own prices: JSON, or a table with fact,value,source,date;
             berth catalogue --prices --format csv writes one to fill in

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
