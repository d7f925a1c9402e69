// Every dependency comes from the registry, is pinned by its content, and there are no more of them than we agreed to.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
// What a visitor's browser may be built from, and what a developer installs. Raise a limit in the commit that needs it.
const BUDGET = { direct: 24, shipped: 130, installed: 420 }
const NOT_A_VERSION = /[:/]|^(latest|\*)$/

/** @param {{manifest: any, lock: any, bundled?: string[], imported?: string[], budget?: typeof BUDGET}} input @returns {string[]} complaints */
export function complaintsAboutLock({ manifest, lock, bundled = [], imported = [], budget = BUDGET }) {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies }
  const packages = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  const shipped = reachable(lock, bundled)
  return [
    ...(packages.length === 0 ? ['the lock file names no package'] : []),
    ...Object.entries(direct)
      .filter(([, version]) => NOT_A_VERSION.test(version) || !/^\d/.test(version))
      .map(([name, version]) => `${name}: found "${version}", expected one exact version from the registry`),
    ...packages.filter(([, entry]) => entry.link).map(([path]) => `${path}: a link, expected a registry package`),
    ...packages
      .filter(([, entry]) => !entry.link && !entry.inBundle && !(entry.integrity ?? '').startsWith('sha512-'))
      .map(([path]) => `${path}: has no sha512 integrity`),
    ...packages
      .filter(([, entry]) => entry.resolved !== undefined)
      .map(([path]) => `${path}: names the host it came from; run npm install with this repository's .npmrc`),
    ...packages
      .filter(([, entry]) => entry.hasInstallScript && !entry.optional)
      .map(([path]) => `${path}: runs a script when installed`),
    ...packages.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter(
          (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
        )
        .map(
          (name) => `${path}: its build ${name} is not in the lock file, so npm ci refuses; pin a version that has it`,
        ),
    ),
    // The package is built before it is packed, so whoever installs it installs nothing else.
    ...Object.keys(manifest.dependencies ?? {}).map(
      (name) => `${name}: belongs to devDependencies, the build bundles it`,
    ),
    ...imported
      .filter((name) => !bundled.includes(name))
      .map((name) => `${name}: shipped, but not in the list of licences`),
    ...bundled.filter((name) => !(name in direct)).map((name) => `${name}: listed with a licence, but no dependency`),
    ...over('packages bundled directly', bundled.length, budget.direct),
    ...over('packages that can reach a visitor', shipped, budget.shipped),
    ...over('packages installed', packages.length, budget.installed),
  ]
}

/** How many packages of the lock file the named ones bring along, themselves included. */
function reachable(lock, names) {
  const seen = new Set()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const entry = lock.packages?.[`node_modules/${name}`]
    if (entry === undefined || seen.has(name)) continue
    seen.add(name)
    waiting.push(...Object.keys(entry.dependencies ?? {}))
  }
  return seen.size
}

/** The packages that the list of licences names. */
function licensed() {
  const text = readFileSync(join(ROOT, 'src/features/guide/package-licences.ts'), 'utf8')
  return [...text.matchAll(/name: '([^']+)'/g)].flatMap(([, names]) => names.split(', '))
}

/** The packages that sources import; type-only imports leave no trace in the build. */
function importedBySources() {
  const found = new Set()
  for (const entry of readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    for (const [, path] of text.matchAll(
      /^import (?!type )[^'"]*?['"]([^.'"][^'"]*)['"]|import\(['"]([^.'"][^'"]*)['"]\)/gm,
    ))
      if (path !== undefined && !path.startsWith('node:'))
        found.add(
          path
            .split('/')
            .slice(0, path.startsWith('@') ? 2 : 1)
            .join('/'),
        )
  }
  return [...found]
}

function over(what, count, limit) {
  return count > limit ? [`${what}: ${count}, at most ${limit}`] : []
}

if (process.argv[1] === import.meta.filename) {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
  const complaints = complaintsAboutLock({
    manifest: read('package.json'),
    lock: read('package-lock.json'),
    bundled: licensed(),
    imported: importedBySources(),
  })
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length > 0) process.exitCode = 1
  else console.log('Every package is pinned and within budget.')
}
