/** `berth check`: does every decision still hold: its gates, its budget, its triggers. */
import { fieldInSentence, fieldsInSentence } from '../../wording/field-words.ts'
import type { CheckFinding } from '../../export/check-decisions.ts'
import { findingsOfCheck, openDecisions } from '../../export/check-decisions.ts'
import { assessFile, inputOptions } from '../assess-file.ts'
import type { Command } from '../command.ts'
import { exitFinding, exitFine } from '../exit-codes.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { writeProblem } from '../../workbench/problem.ts'
import { nameOfFile } from '../files.ts'
import { harmless } from '../harmless.ts'
import { filesOf, oneOf, readArguments } from '../read-arguments.ts'
import { todayOf } from '../today.ts'

export const checkCommand: Command = {
  summary: 'exit 1 when a decision breaks a gate or a budget, or a trigger has fired',
  help: `Usage: berth check FILE [--today YYYY-MM-DD] [--format table|json] [--set key=value …] [--prices FILE]

Exit 0: every decision holds. Exit 1: at least one finding, printed on standard output. Exit 2: unusable input.
A decision that waits for an answer is neither kept nor broken: it is named on standard error.
Triggers of dates are compared with today; --today makes a run repeatable.

Examples:
  berth check team.berth.json
  berth check team.berth.json --today 2027-05-22 --format json
`,
  run: (args) => {
    const given = readArguments('check', args, {
      ...inputOptions,
      today: { type: 'string' },
      format: { type: 'string' },
    })
    const format = oneOf('format', given.text('format'), ['table', 'json'] as const)
    const [file = ''] = filesOf('check', given.files, ['FILE'])
    const { assessment, workbook, problems, broken } = assessFile(file, given)
    const findings = [
      ...findingsOfCheck(assessment, workbook, todayOf(given.text('today'))),
      ...broken.map((line): CheckFinding => ({
        code: 'unread',
        workload: 'workbook',
        sentence: `What stands there could not be used, so it was not checked: ${line}`,
      })),
    ]
    const open = openDecisions(assessment, workbook)
    const output =
      format === 'json'
        ? `${JSON.stringify(findings, null, 2)}\n`
        : findings.length === 0
          ? workbook.decisions.length === 0
            ? 'No decision is recorded, so there is nothing to hold.\n'
            : open.length === 0
              ? 'Every decision holds.\n'
              : 'Every decision that can be judged holds.\n'
          : findings
              .map(
                ({ workload, field, sentence }) =>
                  `${harmless(`${[file, workload, field === undefined ? undefined : fieldInSentence(field)].filter((part) => part !== undefined).join(':')}: ${sentence}`)}\n`,
              )
              .join('')
    return {
      code: findings.length === 0 ? exitFine : exitFinding,
      output,
      problems: [
        ...problems,
        ...untold(file, workbook),
        ...open.map(({ workload, needs }) =>
          writeProblem({
            place: `${nameOfFile(file)}:${workload}`,
            found: `no answer for ${fieldsInSentence(needs)}`,
            expected: 'every answer that gates and bill of the decision wait for',
            fix: 'answer it; until then nobody knows whether the decision holds',
          }),
        ),
      ],
    }
  },
}

/** A trigger on a change of price tells nothing where nobody wrote down what it cost when it was decided. */
function untold(file: string, { decisions }: Workbook): readonly string[] {
  return decisions.flatMap(({ triggers, usdPerMonthThen, status }, index) =>
    status !== 'superseded' && usdPerMonthThen === undefined && triggers?.some(({ kind }) => kind === 'price-change')
      ? [
          writeProblem({
            place: `${nameOfFile(file)}:decisions[${index}].usdPerMonthThen`,
            found: 'nothing beside a trigger on a change of price',
            expected: 'what it cost a month when decided',
            fix: 'write it, or sign the decision in the app, which does; until then that trigger cannot fire',
          }),
        ]
      : [],
  )
}
