// Writes the list of the build's files into its service worker, so that all of them are kept after the first visit.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const WORKER = 'sw.js'
// What no page asks for: the worker itself, settings of a host, pictures of the README, and maps for debugging.
const isKept = (file: string) => file !== WORKER && !/^_|^readme\/|\.map$/.test(file)

/** Paths of the files a page of this build may ask for, with `/` between their parts, in one fixed order. */
export function offlineFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isKept)
    .toSorted()
}

/** The worker's source with the two lists filled in; the version changes when any file does. */
function workerSource(template: string, files: readonly string[], version: string): string {
  return template
    .replace("const VERSION = 'development'", () => `const VERSION = ${JSON.stringify(version)}`)
    .replace('const FILES = []', () => `const FILES = ${JSON.stringify(files)}`)
}

/** After a build: `folder` is what a host will serve. */
export function writeOfflineWorker(folder: string): void {
  const files = offlineFiles(folder)
  const digest = createHash('sha256')
  for (const file of files)
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
  const template = readFileSync(join(folder, WORKER), 'utf8')
  digest.update(template)
  writeFileSync(join(folder, WORKER), workerSource(template, files, digest.digest('hex').slice(0, 12)))
}
