/** `berth diff`: what changed between two workbooks: inputs, costs beyond noise, and verdicts. */
import { differences } from '../../export/workbook-differences.ts'
import { assessFile, inputOptions } from '../assess-file.ts'
import { Unusable } from '../command.ts'
import type { Command } from '../command.ts'
import { exitFinding, exitFine } from '../exit-codes.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { terminalTable } from '../terminal-table.ts'

const noisePct = 5

export const diffCommand: Command = {
  summary: 'what changed between two workbooks: inputs, costs beyond noise, verdicts',
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
    const found = differences(before, after, noise / 100)
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
