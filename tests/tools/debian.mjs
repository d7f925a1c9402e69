// Installs packages of the distribution, when this machine is a Debian relative and we may.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export function canInstallPackages() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

/** @param {readonly string[]} packages @returns {boolean} whether all of them are there now */
export function installPackages(packages) {
  if (!canInstallPackages()) return false
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  // A stale list is no reason to give up: the package may still be served.
  run(['update', '-qq'])
  return run(['install', '-y', '-qq', '--no-install-recommends', ...packages])
}
