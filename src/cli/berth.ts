/** The command: picks a sub-command, prints its result, and says with its exit code whether something was found. */
import { once } from 'node:events'
import { assessCommand } from './commands/assess.ts'
import { billCommand } from './commands/bill.ts'
import { catalogueCommand } from './commands/catalogue.ts'
import { checkCommand } from './commands/check.ts'
import { diffCommand } from './commands/diff.ts'
import { mergeCommand } from './commands/merge.ts'
import { noteCommand } from './commands/note.ts'
import { schemaCommand } from './commands/schema.ts'
import { Unusable } from './command.ts'
import type { Command, Outcome } from './command.ts'
import { fixFor } from './did-you-mean.ts'
import { exitFine, exitUnusable } from './exit-codes.ts'
import { harmless } from './harmless.ts'

declare const __APP_VERSION__: string

const commands: Readonly<Record<string, Command>> = {
  assess: assessCommand,
  note: noteCommand,
  bill: billCommand,
  check: checkCommand,
  diff: diffCommand,
  merge: mergeCommand,
  schema: schemaCommand,
  catalogue: catalogueCommand,
}

const help = `Berth ${__APP_VERSION__}: where each workload should run, what it costs, what rules the others out.

Usage: berth COMMAND …

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

berth COMMAND --help shows options and examples. Results go to standard output, problems to standard error.
Exit 0: fine. Exit 1: a finding. Exit 2: unusable input.
`

async function outcomeOf(args: readonly string[]): Promise<Outcome> {
  const [name = '', ...rest] = args[0] === 'help' && args[1] !== undefined ? [args[1], '--help'] : args
  if (name === '' || name === '--help' || name === '-h' || name === 'help')
    return { code: name === '' ? exitUnusable : exitFine, output: help, problems: [] }
  if (name === '--version' || name === '-v' || name === '-V')
    return { code: exitFine, output: `${__APP_VERSION__}\n`, problems: [] }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined)
    throw new Unusable(
      `berth: found “${name}”, expected one of ${Object.keys(commands).join(', ')}, fix: ${fixFor(name, Object.keys(commands), 'see berth --help')}`,
    )
  if (rest.includes('--help') || rest.includes('-h')) return { code: exitFine, output: command.help, problems: [] }
  return command.run(rest)
}

/* A reader that has seen enough, such as head, closes the pipe: that is no error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitFine)
  process.stderr.write(
    `standard output: found ${error.code === 'ENOSPC' ? 'a full disk' : error.message}, expected a place to write, fix: free some space\n`,
  )
  process.exit(exitUnusable)
})
process.stderr.on('error', () => undefined)

/* A fix is a sentence of its own on the screen; here it is the end of one. */
function asLine(problem: string): string {
  return harmless(problem).replace(
    /, fix: ([A-Z])(?=[a-z ])([^\n]*?)\.?$/,
    (_, first: string, rest: string) => `, fix: ${first.toLowerCase()}${rest}`,
  )
}

/** Resolves when the reader has room again, so that nothing piles up in memory. */
async function write(part: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(part)) await once(process.stdout, 'drain')
}

try {
  const { code, output, problems } = await outcomeOf(process.argv.slice(2))
  process.exitCode = code
  for (const problem of problems) process.stderr.write(`${asLine(problem)}\n`)
  for (const part of typeof output === 'string' ? [output] : output) if (part.length > 0) await write(part)
} catch (error) {
  process.exitCode = exitUnusable
  if (error instanceof Unusable) for (const problem of error.problems) process.stderr.write(`${asLine(problem)}\n`)
  else
    process.stderr.write(
      `berth: found an error of its own (${error instanceof Error ? error.message : String(error)}), expected none, fix: please report it with the file\n`,
    )
}
