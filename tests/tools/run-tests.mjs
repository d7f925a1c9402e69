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

/** How many browser tests of one run may need their second try: a busy machine does that to one, a fault to many. */
const secondTriesTolerated = 2

/** @param {any} report @returns {Count} */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  if (flaky > 0) console.log(`Passed only at the second try: ${flaky}. Look for the cause before it fails twice.`)
  const unexcused = flaky > secondTriesTolerated ? flaky : 0
  return {
    passed: expected + flaky - unexcused,
    failed: unexpected + unexcused + (report.errors?.length ?? 0),
    skipped,
  }
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
