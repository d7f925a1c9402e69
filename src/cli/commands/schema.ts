/** `berth schema`: the workbook's JSON Schema. */
import { publishedSchema } from '../../workbench/published-schema.ts'
import { fine } from '../command.ts'
import type { Command } from '../command.ts'
import { filesOf, readArguments } from '../read-arguments.ts'

export const schemaCommand: Command = {
  summary: "the workbook's JSON Schema",
  help: `Usage: berth schema

Prints the JSON Schema of a workbook, generated from what the program itself checks.

Examples:
  berth schema > workbook.schema.json
  npx ajv-cli validate -s workbook.schema.json -d team.berth.json
`,
  run: (args) => {
    const given = readArguments('schema', args, { help: { type: 'boolean' } })
    filesOf('schema', given.files, [])
    return fine(publishedSchema())
  },
}
