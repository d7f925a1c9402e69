/** What every sub-command is: a name, its help with examples, and a function from arguments to an outcome. */

export interface Outcome {
  readonly code: number
  /** For standard output, as it is; in parts where it may be long. */
  readonly output: string | Iterable<string | Uint8Array>
  /** For standard error, one a line. */
  readonly problems: readonly string[]
}

export interface Command {
  readonly summary: string
  readonly help: string
  readonly run: (args: readonly string[]) => Outcome | Promise<Outcome>
}

/** Thrown where a command cannot go on; its lines go to standard error and the exit code says unusable. */
export class Unusable extends Error {
  readonly problems: readonly string[]
  constructor(...problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

export function fine(output: string, problems: readonly string[] = []): Outcome {
  return { code: 0, output, problems }
}
