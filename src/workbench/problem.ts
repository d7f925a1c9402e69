/** Every finding about what somebody gave us names the place, what was found, what was expected and how to fix it. */

export interface Problem {
  /** file:row:field */
  readonly place: string
  readonly found: string
  readonly expected: string
  readonly fix: string
}

/** A part of a file that could not become part of the workbook, kept as it was. */
export interface SetAside {
  readonly path: string
  readonly raw: string
  readonly reason: string
}

/** `file:row:field: found …, expected …, fix …` */
export function writeProblem(problem: Problem): string {
  return `${problem.place}: found ${problem.found}, expected ${problem.expected}, fix: ${problem.fix}`
}
