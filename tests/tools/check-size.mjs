// What a visitor waits for before the first screen stays small; the chart library arrives later, on its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = join(import.meta.dirname, '..', '..', 'dist')
const INITIAL_SCRIPT_LIMIT_KB = 200
// Strings that survive minification only in code of the chart library.
const CHART_LIBRARY_MARK = /recharts-(surface|wrapper|layer)/

const gzipKB = (text) => gzipSync(text, { level: 9 }).length / 1000

/** Follows static imports only: what `import()` names is fetched when it is wanted. */
function initialScripts() {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8')
  const waiting = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g)].map(([, path]) =>
    join(DIST, path),
  )
  const seen = new Map()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    const source = readFileSync(file, 'utf8')
    seen.set(file, source)
    for (const [, path] of source.matchAll(/(?:^|[;}\s])(?:import|export)(?:[^'"`();]*?from)?\s*["']([^"']+\.js)["']/g))
      waiting.push(join(file, '..', path))
  }
  return seen
}

const initial = initialScripts()
const total = [...initial.values()].reduce((sum, source) => sum + gzipKB(source), 0)
const later = readdirSync(join(DIST, 'assets')).filter(
  (name) => name.endsWith('.js') && !initial.has(join(DIST, 'assets', name)),
)
const withCharts = [...initial].filter(([, source]) => CHART_LIBRARY_MARK.test(source)).map(([file]) => file)
const laterCharts = later.filter((name) => CHART_LIBRARY_MARK.test(readFileSync(join(DIST, 'assets', name), 'utf8')))

console.log(
  `First screen: ${total.toFixed(1)} kB of script, gzip (at most ${INITIAL_SCRIPT_LIMIT_KB}), ${initial.size} file(s).`,
)
const complaints = [
  ...(initial.size === 0 ? ['index.html loads no script, so nothing was measured'] : []),
  ...(total > INITIAL_SCRIPT_LIMIT_KB ? [`the first screen waits for ${total.toFixed(1)} kB of script`] : []),
  ...withCharts.map((file) => `${file} brings the chart library before anybody asked for a chart`),
  ...(laterCharts.length === 0
    ? ['no later chunk holds the chart library, so this check looks for the wrong mark']
    : []),
]
for (const complaint of complaints) console.error(complaint)
if (complaints.length > 0) process.exitCode = 1
