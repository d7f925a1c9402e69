// Runs a test runner, shows what it prints, and counts from its report, since an exit code alone does not say that anything ran.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** @typedef {{passed: number, failed: number, skipped: number}} Count */

/** @param {any} report @returns {Count} */
export function countVitest(report) {
  // A file that does not even load reports no test; it still has to count as a failure.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The part of all browser tests that may need another try: a slow, busy machine does that to a few, a fault to many. */
const toleratedPart = 0.05

/** @param {any} report @returns {Count} passed holds the tests that passed at a later try, which are named, unless they are too many */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  const later = passedLater(report.suites ?? [])
  if (flaky > 0) {
    console.log(`Passed only at a later try: ${flaky}. Look for the cause.`)
    for (const { name, tries } of later) console.log(`  ${name} (passed at try ${tries})`)
  }
  const tolerated = Math.floor(toleratedPart * (expected + unexpected + flaky))
  const unexcused = flaky > tolerated ? flaky : 0
  if (unexcused > 0) console.log(`That is more than the ${tolerated} tolerated: all of them count as failed.`)
  return {
    passed: expected + flaky - unexcused,
    failed: unexpected + unexcused + (report.errors?.length ?? 0),
    skipped,
  }
}

/** @param {any[]} suites @returns {{name: string, tries: number}[]} */
function passedLater(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter((test) => test.status === 'flaky')
        .map((test) => ({ name: `${spec.file}:${spec.line} ${spec.title}`, tries: test.results.length })),
    ),
    ...passedLater(suite.suites ?? []),
  ])
}

/**
 * @param {{command: readonly string[], environment: (report: string) => Record<string, string>, count: (report: any) => Count}} runner
 * @returns {Count} with at least one failure when the runner failed or ran nothing
 */
export function runTests({ command, environment, count }) {
  const folder = mkdtempSync(join(tmpdir(), 'berth-tests-'))
  const report = join(folder, 'report.json')
  try {
    const [program = '', ...args] = command.map((part) => part.replace('REPORT', report))
    const { status } = spawnSync(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment(report) },
    })
    return atLeastOneFailureUnlessGood(readCount(report, count), status)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readCount(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

/** @param {Count} count @param {number | null} status */
export function atLeastOneFailureUnlessGood(count, status) {
  const ranNothing = count.passed + count.failed === 0
  if (ranNothing) console.error('No test ran.')
  return ranNothing || status !== 0 ? { ...count, failed: Math.max(1, count.failed) } : count
}
