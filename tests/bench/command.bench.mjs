// A 10,000-row table assessed by the built command: seconds and the most memory it held. Budget as a table: 3 s and 400 MB.
// The rows repeat eight, which as JSON are worked out once each; rows that all differ take some 20 ms each.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../src/cli/bundle.mjs'

const rows = 10_000
const folder = mkdtempSync(join(tmpdir(), 'berth-bench-'))
try {
  const [head, ...lines] = readFileSync(join('tests', 'fixtures', 'tables', 'ai-team.csv'), 'utf8')
    .trim()
    .split('\n')
  const file = join(folder, 'rows.csv')
  const watch = join(folder, 'watch.mjs')
  writeFileSync(
    file,
    [head, ...Array.from({ length: rows }, (_, at) => `Row ${at} ${lines[at % lines.length]}`)].join('\n'),
  )
  writeFileSync(watch, "process.on('exit', () => process.stderr.write(`maxrss ${process.resourceUsage().maxRSS}`))")
  const program = await bundle('berth')
  for (const format of ['table', 'json']) {
    const started = performance.now()
    const run = spawnSync(process.execPath, ['--import', watch, program, 'assess', file, '--format', format], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const seconds = (performance.now() - started) / 1000
    const megabytes = Number(/maxrss (\d+)/.exec(run.stderr)?.[1] ?? NaN) / 1024
    console.log(`${rows} rows as ${format}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB, exit ${run.status}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
