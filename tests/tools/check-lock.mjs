// Every dependency comes from the registry, is pinned by its content, and there are no more of them than we agreed to.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
// What a visitor's browser may be built from, and what a developer installs. Raise a limit in the commit that needs it.
const BUDGET = { direct: 24, shipped: 130, installed: 420 }
const NOT_A_VERSION = /[:/]|^(latest|\*)$/

/** @param {{manifest: any, lock: any, budget?: typeof BUDGET}} input @returns {string[]} complaints */
export function complaintsAboutLock({ manifest, lock, budget = BUDGET }) {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies }
  const packages = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  const shipped = packages.filter(([, entry]) => !entry.dev && !entry.optional && !entry.devOptional)
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
    ...over('direct run-time dependencies', Object.keys(manifest.dependencies ?? {}).length, budget.direct),
    ...over('packages that can reach a visitor', shipped.length, budget.shipped),
    ...over('packages installed', packages.length, budget.installed),
  ]
}

function over(what, count, limit) {
  return count > limit ? [`${what}: ${count}, at most ${limit}`] : []
}

if (process.argv[1] === import.meta.filename) {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
  const complaints = complaintsAboutLock({ manifest: read('package.json'), lock: read('package-lock.json') })
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length > 0) process.exitCode = 1
  else console.log('Every package is pinned and within budget.')
}
