/** The companions say what a reader can act on: measurements that suit how an option runs, ways back that fit, one page each. */
import { describe, expect, test, vi } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import type { NoteKind, NoteView } from '../../../src/export/note-context.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import { templates } from '../../../src/workbench/templates/templates.ts'
import { aiTeam, decidedAiTeam } from '../../support/ai-team.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'

vi.setConfig({ testTimeout: 60_000 })

function written(workbook: Workbook, kind: NoteKind, view: NoteView = 'full'): string {
  return renderNote(noteTree({ assessment: assess(catalogue, workbook), workbook, view, kind }), 'github').markdown
}

async function template(id: string): Promise<Workbook> {
  const found = templates.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no template ${id}`)
  return found.load()
}

const retailer = await template('retailer')
const industrial = await template('industrial')
const media = await template('media')

function rowOf(note: string, heading: string, start: string): string {
  const part = note.split(`## ${heading}`)[1] ?? ''
  return part.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? ''
}

test('what a drill asks for before launch stands in the table of quotas to raise, and no limit below the need is called within', () => {
  const runbook = written(retailer, 'runbook')
  expect(runbook).toContain('Ask for 48 vCPU before launch')
  expect(rowOf(runbook, 'Raise before launch', 'Recommendation training')).toContain('| 0 vCPU | 48 vCPU |')
  // The default of six vCPU is below the 24 of three tasks of eight.
  const row = rowOf(
    written(media, 'note'),
    'Limits and quotas',
    'Archive transcoding | Fargate Spot | Concurrency quota',
  )
  expect(row).toContain('| 24 vCPU | 6 vCPU | raise before launch |')
})

describe('the benchmark plan', () => {
  const plan = written(retailer, 'benchmark')

  test('a fleet that is always on costs its machines on a day without load', () => {
    // Two replicas on 7 % of two nodes: 101 h x $3.2256 = $327 a month, over 365/12 days $10.75.
    expect(rowOf(plan, 'For every workload', 'Product search')).toMatch(
      /A day without load still costs \$1[01] of compute/,
    )
    expect(rowOf(plan, 'For every workload', 'Personalisation')).toContain('A day without load costs no compute')
  })

  test('no start from nothing is asked of what never starts from nothing', () => {
    const row = rowOf(plan, 'For every workload', 'Product search')
    expect(row).toContain('starts of one more instance')
    expect(row).not.toContain('from nothing')
  })

  test('a risk that no benchmark pays for is confirmed before launch, not forgotten', () => {
    expect(plan).toContain('no benchmark is worth more than it costs')
    expect(plan.split('## Confirm before launch')[1]).toMatch(/^\n\n- Personalisation at checkout: p95 .* measure it/)
  })

  test('requests that come a few an hour are sent together, not for twenty minutes at their rate', () => {
    const row = rowOf(written(media, 'benchmark'), 'For every workload', 'Live captions')
    expect(row).toMatch(/\d+ requests at once/)
    expect(written(media, 'note')).not.toMatch(/Send [\d.]+ requests?\/(hour|day)/)
  })
})

describe('the rollback note', () => {
  test('says where the team and the platform roll back by something else', () => {
    // The industrial team rolls back machines; Kubernetes rolls back images.
    expect(written(industrial, 'rollback')).toContain(
      'Defect model training: the team rolls back by machine, Own cluster by image.',
    )
  })

  test('says which wanted rollout is not offered', () => {
    expect(written(media, 'rollback')).toContain(
      'Live captions: blue-green rollout is wanted, RunPod pod offers replace.',
    )
  })

  test('knows what a move costs where nothing runs yet: 24 h at the team’s rate', () => {
    const hour = assess(catalogue, industrial).team.opsHourUsd
    expect(rowOf(written(industrial, 'rollback'), 'Off the platform', 'Shift report')).toContain(
      `| $${(24 * hour).toLocaleString('en-US')} |`,
    )
  })
})

test('no group of charges is a column of dashes', () => {
  const [head = '', , ...rows] = (written(industrial, 'cost').split('## Where the money goes\n\n')[1] ?? '').split('\n')
  const cells = rows.filter((row) => row.startsWith('|')).map((row) => row.split(' | '))
  expect(cells.length).toBe(4)
  head.split(' | ').forEach((_, column) => expect(cells.map((row) => row[column])).not.toEqual(cells.map(() => '–')))
})

test('break-evens are those of the chosen option', () => {
  const lines = written(retailer, 'cost')
    .split('\n')
    .filter((line) => line.includes('is cheaper than'))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines.filter((each) => each.startsWith('- Personalisation'))) expect(line).toContain('Lambda Arm')
})

test('a shared node is told from a node of one’s own', () => {
  expect(written(retailer, 'cost')).toMatch(/\| 2 × \d+ % of m7i\.16xlarge/)
})

test('a service is called by its users, a stage by the name of the stage before it', () => {
  const note = written(retailer, 'note')
  expect(rowOf(note, 'Working path', 'Personalisation at checkout | Trigger')).toContain('| Users, ')
  const chained: Workbook = {
    ...retailer,
    workloads: retailer.workloads.map((each) =>
      each.id === 'price-import' ? { ...each, dependsOn: ['recommendation-training'] } : each,
    ),
  }
  const path = written(chained, 'note')
  expect(path).toContain('Stage before: Recommendation training')
  expect(path).not.toContain('before: recommendation-training')
})

test('one workload is spoken of as one', () => {
  const one: Workbook = { ...retailer, workloads: retailer.workloads.slice(0, 1) }
  expect(written(one, 'note', 'one-paragraph')).toMatch(/\. It costs about \$/)
})

test.each([
  ['AI team', aiTeam(), 52],
  ['Retailer', retailer, 40],
  ['Industrial', industrial, 40],
])('the runbook of %s is one page', (_, workbook, lines) => {
  expect(written(workbook, 'runbook').split('\n').length).toBeLessThanOrEqual(lines)
})

describe('the definition of done stands in every view', () => {
  const decided = decidedAiTeam()
  test.each(['full', 'madr', 'adr', 'one-page', 'one-paragraph'] as const)('%s', (view) => {
    const note = written(decided, 'note', view)
    for (const said of ['Model serving', 'Security', 'Support', 'tracker.example.com/HELIO-12', '2027-05-22'])
      expect(note, said).toContain(said)
    expect(note).toMatch(/[Dd]issent/)
    expect(note).toMatch(/decided again|reopens|triggers/)
  })

  test('open questions have a place of their own in the short record', () => {
    const [, consequences = '', questions = ''] =
      /## Consequences\n([\s\S]*?)## Open questions\n([\s\S]*)/.exec(written(decided, 'note', 'adr')) ?? []
    expect(consequences).not.toContain('?')
    expect(questions).toContain('How long are logs kept?')
  })
})

describe('a companion of thirty workloads', () => {
  const large: Workbook = {
    ...retailer,
    workloads: Array.from({ length: 30 }, (_, at) => {
      const like = retailer.workloads[at % retailer.workloads.length]
      if (like === undefined) throw new Error('no workload')
      return { ...like, id: `w${at}`, name: `Service ${at}`, onCall: `Team ${at}` }
    }),
  }

  test('has the details of those that matter most, and says how many and where the others are', () => {
    const runbook = written(large, 'runbook')
    expect(runbook).toContain('Shown are 8 of 30 workloads')
    // A head and its rule above each of the two tables of eight.
    expect(runbook.match(/^\| Service \d+ \|.*$/gm)?.filter((row) => !/vCPU \|/.test(row))).toHaveLength(16)
  })

  test('leaves nobody out who may have to be called', () => {
    const runbook = written(large, 'runbook')
    const [, others = ''] = /## The others, and who is called\n([\s\S]*?)\n## /.exec(runbook) ?? []
    const shown = new Set(runbook.match(/^\| Service \d+ /gm)?.map((row) => row.slice(2).trim()))
    for (let at = 0; at < 30; at += 1)
      if (!shown.has(`Service ${at}`)) expect(others).toContain(`Service ${at} (Team ${at})`)
  })

  test('adds the others to the total in one row', () => {
    const note = written(large, 'cost')
    expect(note).toMatch(/\| 20 other workloads \| see the design note \|/)
    expect(/In all (\$[\d,]+) a month/.exec(note)?.[1]).toBe(/\*\*Total\*\* .*?\*\*(\$[\d,]+)\*\*/.exec(note)?.[1])
  })

  test('is whole where somebody asks for all of it', () => {
    const assessment = assess(catalogue, large)
    for (const kind of ['runbook', 'cost', 'rollback', 'benchmark'] as const) {
      const note = renderNote(
        noteTree({ assessment, workbook: large, view: 'full', kind, all: true }),
        'github',
      ).markdown
      expect(note).not.toMatch(/Shown are|other workloads|see the design note/)
      for (let at = 0; at < 30; at += 1) expect(note).toContain(`| Service ${at} |`)
    }
  })
})

test('what rules options out stands in the table of workloads: socket, own host, disk, payload, interruption, requests at once', () => {
  const told = workbookOf([
    {
      ...exampleWorkloads.webhooks,
      connection: 'websocket',
      isolation: 'dedicated',
      localDiskGB: 500,
      payloadMB: 50,
      interruptible: 'yes',
      concurrencyPerReplica: 40,
    },
  ])
  const [, row = ''] = /\n\| Workload \| Kind .*\n.*\n(.*)\n/.exec(written(told, 'note')) ?? []
  for (const words of [
    'connection websocket',
    'isolation dedicated',
    'disk 500 GB',
    'payload 50 MB',
    'interruptible',
    '40 at once',
  ])
    expect(row).toContain(words)
  expect(written(workbookOf([exampleWorkloads.webhooks]), 'note')).not.toContain('payload 1 MB')
})
