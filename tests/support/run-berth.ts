/** Runs the built command as a pipeline does: arguments and input in, exit code and both streams out. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../src/cli/bundle.mjs'

export const exampleCsv = fileURLToPath(new URL('../fixtures/tables/ai-team.csv', import.meta.url))
const program = await bundle('berth')

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function berth(
  args: readonly string[],
  options: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Run {
  const run = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    maxBuffer: 1e9,
    env: { ...process.env, ...options.env },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** A shell line in which $BERTH is the command. */
export function shell(line: string): Run {
  const run = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, BERTH: `${process.execPath} ${program}`, CSV: exampleCsv },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'berth-'))
}

export function fileWith(content: string, name = 'team.berth.json'): string {
  const file = join(scratch(), name)
  writeFileSync(file, content)
  return file
}
