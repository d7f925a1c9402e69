/** What people mistype: every command says what was found, what was expected, and what was probably meant. */
import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { editDistance, nearestWord } from '../../../src/workbench/nearest-word.ts'
import { berth, exampleCsv, fileWith, scratch, shell } from '../../support/run-berth.ts'

vi.setConfig({ testTimeout: 60_000 })

test('letters that differ: kitten and sitting by three, swapped neighbours by one', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3)
  expect(editDistance('assess', 'asesss')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
})

test('a word is near when at most a third of it differs', () => {
  expect(nearestWord('githb', ['gitlab', 'github'])).toBe('github')
  expect(nearestWord('wiki', ['github', 'gitlab'])).toBeUndefined()
})

test('a word that keeps no letter of what was written, or of nothing written, is not what was meant', () => {
  expect(nearestWord('Z', ['A'])).toBeUndefined()
  expect(nearestWord('', ['A'])).toBeUndefined()
  expect(nearestWord('x', ['X'])).toBe('X')
})

describe('the one that was meant is named, and nothing is written to standard output', () => {
  test.each([
    [['asess', exampleCsv], 'assess'],
    [['assess', exampleCsv, '--formt', 'json'], '--format'],
    [['assess', exampleCsv, '--format', 'jsn'], 'json'],
    [['note', exampleCsv, '--target', 'githb'], 'github'],
    [['note', exampleCsv, '--view', 'madrr'], 'madr'],
    [['note', exampleCsv, '--kind', 'runbok'], 'runbook'],
    [['bill', exampleCsv, '--workload', 'Webhok router'], 'Webhook router'],
    [['bill', exampleCsv, '--workload', 'CI build', '--option', 'aws-lamda'], 'aws-lambda'],
    [['bill', exampleCsv, '--workload', 'CI build', '--over', 'requestPerMonth=1..9'], 'requestsPerMonth'],
    [['assess', exampleCsv, '--set', 'durationMz=5'], 'durationMs'],
    [['assess', exampleCsv, '--set', 'CI buld.durationMs=5'], 'CI build'],
    [['assess', exampleCsv, '--set', 'preset=latncy'], 'latency'],
    [['catalogue', '--platform', 'cloud-rn'], 'cloud-run'],
  ])('%j', (args, meant) => {
    const run = berth(args)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(/found .+, expected .+, fix: /)
    expect(run.err).toContain(`did you mean ${meant}?`)
  })
})

test('an option without its value, and a file too many, say how to write them', () => {
  expect(berth(['assess', exampleCsv, '--set']).err).toContain('--set: found no value')
  expect(berth(['assess', exampleCsv, 'more.csv']).err).toMatch(/found .*more\.csv, expected FILE/)
})

test('help stands in front of a command as well as behind it', () => {
  expect(berth(['help', 'note']).out).toBe(berth(['note', '--help']).out)
  expect(berth(['-v']).out).toBe(berth(['--version']).out)
})

test.each(['assess', 'note', 'bill', 'check', 'diff', 'merge', 'schema', 'catalogue'])(
  '%s --help shows its usage and an example',
  (command) => {
    const run = berth([command, '--help'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(new RegExp(`^Usage: berth ${command}`))
    expect(run.out).toMatch(new RegExp(`Examples:\\n(?:.*\\n)*?.*berth ${command}`))
  },
)

describe('tables with something odd', () => {
  const problemsOf = (text: string) => berth(['assess', '-'], { input: text }).err
  test('a quotation mark without its pair names its row', () => {
    expect(problemsOf('name,kind\nA,api\n"unclosed,api\nB,cron\n')).toMatch(
      /standard input:\d+: found a quotation mark/,
    )
  })
  test('a column that names no field is named, with where its cells go', () => {
    expect(problemsOf('name,kind,colour\nA,api,red\n')).toContain(
      'standard input:1:colour: found a column that names no',
    )
  })
  test('a spreadsheet file is asked for as CSV', () => {
    const sheet = new URL('../../fixtures/tables/ai-team.libreoffice.xlsx', import.meta.url).pathname
    expect(berth(['assess', sheet]).err).toMatch(
      /found a zip or Excel file, expected a workbook, CSV or TSV, fix: save the sheet as CSV first$/m,
    )
  })
})

describe('check', () => {
  test('a decision that cannot be read is a finding, not a promise kept', () => {
    const book = '{"format":"berth-workbook","version":1,"workloads":[{"id":"a"}],"decisions":[{"workload":"a"}]}'
    const run = berth(['check', fileWith(book), '--today', '2026-11-22'])
    expect(run.code).toBe(1)
    expect(run.out).toContain('it was not checked')
  })
  test('without a decision it says so', () => {
    expect(berth(['check', exampleCsv])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^No decision/) as string,
    })
  })
})

describe('--out', () => {
  test.skipIf(!existsSync('/dev/stdout'))('a device is written to and stays a device', () => {
    expect(shell('$BERTH note "$CSV" --out /dev/stdout | head -1').out).toMatch(/^# /)
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    expect(berth(['note', exampleCsv, '--out', '/dev/null'])).toMatchObject({ code: 0, out: '', err: '' })
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  })
  test('a symbolic link is written through', () => {
    const folder = scratch()
    writeFileSync(join(folder, 'real.md'), '')
    symlinkSync('real.md', join(folder, 'link.md'))
    expect(berth(['note', exampleCsv, '--out', join(folder, 'link.md')]).code).toBe(0)
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toMatch(/^# /)
  })
})

describe('control characters of a name do not reach the terminal', () => {
  const file = fileWith(
    JSON.stringify({
      format: 'berth-workbook',
      version: 1,
      workloads: [{ id: 'w1', name: 'red\u001b[31m', kind: 'api' }],
      decisions: [{ id: 'd1', workload: 'w1', option: 'none\u001b[31m', status: 'accepted' }],
    }),
  )
  test.each([
    ['assess', file],
    ['bill', file],
    ['check', file],
    ['diff', file, exampleCsv],
    ['note', file],
    ['bill', file, '--workload', '\u001b[31mx'],
    ['\u001b[31mx'],
  ])('%j', (...args) => {
    const { out, err } = berth(args)
    expect(out + err).not.toContain('\u001b')
    expect(out + err).toContain('[31m')
  })
})

test('two workloads of one name are told apart by their ids, not the first of them taken', () => {
  const file = fileWith('id,name,kind\na,Same,api\nb,Same,api\n', 'team.csv')
  expect(berth(['bill', file, '--workload', 'Same'])).toMatchObject({ code: 2, out: '' })
  expect(berth(['bill', file, '--workload', 'Same']).err).toContain('fix: use an id: a, b')
  expect(berth(['bill', file, '--workload', 'b']).code).toBe(0)
})

test('an option that would not be used is said, and not passed over', () => {
  const over = ['bill', exampleCsv, '--workload', 'CI build', '--over', 'requestsPerMonth=1k..2k', '--format', 'json']
  expect(berth(over)).toMatchObject({ code: 2, out: '' })
  const runbook = berth(['note', exampleCsv, '--kind', 'runbook', '--view', 'madr'])
  expect(runbook.code).toBe(0)
  expect(runbook.err).toMatch(/^--view: found “madr” beside --kind runbook, expected .+, fix: /)
})

test('a part of an id that only one has is enough to name it', () => {
  expect(berth(['catalogue', '--platform', 'lambda']).err).toContain('did you mean aws-lambda?')
})

test('an empty file, and an output without a name, say what would be taken instead', () => {
  expect(berth(['assess', fileWith('', 'team.csv')]).err).toContain(
    'found an empty file, expected a workbook, CSV or TSV',
  )
  expect(berth(['note', exampleCsv, '--out', '']).err).toMatch(
    /^--out: found an empty name, expected .+, fix: name a file/,
  )
  expect(berth(['diff', exampleCsv]).err).toContain('fix: name all 2 files')
})

test('a table in UTF-16 without its mark is read as one with it', () => {
  const file = fileWith('', 'team.csv')
  writeFileSync(file, Buffer.from('name,kind\nCaf\u00e9,api\n', 'utf16le'))
  expect(berth(['assess', file, '--format', 'json']).out).toContain('"name": "Caf\u00e9"')
})
