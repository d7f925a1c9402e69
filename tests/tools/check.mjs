// `npm test`: every check, in order, each under its heading; all of them run, and the last line counts them.
// Name some to run only those: npm test -- lint types
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser, NO_BROWSER } from './find-browser.mjs'
import { provideRenderers } from './provide-renderers.mjs'
import { countPlaywright, countVitest, runTests } from './run-tests.mjs'

const ROOT = join(import.meta.dirname, '..', '..')
process.chdir(ROOT)

const SOURCES = '{src,tests,e2e}/**/*.{ts,tsx,mjs,css}'

/** A package's own program, by path: faster than npx and never fetched. */
const bin = (name) => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** One program that says with its exit code whether all is well; counted as one. */
function program(...commands) {
  return () => {
    const failed = commands.filter(([name = '', ...args]) => {
      const { status, error } = spawnSync(name, args, { stdio: ['ignore', 'inherit', 'inherit'] })
      if (error) console.error(error.message)
      return status !== 0
    })
    return failed.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
}

const checks = {
  format: program([bin('oxfmt'), '-c', 'tests/oxfmt.json', '--list-different', SOURCES, 'vite.config.ts']),
  lint: program([bin('oxlint'), '-c', 'tests/oxlint.json', '--deny-warnings', 'src', 'tests', 'e2e', 'vite.config.ts']),
  'types of the pure rooms, without a browser': program([bin('tsc'), '-p', 'tests/tsconfig.pure.json']),
  'types of the product': program([bin('tsc'), '-p', 'tsconfig.json']),
  'types of the tests': program([bin('tsc'), '-p', 'tests/tsconfig.json']),
  'lock file': program([process.execPath, 'tests/tools/check-lock.mjs']),
  tests: () => {
    const { cmarkGfm, python } = provideRenderers()
    if (cmarkGfm === undefined) console.error('cmark-gfm is not installed: notes are not tested against it.')
    if (python === undefined) console.error('Python-Markdown is not installed: notes are not tested against it.')
    return runTests({
      command: [bin('vitest'), 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=REPORT'],
      environment: () => ({ ...(python === undefined ? {} : { BERTH_PYTHON: python }) }),
      count: countVitest,
    })
  },
  build: program([bin('vite'), 'build', '--logLevel', 'warn'], [process.execPath, 'src/cli/bundle.mjs']),
  size: program([process.execPath, 'tests/tools/check-size.mjs']),
  browser: async () => {
    const browser = await findBrowser()
    if (browser === undefined) {
      console.error(NO_BROWSER)
      return { passed: 0, failed: 1 }
    }
    return runTests({
      command: [bin('playwright'), 'test', '-c', 'e2e/playwright.config.ts', '--reporter=dot,json'],
      environment: (report) => ({ BERTH_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
      count: countPlaywright,
    })
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((word) => !Object.keys(checks).some((name) => name.startsWith(word)))
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`)
  process.exit(2)
}

const total = { passed: 0, failed: 0, skipped: 0 }
const broken = []
for (const [name, check] of Object.entries(checks)) {
  if (asked.length > 0 && !asked.some((word) => name.startsWith(word))) continue
  console.log(`\n── ${name} ──`)
  const { passed, failed, skipped = 0 } = await check()
  console.log(`${failed === 0 ? 'ok' : 'FAILED'}: ${name} (${passed} passed, ${failed} failed)`)
  if (failed > 0) broken.push(name)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`)
if (total.failed > 0) process.exitCode = 1
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
