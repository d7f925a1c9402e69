/** `berth diff`: what changed between two workbooks: inputs, own prices, costs beyond noise, verdicts and decisions. */
import { catalogue } from '../../catalogue/catalogue.ts'
import { costDifference } from '../../domain/difference/cost-difference.ts'
import { sideOf } from '../../domain/difference/cost-side.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { differences } from '../../export/workbook-differences.ts'
import type { Difference } from '../../export/workbook-differences.ts'
import { causeWords } from '../../wording/difference-words.ts'
import { moneyChange } from '../../wording/numbers.ts'
import { assessFile, inputOptions } from '../assess-file.ts'
import { Unusable } from '../command.ts'
import type { Command } from '../command.ts'
import { exitFinding, exitFine } from '../exit-codes.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { terminalTable } from '../terminal-table.ts'

const noisePct = 5

export const diffCommand: Command = {
  summary: 'what changed between two workbooks: inputs, own prices, costs beyond noise, verdicts, decisions',
  help: `Usage: berth diff OLD NEW [--noise PERCENT] [--format table|json] [--set key=value …] [--prices FILE]

Costs are compared on today's catalogue and named when they move by more than --noise percent (default ${noisePct}).
Exit 0: no difference. Exit 1: at least one. Exit 2: unusable input.

Examples:
  berth diff main.berth.json branch.berth.json
  berth diff old.md new.md --noise 1 --format json
`,
  run: (args) => {
    const given = readArguments('diff', args, {
      ...inputOptions,
      noise: { type: 'string' },
      format: { type: 'string' },
    })
    const format = oneOf('format', given.text('format'), ['table', 'json'] as const)
    const noise = Number(given.text('noise') ?? noisePct)
    if (!Number.isFinite(noise) || noise < 0)
      throw new Unusable(
        `--noise: found “${given.text('noise')}”, expected a percentage such as 5, fix: write a number`,
      )
    const [old = '', fresh = ''] = filesOf('diff', given.files, ['OLD', 'NEW'])
    const before = assessFile(old, given)
    const after = assessFile(fresh, given)
    const found = differences(before, after, noise / 100).flatMap((each) =>
      each.kind === 'cost' ? [each, ...causesOf(each, before, after)] : [each],
    )
    const output =
      format === 'json'
        ? `${JSON.stringify(found, null, 2)}\n`
        : found.length === 0
          ? 'No difference.\n'
          : terminalTable(
              ['Workload', 'What', 'Before', 'After'],
              found.map(({ name, what, before: was, after: is }) => [name, what, was, is]),
            )
    return {
      code: found.length === 0 ? exitFine : exitFinding,
      output,
      problems: [...before.problems, ...after.problems],
    }
  },
}

interface Side {
  readonly assessment: Assessment
  readonly workbook: Workbook
}

/** Below a cost that moved: what moved it, each with its part of the whole. */
function causesOf(cost: Difference, before: Side, after: Side): readonly Difference[] {
  const chosen = ({ assessment }: Side) =>
    assessment.workloads.find(({ id }) => id === cost.workload)?.recommendation?.option
  const [was, is] = [chosen(before), chosen(after)]
  if (cost.workload === null || was === undefined || is === undefined) return []
  const from = sideOf(catalogue, before.workbook, cost.workload, was)
  const to = sideOf(catalogue, after.workbook, cost.workload, is)
  const difference = from === undefined || to === undefined ? undefined : costDifference(from, to)
  if (difference?.kind !== 'ok') return []
  return difference.causes.map(({ cause, usdPerMonth }) => {
    const words = causeWords(cause)
    return { ...cost, what: `${moneyChange(usdPerMonth)} by ${words.name}`, before: words.before, after: words.after }
  })
}
