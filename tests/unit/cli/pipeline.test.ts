/** The recipe of the README as it stands there, run in a repository; and the packed command in an empty folder. */
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { bundle, ROOT } from '../../../src/cli/bundle.mjs'
import { saveWorkbook } from '../../../src/workbench/save-workbook.ts'
import { aiTeam } from '../../support/ai-team.ts'
import { berth, exampleCsv, scratch } from '../../support/run-berth.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const recipe = /### In a pipeline\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
let program = ''
beforeAll(async () => {
  program = await bundle('berth')
})

const git = (folder: string, ...args: string[]) =>
  spawnSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { encoding: 'utf8' })

/** A wiki's repository with a workbook and the note that was committed with it. */
function wiki(decision: object): string {
  const folder = scratch()
  const book = {
    ...aiTeam(),
    decisions: [{ workload: aiTeam().workloads[3]?.id ?? '', option: 'aws-batch', status: 'accepted', ...decision }],
  }
  writeFileSync(join(folder, 'team.berth.json'), saveWorkbook(book as never))
  const note = berth(['note', join(folder, 'team.berth.json'), '--target', 'gitlab'])
  writeFileSync(join(folder, 'where-it-runs.md'), note.out)
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'note')
  return folder
}

/* Everything is installed already, and `npm run berth` starts the very program that is called here. */
const npm = 'npm() { if [ "$1" = ci ]; then return 0; fi; shift 4; "$NODE" "$BERTH" "$@"; }\n'

function runRecipe(folder: string) {
  return spawnSync('bash', ['-c', npm + recipe], {
    encoding: 'utf8',
    env: { ...process.env, WIKI: folder, NODE: process.execPath, BERTH: program },
  })
}

describe('the recipe of the README', () => {
  test('calls the command as the README does elsewhere', () => {
    expect(recipe).toMatch(/npm run --silent berth -- note .*\n.*npm run --silent berth -- check /)
  })
  test('passes while the committed note is the one the workbook gives and every decision holds', () => {
    const run = runRecipe(wiki({}))
    expect([run.status, run.stderr]).toEqual([0, ''])
  })
  test('fails when a decision breaks a gate, and says which', () => {
    const run = runRecipe(wiki({ option: 'aws-lambda' }))
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('breaks a gate')
  })
  test('fails when the workbook has changed and the note has not', () => {
    const folder = wiki({})
    const changed = readFileSync(join(folder, 'team.berth.json'), 'utf8').replace('Webhook router', 'Hook router')
    writeFileSync(join(folder, 'team.berth.json'), changed)
    const run = runRecipe(folder)
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('Hook router')
  })
})

test('the packed tarball runs with npx in an empty folder and needs nothing else', () => {
  const folder = scratch()
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(packed.status, packed.stderr).toBe(0)
  const [tarball = ''] = readdirSync(folder)
  const empty = scratch()
  // Offline: whatever it needed beside itself could not be had.
  const run = spawnSync(
    'npx',
    [
      '--yes',
      '--offline',
      '--cache',
      scratch(),
      '--package',
      join(folder, tarball),
      '--',
      'berth',
      'assess',
      exampleCsv,
      '--format',
      'json',
    ],
    { cwd: empty, encoding: 'utf8', maxBuffer: 1e9 },
  )
  expect(run.stderr).toBe('')
  expect(run.stdout).toBe(berth(['assess', exampleCsv, '--format', 'json']).out)
  expect(readdirSync(empty)).toEqual([])
})
