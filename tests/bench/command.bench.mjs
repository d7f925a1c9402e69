// A 10,000-row table assessed by the built command: seconds and the most memory it held. Budget as a table: 3 s and 400 MB.
// Rows that say the same are worked out once, so the table is measured with rows that repeat eight and with rows that all
// differ; as JSON only the former, because there a row that differs takes some 20 ms.
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
  const requests = head.split(',').indexOf('requestsPerMonth')
  /** The line with more requests, the more the further down it stands. */
  const grown = (line, at) =>
    line
      .split(',')
      .map((cell, column) =>
        column === requests ? cell.replaceAll(/\d+(\.\d+)?/g, (figure) => `${figure * (1 + at / rows)}`) : cell,
      )
      .join(',')
  const table = (name, lineAt) => {
    const file = join(folder, `${name}.csv`)
    const body = Array.from({ length: rows }, (_, at) => `Row ${at} ${lineAt(lines[at % lines.length], at)}`)
    writeFileSync(file, [head, ...body].join('\n'))
    return file
  }
  const alike = table('alike', (line) => line)
  const different = table('different', grown)
  const watch = join(folder, 'watch.mjs')
  writeFileSync(watch, "process.on('exit', () => process.stderr.write(`maxrss ${process.resourceUsage().maxRSS}`))")
  const program = await bundle('berth')
  for (const { what, file, format } of [
    { what: 'eight kinds of rows as table', file: alike, format: 'table' },
    { what: 'rows that all differ as table', file: different, format: 'table' },
    { what: 'eight kinds of rows as json', file: alike, format: 'json' },
  ]) {
    const started = performance.now()
    const run = spawnSync(process.execPath, ['--import', watch, program, 'assess', file, '--format', format], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const seconds = (performance.now() - started) / 1000
    const megabytes = Number(/maxrss (\d+)/.exec(run.stderr)?.[1] ?? NaN) / 1024
    console.log(`${rows}, ${what}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB, exit ${run.status}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
