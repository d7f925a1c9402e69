// Makes dist-cli/: each program of the terminal as one file that needs nothing else. Node 20 cannot run TypeScript by itself.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')
const PROGRAMS = join(ROOT, 'dist-cli')

/** @param {string} path a file or folder @returns {number} when anything in it last changed, in ms */
function lastChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))))
}

/** @param {string} output a built file @param {readonly string[]} sources paths from the root */
export function isStale(output, sources) {
  const built = statSync(output, { throwIfNoEntry: false })
  return built === undefined || sources.some((source) => lastChange(join(ROOT, source)) > built.mtimeMs)
}

/**
 * Turns one TypeScript program into one file for Node.
 * @param {{entry: string, folder: string, name: string, packagesInside: boolean}} program
 */
export async function bundleProgram({ entry, folder, name, packagesInside }) {
  const { build } = await import('vite')
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify(version) },
    ssr: packagesInside ? { noExternal: true } : {},
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: name, codeSplitting: false, banner: '#!/usr/bin/env node' },
      },
    },
  })
}

/** Bundles src/cli/NAME.ts when needed. @param {string} name @returns {Promise<string>} the program's path */
export async function bundle(name, { force = false } = {}) {
  const program = join(PROGRAMS, `${name}.js`)
  if (!force && !isStale(program, ['src', 'package.json'])) return program
  mkdirSync(PROGRAMS, { recursive: true })
  // Built aside and moved into place, so that two commands started together never run half a file.
  const aside = mkdtempSync(join(PROGRAMS, '.building-'))
  try {
    const entry = join(ROOT, 'src', 'cli', `${name}.ts`)
    await bundleProgram({ entry, folder: aside, name: `${name}.js`, packagesInside: true })
    chmodSync(join(aside, `${name}.js`), 0o755)
    renameSync(join(aside, `${name}.js`), program)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return program
}

if (process.argv[1] === import.meta.filename) {
  for (const name of ['berth', 'serve']) await bundle(name, { force: true })
}
