/** `berth bill`: every line of one option's bill, or its curve as CSV. */
import { contextOf } from '../../domain/assess.ts'
import type { ResolvedTeam, WorkloadAssessment } from '../../domain/assessment.ts'
import type { CurveAxis } from '../../domain/certainty.ts'
import type { Money, OptionAssessment } from '../../domain/option-evidence.ts'
import { curveOf } from '../../domain/curve/curve.ts'
import { fields } from '../../domain/fields.ts'
import { nameOf } from '../../export/note-context.ts'
import { billedElsewhereWords, notCountedWords, runsWords } from '../../wording/bill-words.ts'
import { carriesWholeWords } from '../../wording/shared-words.ts'
import { billGroupWord } from '../../wording/decision-words.ts'
import { listed } from '../../wording/field-words.ts'
import { lowerFirst } from '../../wording/lower-first.ts'
import { exactMoney, moneyRange, unitPrice } from '../../wording/numbers.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { exactQuantity } from '../../wording/units.ts'
import { readCell } from '../../workbench/read-cell.ts'
import { assessFile, inputOptions } from '../assess-file.ts'
import type { AssessedFile } from '../assess-file.ts'
import { fine, Unusable } from '../command.ts'
import type { Command } from '../command.ts'
import { fixFor, oneOfWords } from '../did-you-mean.ts'
import { harmlessLines } from '../harmless.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { terminalTable } from '../terminal-table.ts'

const axes = ['requestsPerMonth', 'durationMs', 'memoryGiB', 'activeHoursPerDay'] as const
const curvePoints = 61

function workloadNamed(assessed: AssessedFile, wanted: string | undefined): WorkloadAssessment {
  const { workloads } = assessed.assessment
  const named = workloads.filter(({ name }) => name.toLowerCase() === wanted?.toLowerCase())
  const found =
    wanted === undefined && workloads.length === 1
      ? workloads[0]
      : (workloads.find(({ id }) => id === wanted) ?? named[0])
  if (found !== undefined && found.id !== wanted && named.length > 1)
    throw new Unusable(
      `--workload: found ${named.length} workloads named “${wanted}”, expected one, fix: use an id: ${named.map(({ id }) => id).join(', ')}`,
    )
  if (found === undefined)
    throw new Unusable(
      `--workload: found ${wanted === undefined ? 'nothing' : `“${wanted}”`}, expected ${oneOfWords(workloads.map(nameOf))}, fix: ${fixFor(wanted ?? '', workloads.map(nameOf), 'use a name or an id')}`,
    )
  return found
}

function optionNamed(workload: WorkloadAssessment, wanted: string | undefined): OptionAssessment {
  const id = wanted ?? workload.recommendation?.option
  const ids = workload.options.map(({ option }) => option)
  const found = workload.options.find(({ option }) => option === id)
  if (found === undefined)
    throw new Unusable(
      `--option: found ${id === undefined ? 'nothing' : `“${id}”`}, expected ${oneOfWords(ids)}, fix: ${fixFor(id ?? '', ids, 'use an option id; berth catalogue lists platforms and variants')}`,
    )
  return found
}

interface Span {
  readonly axis: CurveAxis
  readonly from: number
  readonly to: number
}

/** "requestsPerMonth=1k..100M" */
function spanOf(over: string): Span {
  const [axis = '', range = ''] = over.split('=')
  const field = axes.find((known) => known === axis)
  if (field === undefined)
    throw new Unusable(
      `--over: found “${axis}”, expected one of ${axes.join(', ')}, fix: ${fixFor(axis, axes, 'write for example requestsPerMonth=1k..100M')}`,
    )
  const reading = readCell(fields[field], range)
  const value = reading.kind === 'ok' ? reading.value : undefined
  if (typeof value !== 'object' || value === null || !('low' in value) || value.high <= value.low)
    throw new Unusable(`--over:${axis}: found “${range}”, expected a range such as 1k..100M, fix: write low..high`)
  return { axis: field, from: value.low, to: value.high }
}

function curveCsv(assessed: AssessedFile, workload: WorkloadAssessment, optionId: string, over: string): string {
  const { axis, from, to } = spanOf(over)
  const option = contextOf(assessed.catalogue, assessed.workbook).options.find(({ id }) => id === optionId)
  if (option === undefined)
    throw new Unusable(
      `--option: found “${optionId}”, expected an option the team allows, fix: see berth assess FILE --format json`,
    )
  const points = curveOf({ option, world: workload.inputs.likely, axis, from, to, points: curvePoints })
  return `${[`${axis},usdPerMonth,instances`, ...points.map(({ at, usd, instances }) => [at, usd ?? '', instances ?? ''].join(','))].join('\n')}\n`
}

function rangeOf(usd: Money): string {
  const range = moneyRange(usd)
  return range === '' ? '' : `, ${range}`
}

function whyNoBill({ needs, gates }: OptionAssessment): string {
  if (needs.length > 0) return `No bill without ${listed(needs)}.`
  const blocked = gates.find(({ answer }) => answer === 'blocked')
  return blocked === undefined
    ? 'No bill: nothing here carries it.'
    : `No bill: ${lowerFirst(sentenceOf(blocked.reason))}.`
}

function linesOfBill(workload: WorkloadAssessment, option: OptionAssessment, team: ResolvedTeam): string {
  const rows = option.bill.map((line) => [
    line.item,
    billGroupWord(line.group),
    exactQuantity(line.quantity, line.unit),
    unitPrice(line.unitPriceUsd),
    line.counted ? exactMoney(line.monthlyUsd) : `(${exactMoney(line.monthlyUsd)})`,
    line.source,
    line.date,
  ])
  const missing = option.notPriced.length === 0 ? '' : `Not priced: ${option.notPriced.join('; ')}.\n`
  if (option.monthlyUsd === null) return `${nameOf(workload)} on ${option.label}\n\n${whyNoBill(option)}\n${missing}`
  const total = `Total ${exactMoney(option.monthlyUsd.likely)} a month${rangeOf(option.monthlyUsd)}.`
  const runs = `Runs ${option.capacity?.size ?? ''}: ${runsWords(option.operatingModel, option.capacity)}.`
  const whole = carriesWholeWords(option.shared)
  const left = notCountedWords(option.bill, team.unbilled)
  const elsewhere = billedElsewhereWords(team, workload)
  return `${nameOf(workload)} on ${option.label}\n\n${terminalTable(['Item', 'Group', 'Quantity', 'Unit price', 'A month', 'Source', 'Date'], rows, [2, 3, 4])}\n${[total, runs, elsewhere, ...left, whole].filter((words) => words !== '').join('\n')}\n${missing}`
}

export const billCommand: Command = {
  summary: "the lines of one option's bill, or its cost curve as CSV",
  help: `Usage: berth bill FILE --workload NAME [--option ID] [--over requestsPerMonth=1k..100M] [--format table|json]
                  [--set key=value …] [--prices FILE]

Without --option it is the recommended one. --over prints a curve as CSV: ${axes.join(', ')}.

Examples:
  berth bill team.berth.json --workload "Chat inference API"
  berth bill team.berth.json --workload "Webhook router" --option aws-lambda
  berth bill team.berth.json --workload "Webhook router" --option aws-fargate --over requestsPerMonth=1M..100M > curve.csv
`,
  run: (args) => {
    const given = readArguments('bill', args, {
      ...inputOptions,
      workload: { type: 'string' },
      option: { type: 'string' },
      over: { type: 'string' },
      format: { type: 'string' },
    })
    const format = oneOf('format', given.text('format'), ['table', 'json'] as const)
    const [file = ''] = filesOf('bill', given.files, ['FILE'])
    const assessed = assessFile(file, given)
    const workload = workloadNamed(assessed, given.text('workload'))
    const option = optionNamed(workload, given.text('option'))
    const over = given.text('over')
    if (over !== undefined && given.text('format') !== undefined)
      throw new Unusable(
        `--format: found “${format}” beside --over, expected no --format, fix: leave it out; a curve is always CSV`,
      )
    if (over !== undefined) return fine(curveCsv(assessed, workload, option.option, over), assessed.problems)
    if (format === 'table')
      return fine(harmlessLines(linesOfBill(workload, option, assessed.assessment.team)), assessed.problems)
    const { bill, monthlyUsd, notPriced } = option
    return fine(
      `${JSON.stringify({ workload: workload.id, option: option.option, monthlyUsd, bill, notPriced }, null, 2)}\n`,
      assessed.problems,
    )
  },
}
