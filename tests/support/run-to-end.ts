/** What a generator returns once it has yielded all it has. */
export function runToEnd<Result>(run: Generator<unknown, Result>): Result {
  for (;;) {
    const step = run.next()
    if (step.done === true) return step.value
  }
}
