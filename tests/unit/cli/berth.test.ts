/** The command as pipelines meet it: results, messages, exit codes, pipes. */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { saveWorkbook } from '../../../src/workbench/save-workbook.ts'
import { aiTeam, decidedAiTeam } from '../../support/ai-team.ts'
import { berth, exampleCsv, fileWith, scratch, shell } from '../../support/run-berth.ts'

// Each run starts a process, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const decided = fileWith(saveWorkbook(decidedAiTeam()))
const commands = ['assess', 'note', 'bill', 'check', 'diff', 'merge', 'schema', 'catalogue']

interface Published {
  readonly catalogueVersion: string
  readonly workloads: readonly {
    readonly name: string
    readonly recommendation: { readonly option: string; readonly monthlyUsd: number } | null
    readonly families: Readonly<Record<string, { readonly verdict: string }>>
    readonly options: readonly {
      readonly option: string
      readonly bill: readonly { readonly monthlyUsd: number }[]
      readonly monthlyUsd: { readonly likely: number } | null
    }[]
  }[]
}
const json = (args: readonly string[], input?: string) =>
  JSON.parse(berth(args, input === undefined ? {} : { input }).out) as Published

describe('the total', () => {
  test('says how many workloads have no price, and is no zero where none has one', () => {
    const header = 'name,kind,requestsPerMonth,durationMs,longestRunS,memoryGiB,gpu,maxColdStartMs,hostAccess\n'
    const known = 'Known,api,1M,100,1,1,none,1000,none\n'
    const open = 'Open,api,,,,,,,\n'
    expect(berth(['assess', '-'], { input: header + known + open }).out).toMatch(
      /\nTotal \$[\d.]+ a month, 1 workload not priced\. Catalogue/,
    )
    expect(berth(['assess', '-'], { input: header + open }).out).toContain('\nNo cost yet. Catalogue')
  })
  test('counts every row of a long table, also those that say what another row says', () => {
    const header = 'name,kind,requestsPerMonth,durationMs,longestRunS,memoryGiB,gpu,maxColdStartMs,hostAccess\n'
    const twice = (name: string) =>
      `${name} small,event,1M,100,1,1,none,60000,none\n${name} large,event,100M..200M,2000,5,2,none,60000,none\n`
    const linesOf = (out: string) => out.split('\n').slice(2)
    const usdOf = (line = '') => Number((/\$([\d,]+(?:\.\d+)?)/.exec(line)?.[1] ?? '').replaceAll(',', ''))
    const [small, large] = linesOf(berth(['assess', '-'], { input: header + twice('A') }).out)
    const long = linesOf(
      berth(['assess', '-'], { input: header + Array.from({ length: 150 }, (_, at) => twice(`Row ${at}`)).join('') })
        .out,
    )
    const behindName = (line = '') => line.replace(/^.*?(small|large)\s+/, '')
    expect(long.slice(0, 300).map(behindName)).toEqual(
      Array.from({ length: 150 }, () => [behindName(small), behindName(large)]).flat(),
    )
    // Cells are rounded to the cent or the dollar, so 300 of them may be 150 dollars beside the sum.
    const total = usdOf(long.find((line) => line.startsWith('Total')))
    const sum = 150 * (usdOf(small?.match(/\$[\d.,]+\s+\S+$/)?.[0]) + usdOf(large?.match(/\$[\d.,]+\s+\S+$/)?.[0]))
    expect(Math.abs(total - sum)).toBeLessThan(150)
    expect(sum).toBeGreaterThan(1000)
  })
})

test.each([
  ['region=mars', 'expected one of us, eu, uk, apac, ca, sa, global'],
  ['platforms=aws,oracle', 'expected one of aws, azure, gcp, cloudflare, modal, runpod, own'],
  ['monthHours=900', 'expected a number up to 744'],
  ['freeTier=maybe', 'expected true or false'],
])('--set %s says what the setting takes', (setting, expected) => {
  const run = berth(['assess', exampleCsv, '--set', setting])
  expect(run.code).toBe(2)
  expect(run.err).toContain(expected)
})

describe('help', () => {
  test('without a command it says what there is and that this is no use', () => {
    const run = berth([])
    expect(run.code).toBe(2)
    for (const command of commands) expect(run.out).toContain(`  ${command}`)
  })
  test.each(commands)('%s --help shows examples', (command) => {
    const run = berth([command, '--help'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(/^Usage: berth /)
    expect(run.out).toMatch(/Examples:\n {2}berth /)
  })
  test('an unknown command or option is named with what was expected', () => {
    expect(berth(['asess', 'x'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('found “asess”, expected one of assess') as string,
    })
    expect(berth(['assess', exampleCsv, '--formt', 'json'])).toMatchObject({ code: 2, out: '' })
    expect(berth(['assess', exampleCsv, '--format', 'xml']).err).toContain(
      '--format: found “xml”, expected one of table, json, markdown',
    )
  })
})

describe('assess', () => {
  test('prints the published shape, and bills that add up to the total', () => {
    const result = json(['assess', exampleCsv, '--format', 'json'])
    expect(Object.keys(result)).toEqual(['catalogueVersion', 'team', 'workloads'])
    expect(Object.keys(result.workloads[0] ?? {})).toEqual([
      'id',
      'name',
      'recommendation',
      'fallback',
      'families',
      'options',
      'breakEvens',
      'flips',
      'riskiestAssumption',
      'traps',
    ])
    for (const workload of result.workloads)
      for (const { bill, monthlyUsd } of workload.options)
        if (monthlyUsd !== null)
          expect(bill.reduce((sum, line) => sum + line.monthlyUsd, 0)).toBeCloseTo(monthlyUsd.likely, 6)
  })
  test('a workbook, a CSV, a TSV and standard input say the same', () => {
    const csv = readFileSync(exampleCsv, 'utf8')
    const names = (result: Published) =>
      result.workloads.map(({ name, recommendation }) => [name, recommendation?.option])
    const fromCsv = names(json(['assess', exampleCsv, '--format', 'json']))
    const book = fileWith(saveWorkbook({ ...aiTeam(), title: 'x' }))
    const tsv = fileWith(
      csv
        .split('\n')
        .map((line) => line.split(',').join('\t'))
        .join('\n'),
      'team.tsv',
    )
    expect(names(json(['assess', book, '--format', 'json']))).toEqual(fromCsv)
    expect(names(json(['assess', tsv, '--format', 'json']))).toEqual(fromCsv)
    expect(names(json(['assess', '-', '--format', 'json'], csv))).toEqual(fromCsv)
  })
  test('the table has one line a workload and no escape codes', () => {
    const run = berth(['assess', exampleCsv])
    expect(run.code).toBe(0)
    expect(
      run.out.split('\n').filter((line) => /too close to call|Solid|Lean/i.test(line)).length,
    ).toBeGreaterThanOrEqual(8)
    expect(run.out).not.toContain('\u001b')
  })
  test('--set changes one workload, all of them, the team or the priorities', () => {
    const lambda = (...settings: string[]) => {
      const router = json([
        'assess',
        exampleCsv,
        '--format',
        'json',
        ...settings.flatMap((setting) => ['--set', setting]),
      ]).workloads[6]
      return {
        ...router?.options.find(({ option }) => option === 'aws-lambda')?.monthlyUsd,
        choice: router?.recommendation?.option,
      }
    }
    const plain = lambda()
    expect(lambda('Webhook router.requestsPerMonth=300M').likely).toBeGreaterThan(plain.likely ?? Infinity)
    expect(lambda('Chat inference API.requestsPerMonth=300M')).toEqual(plain)
    expect(lambda('requestsPerMonth=300M').likely).toBeGreaterThan(plain.likely ?? Infinity)
    expect(lambda('platforms=cloudflare,gcp').choice).toMatch(/^(cloud|g)/)
  })
  test.each([
    ['nonsense', '--set: found “nonsense”'],
    ['speed=9', '--set: found “speed”'],
    ['durationMs=blue', '--set:durationMs: found'],
    ['Nobody.durationMs=5', 'no workload “Nobody”'],
    ['preset=fast', '--set:preset: found “fast”'],
    ['region=mars', '--set:region: found “mars”'],
  ])('--set %s is refused with its reason', (setting, words) => {
    const run = berth(['assess', exampleCsv, '--set', setting])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(words)
  })
  test('--prices lays a price book over the catalogue, and names a price that fits nowhere', () => {
    const book = fileWith(
      'fact,value,source,date\naws-lambda/billing.usdPerRequest,0.001,Contract,2026-10-01\nno-such/fact,1,Contract,2026-10-01\n',
      'prices.csv',
    )
    const run = berth([
      'bill',
      exampleCsv,
      '--workload',
      'Thumbnailing on upload',
      '--option',
      'aws-lambda',
      '--prices',
      book,
    ])
    expect(run.out).toContain('$1,200')
    expect(run.err).toContain('prices.csv:3:fact: found “no-such/fact”')
    expect(berth(['assess', exampleCsv, '--prices', fileWith('a,b\n1,2\n', 'p.csv')]).code).toBe(2)
    expect(
      berth(['assess', exampleCsv, '--prices', fileWith('fact,value,source,date\nx,much,c,2026-01-01\n', 'p.csv')]).err,
    ).toContain(':2:value: found “much”')
  })
})

describe('note', () => {
  test('writes a note whole or not at all', () => {
    const folder = scratch()
    const out = join(folder, 'note.md')
    expect(berth(['note', decided, '--target', 'github', '--out', out])).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(out, 'utf8')).toMatch(/^# Helio AI platform/)
    expect(readdirSync(folder)).toEqual(['note.md'])
  })
  test('opens its own note again and writes the same bytes', () => {
    const first = berth(['note', decided, '--target', 'gitlab']).out
    const again = berth(['note', fileWith(first, 'note.md'), '--target', 'gitlab'])
    expect(again.err).toBe('')
    expect(again.out).toBe(first)
  })
  test('says what the target cannot show', () => {
    expect(berth(['note', decided, '--target', 'confluence']).err).toContain('confluence: not shown: ')
  })
  test('is the same in two time zones and two locales', () => {
    const run = (zone: string, locale: string) =>
      berth(['note', decided], { env: { TZ: zone, LANG: locale, LC_ALL: locale } }).out
    expect(run('Pacific/Kiritimati', 'de_DE.UTF-8')).toBe(run('America/Los_Angeles', 'tr_TR.UTF-8'))
  })
  test('the set of notes is one zip, the same bytes each time', () => {
    const folder = scratch()
    for (const name of ['a.zip', 'b.zip'])
      berth(['note', decided, '--set-of-notes', join(folder, name)], {
        env: { TZ: name === 'a.zip' ? 'UTC' : 'Asia/Tokyo' },
      })
    expect(readFileSync(join(folder, 'a.zip')).equals(readFileSync(join(folder, 'b.zip')))).toBe(true)
  })
})

describe('bill', () => {
  test('A02 on the command line: every line to the cent, with the quantity that gives it', () => {
    // 10,000 vehicles x 24 x 31 requests of 2 s at 1 GB: 14,880,000 GB-s x 0.0000166667 = 248.00, and 1.49 for requests.
    const table =
      'name,kind,trafficShape,requestsPerMonth,durationMs,memoryGiB,gpu\nTelemetry,event,steady,7440000,2 s,1,none\n'
    const run = berth(['bill', '-', '--option', 'aws-lambda', '--set', 'unbilled=logs,operations'], { input: table })
    expect(run.out).toMatch(/Function time .* 14,880,000 GB-s .* \$248\.00/)
    expect(run.out).toMatch(/Requests .* 7,440,000 requests .* \$1\.49/)
    expect(run.out).toContain('Total $249.49 a month.')
  })
  test('a curve is CSV with the axis first', () => {
    const run = berth([
      'bill',
      exampleCsv,
      '--workload',
      'Webhook router',
      '--option',
      'aws-fargate',
      '--over',
      'requestsPerMonth=1M..100M',
    ])
    const [head, first, ...rest] = run.out.trim().split('\n')
    expect(head).toBe('requestsPerMonth,usdPerMonth,instances')
    expect(first).toMatch(/^1000000,\d/)
    expect(rest).toHaveLength(60)
    expect(rest.at(-1)).toMatch(/^100000000(\.\d+)?,/)
  })
  test('an unknown workload or option is answered with those there are', () => {
    expect(berth(['bill', exampleCsv, '--workload', 'Nope'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Chat inference API') as string,
    })
    expect(berth(['bill', exampleCsv, '--workload', 'CI build', '--option', 'nope']).err).toContain('aws-batch')
    expect(berth(['bill', exampleCsv, '--workload', 'CI build', '--over', 'requestsPerMonth=9']).err).toContain(
      'expected a range',
    )
  })
})

describe('check', () => {
  const withDecision = (decision: object) =>
    fileWith(
      saveWorkbook({
        ...aiTeam(),
        decisions: [
          { workload: aiTeam().workloads[3]?.id ?? '', option: 'aws-batch', status: 'accepted', ...decision },
        ],
      } as never),
    )
  test('a decision that holds exits 0', () => {
    expect(berth(['check', withDecision({}), '--today', '2026-11-22'])).toMatchObject({
      code: 0,
      out: 'Every decision holds.\n',
    })
  })
  test('a decision whose answers are missing is neither kept nor broken, and the answers are named', () => {
    const [first, ...others] = aiTeam().workloads
    const unanswered = fileWith(
      saveWorkbook({
        ...aiTeam(),
        workloads: [{ ...first, requestsPerMonth: null }, ...others],
        decisions: [{ workload: first?.id ?? '', option: 'aws-ec2-asg', status: 'accepted' }],
      } as never),
    )
    const run = berth(['check', unanswered, '--today', '2026-11-22'])
    expect(run).toMatchObject({ code: 0, out: 'Every decision that can be judged holds.\n' })
    expect(run.err).toMatch(/Chat inference API: found no answer for volume, expected every answer/)
  })
  test('a decision that breaks a gate exits 1 and names the limit', () => {
    const run = berth(['check', withDecision({ option: 'aws-lambda' }), '--today', '2026-11-22'])
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/breaks a gate: .*limit 15 min/)
  })
  test.each([
    [{ kind: 'date', on: '2026-11-01' }, 'The date 2026-11-01 has come.'],
    [{ kind: 'load-above', requestsPerMonth: 2 }, 'The load is 4 requests/month, above 2 requests/month.'],
    [{ kind: 'cost-above', usdPerMonth: 10 }, 'above $10.'],
  ])('a fired trigger exits 1: %o', (trigger, words) => {
    const run = berth(['check', withDecision({ triggers: [trigger] }), '--today', '2026-11-22'])
    expect(run.code).toBe(1)
    expect(run.out).toContain(words)
  })
  test('a budget that is passed exits 1', () => {
    const book = { ...decidedAiTeam(), team: { monthlyBudgetUsd: 100 } }
    expect(berth(['check', fileWith(saveWorkbook(book)), '--today', '2026-11-22']).out).toContain('budget $100')
  })
  test('--today must be a day', () => expect(berth(['check', decided, '--today', 'soon']).code).toBe(2))
})

describe('diff and merge', () => {
  const base = saveWorkbook(aiTeam())
  const change = (at: number, patch: object) =>
    saveWorkbook({
      ...aiTeam(),
      workloads: aiTeam().workloads.map((workload, index) => (index === at ? { ...workload, ...patch } : workload)),
    })
  test('no difference exits 0, a changed input exits 1 and is named with both values', () => {
    expect(berth(['diff', fileWith(base), fileWith(base)])).toMatchObject({ code: 0, out: 'No difference.\n' })
    const run = berth(['diff', fileWith(base), fileWith(change(6, { requestsPerMonth: 900e6 }))])
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/Webhook router\s+Volume\s+20M to 40M requests\/month\s+900M requests\/month/)
    expect(run.out).toMatch(/Webhook router\s+Cost/)
  })
  test('how well a figure is known, what was not understood, own prices and who was asked are differences too', () => {
    const known = (memoryGiB: string) => fileWith(change(6, { basis: { memoryGiB } }))
    expect(berth(['diff', known('measured'), known('estimated')]).out).toMatch(
      /Memory\s+0\.25 GiB, measured\s+0\.25 GiB, estimated/,
    )
    const unread = change(6, { memoryGiB: null, asTyped: { memoryGiB: 'plenty' } })
    expect(berth(['diff', fileWith(base), fileWith(unread)]).out).toMatch(
      /Memory\s+0\.25 GiB\s+“plenty”, not understood/,
    )
    const price = { value: 0.01, source: 'Offer of November', date: '2026-11-02' }
    const priced = saveWorkbook({ ...aiTeam(), prices: { 'aws.lambda.requests': price } })
    expect(berth(['diff', fileWith(base), fileWith(priced)]).out).toMatch(
      /Price book\s+aws\.lambda\.requests\s+catalogue price\s+0\.01, Offer of November, 2026-11-02/,
    )
    const decision = { workload: aiTeam().workloads[6]?.id ?? '', option: 'aws-lambda', status: 'accepted' } as const
    const [alone, asked] = [{}, { consulted: ['Platform team'] }].map((more) =>
      fileWith(saveWorkbook({ ...aiTeam(), decisions: [{ ...decision, ...more }] })),
    )
    expect(berth(['diff', alone ?? '', asked ?? '']).out).toMatch(/Consulted\s+none\s+Platform team/)
  })
  test('changes of two people come together', () => {
    const run = berth([
      'merge',
      fileWith(base),
      fileWith(change(0, { owner: 'A' })),
      fileWith(change(1, { owner: 'B' })),
    ])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(
      (JSON.parse(run.out) as { workloads: { owner: string }[] }).workloads.slice(0, 2).map(({ owner }) => owner),
    ).toEqual(['A', 'B'])
  })
  test('where both changed the same cell, mine stays and it is said', () => {
    const run = berth([
      'merge',
      fileWith(base),
      fileWith(change(0, { owner: 'A' })),
      fileWith(change(0, { owner: 'B' })),
    ])
    expect(run.code).toBe(1)
    expect(run.err).toContain('found "B" in THEIRS, kept "A" of MINE')
  })
})

describe('input that cannot be used exits 2, with nothing on standard output', () => {
  test.each([
    ['an empty file', ''],
    ['JSON that is cut off', '{"format":"berth-workbook","version":1,'],
    ['another format', '{"hello": 1}'],
    ['a list', '[1,2,3]'],
    ['a page', '<!doctype html><p>hello</p>'],
    ['a zip', 'PK\u0003\u0004aaaa'],
    ['words without a header', 'hello world\nthis is text\n'],
    ['a newer version', '{"format":"berth-workbook","version":99}'],
    ['a note with a broken state', '# Note\n\nberth-state 1 2026.11.1 100 00000000\nAAAA\n'],
  ])('%s', (_, content) => {
    const run = berth(['assess', fileWith(content, 'input')])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(/found .+, expected .+, fix/)
  })
  test('a missing file, a folder, no file and two files', () => {
    expect(berth(['assess', '/no/such/file']).err).toContain('found no such file')
    expect(berth(['assess', scratch()]).err).toContain('found a folder')
    expect(berth(['assess']).code).toBe(2)
    expect(berth(['assess', exampleCsv, exampleCsv]).code).toBe(2)
  })
  test('a cell that cannot be read is a problem on standard error, not the end', () => {
    const run = berth(['assess', '-'], { input: 'name,durationMs,memoryGiB\nA,blue,1\nB,5,2\n' })
    expect(run.code).toBe(0)
    expect(run.err).toMatch(/standard input:2:durationMs: found .*blue/)
    expect(run.out).toContain('B')
  })
})

describe('pipes and disks', () => {
  test('a reader that leaves early is no error', () => {
    expect(shell('$BERTH assess "$CSV" --format json | head -1')).toMatchObject({ out: '{\n', err: '' })
  })
  test.skipIf(!existsSync('/dev/full'))('a full disk is named', () => {
    const run = shell('$BERTH note "$CSV" > /dev/full')
    expect(run.code).toBe(2)
    expect(run.err).toContain('a full disk')
  })
  test('a folder that is not there, a file as folder, a folder as file', () => {
    const folder = scratch()
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'sub'))
    for (const out of ['none/note.md', 'file/note.md', 'sub']) {
      const run = berth(['note', exampleCsv, '--out', join(folder, out)])
      expect(run).toMatchObject({ code: 2, out: '' })
      expect(run.err).toMatch(/found .+, expected a place to write, fix/)
    }
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'sub'])
  })
  test.skipIf(process.getuid?.() === 0)('a read-only folder is named', () => {
    const folder = scratch()
    chmodSync(folder, 0o555)
    expect(berth(['note', exampleCsv, '--out', join(folder, 'note.md')]).err).toContain('may not be written')
  })
})

test('schema and catalogue print what they say', () => {
  const schema = JSON.parse(berth(['schema']).out) as { title: string }
  expect(schema.title).toBe('Berth workbook')
  expect(berth(['catalogue']).out).toContain('cloudflare-workers')
  expect(berth(['catalogue', '--platform', 'aws-lambda']).out).toMatch(/aws-lambda\/limits\.maxRunS\s+900\s+s/)
  expect(berth(['catalogue', '--platform', 'nope']).code).toBe(2)
  const logs = (region: string) => berth(['catalogue', '--prices', '--region', region, '--format', 'csv']).out
  expect(logs('eu')).toMatch(/^vendors\/aws\.logsUsdPerGB,0\.57,.*,aws-ireland-rates$/m)
  expect(logs('us')).toMatch(/^vendors\/aws\.logsUsdPerGB,0\.5,/m)
  const whole = (...region: readonly string[]): unknown =>
    JSON.parse(berth(['catalogue', '--format', 'json', ...region]).out)
  expect(whole('--region', 'eu')).toMatchObject({ vendors: { aws: { logsUsdPerGB: { value: 0.57 } } } })
  expect(whole()).toMatchObject({
    vendors: { aws: { logsUsdPerGB: { value: 0.5, elsewhere: { eu: { value: 0.57 } } } } },
  })
  expect(berth(['catalogue', '--format', 'json', '--region', 'europe']).code).toBe(2)
  expect(berth(['catalogue', '--prices', '--region', 'europe']).code).toBe(2)
})
