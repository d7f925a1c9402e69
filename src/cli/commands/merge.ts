/** `berth merge`: three workbooks into one; where both sides changed the same cell, yours stays and it is said. */
import { partsOfPath } from '../../workbench/merge-path.ts'
import { mergeWorkbooks } from '../../workbench/merge.ts'
import { saveWorkbook } from '../../workbench/save-workbook.ts'
import type { MergeConflict } from '../../workbench/merge.ts'
import type { Command } from '../command.ts'
import { exitFinding, exitFine } from '../exit-codes.ts'
import { writeWhole } from '../files.ts'
import { filesOf, readArguments } from '../read-arguments.ts'
import { readWorkbook } from '../read-workbook.ts'

export const mergeCommand: Command = {
  summary: 'three workbooks into one, with every conflict named',
  help: `Usage: berth merge BASE MINE THEIRS [--out FILE]

Exit 0: merged. Exit 1: merged with conflicts, where MINE was kept; each is named on standard error. Exit 2: unusable input.

Examples:
  berth merge base.berth.json mine.berth.json theirs.berth.json > merged.berth.json
  git config merge.berth.driver "berth merge %O %A %B --out %A"
  echo "*.berth.json merge=berth" >> .gitattributes
`,
  run: (args) => {
    const given = readArguments('merge', args, { out: { type: 'string' }, help: { type: 'boolean' } })
    const [base = '', mine = '', theirs = ''] = filesOf('merge', given.files, ['BASE', 'MINE', 'THEIRS'])
    const sides = [readWorkbook(base), readWorkbook(mine), readWorkbook(theirs)] as const
    const { workbook, conflicts } = mergeWorkbooks(sides[0].workbook, sides[1].workbook, sides[2].workbook)
    const problems = [
      ...sides.flatMap((side) => side.problems),
      ...conflicts.map((conflict) => conflictLine(mine, conflict)),
    ]
    const out = given.text('out')
    const text = saveWorkbook(workbook)
    if (out !== undefined) writeWhole(out, text)
    return { code: conflicts.length === 0 ? exitFine : exitFinding, output: out === undefined ? text : '', problems }
  },
}

function conflictLine(file: string, { path, ours, theirs }: MergeConflict): string {
  return `${file}:${partsOfPath(path).join(':')}: found ${shown(theirs)} in THEIRS, kept ${shown(ours)} of MINE, fix: change it where THEIRS is right`
}

const longestShown = 80

/** A whole row by its name, a value as it stands in the file, cut where it is long. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'object' && value !== null && 'id' in value && 'name' in value) return `“${String(value.name)}”`
  const text = JSON.stringify(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
