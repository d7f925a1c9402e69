// `npm run bench`: runs every file in tests/bench/, one after the other and alone, so that figures of one run can be compared.
// Name some to run only those: npm run bench -- memory
// Those with `peers` in their name install what they are compared with and take minutes: npm run bench -- peers
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleProgram } from '../../src/cli/bundle.mjs'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER = join(ROOT, 'tests', 'bench')

/** Node 20 runs no TypeScript, so each benchmark becomes one plain file first. */
async function compile(file, folder) {
  await bundleProgram({ entry: join(FOLDER, file), folder, name: `${file}.js`, packagesInside: false })
  return join(folder, `${file}.js`)
}

const asked = process.argv.slice(2)
const files = (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
  .filter((name) => /\.bench\.(mjs|ts)$/.test(name))
  .filter((name) => (asked.length === 0 ? !name.includes('peers') : asked.some((word) => name.includes(word))))

if (files.length === 0) {
  console.error('There is no benchmark of that name in tests/bench/.')
  process.exitCode = 1
}

// Inside the repository, so that packages are found from there.
const aside = mkdtempSync(join(ROOT, 'node_modules', '.berth-bench-'))
try {
  for (const file of files) {
    console.log(`\n── ${file} ──`)
    const path = file.endsWith('.ts') ? await compile(file, aside) : join(FOLDER, file)
    const { status } = spawnSync(process.execPath, ['--expose-gc', path], {
      stdio: ['ignore', 'inherit', 'inherit'],
      cwd: ROOT,
    })
    if (status !== 0) process.exitCode = 1
  }
} finally {
  rmSync(aside, { recursive: true, force: true })
}
