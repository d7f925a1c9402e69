// Provides the Markdown renderers of real wikis, so that the notes are tested against them and not against our idea of them.
import { spawnSync } from 'node:child_process'
import { canInstallPackages, installPackages } from './debian.mjs'

const PYTHONS = ['/usr/bin/python3', 'python3']

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function pythonWithMarkdown() {
  return PYTHONS.find((python) => runs(python, ['-c', 'import markdown, pymdownx']))
}

/** @returns {{cmarkGfm: string | undefined, python: string | undefined}} the commands that are there */
export function provideRenderers() {
  const missing = [
    ...(runs('cmark-gfm', ['--version']) ? [] : ['cmark-gfm']),
    ...(pythonWithMarkdown() === undefined ? ['python3-markdown', 'python3-pymdownx'] : []),
  ]
  if (missing.length > 0 && canInstallPackages()) installPackages(missing)
  return {
    cmarkGfm: runs('cmark-gfm', ['--version']) ? 'cmark-gfm' : undefined,
    python: pythonWithMarkdown(),
  }
}

if (process.argv[1] === import.meta.filename) console.log(provideRenderers())
