/** A note of many workloads gives the verdict of each and the details of those that matter; what it leaves out it says, and gives on request. */
import { describe, expect, test, vi } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { noteContext, noteKinds, noteViews } from '../../../src/export/note-context.ts'
import { detailsAtMost } from '../../../src/export/note-rows.ts'
import { noteSet } from '../../../src/export/note-set.ts'
import { readStateFromNote } from '../../../src/export/note-state.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import type { TargetId } from '../../../src/export/targets.ts'
import { totalOf } from '../../../src/export/total-cost.ts'
import { costCharts } from '../../../src/workbench/cost-charts.ts'
import { aiTeam, billedAtHome } from '../../support/ai-team.ts'

vi.setConfig({ testTimeout: 120_000 })

const copies = 5
const [first] = aiTeam().workloads
const cheap = 'Hourly cost report'
const team = billedAtHome(aiTeam())
const workbook: Workbook = {
  ...team,
  workloads: Array.from({ length: copies }, (_, copy) =>
    team.workloads.map((each) => ({ ...each, id: `${each.id}-${copy}`, name: `${each.name} ${copy}` })),
  ).flat(),
}
// The cheapest of all is decided, so it is among those with details.
const decidedId = workbook.workloads.find(({ name }) => name === `${cheap} 4`)?.id ?? ''
const decided: Workbook = {
  ...workbook,
  decisions: [{ workload: decidedId, option: 'cloud-run', status: 'proposed' }],
}
const assessment = assess(catalogue, decided)
const material = { assessment, workbook: decided }

function written(all = false): string {
  return renderNote(noteTree({ ...material, view: 'full', kind: 'note', all }), 'portable').markdown
}

describe('forty workloads', () => {
  const note = written()

  test('every one has its verdict in the matrix', () => {
    const matrix = note.split('## Fit matrix')[1]?.split('\n## ')[0] ?? ''
    for (const { name = '' } of decided.workloads) expect(matrix).toContain(`| ${name} |`)
    expect(decided.workloads.length).toBe(40)
  })

  test('details are those of the decided, the ones at risk and the dearest, and the cut is said', () => {
    const outcomes = note.match(/^### .+: .+$/gm) ?? []
    expect(outcomes.length).toBe(detailsAtMost)
    expect(outcomes.join('\n')).toContain(`${cheap} 4`)
    expect(outcomes.join('\n')).not.toContain(`${cheap} 3`)
    for (let copy = 0; copy < copies; copy++) expect(outcomes.join('\n')).toContain(`${first?.name} ${copy}`)
    expect(note).toContain('Details are given for 24 of 40 workloads')
    expect(note).toContain('--all')
  })

  test('the total is that of all, and the rest stands in one row', () => {
    const sum = noteContext({ ...material, view: 'full', kind: 'note', all: true }).placements.reduce(
      (total, { option }) => total + (option?.monthlyUsd?.likely ?? 0),
      0,
    )
    // A gateway and its address at 730 h × ($0.045 + $0.005): ten bills on AWS carry one, fifteen on Google Cloud
    // an address alone. An account has each once.
    const paidOnce = 9 * 730 * 0.05 + 14 * 730 * 0.005
    const cut = noteContext({ ...material, view: 'full', kind: 'note' })
    expect(totalOf(cut).usdPerMonth.likely).toBeCloseTo(sum - paidOnce, 6)
    expect(note).toContain('| 16 other workloads |')
  })

  test('the state behind the note is whole', () => {
    const state = readStateFromNote(note)
    expect(state.kind === 'restored' && state.workbook).toEqual(JSON.parse(JSON.stringify(decided)))
    expect(state.kind === 'restored' && state.noted?.workloads.length).toBe(40)
  })

  test('everything is given on request, and lies in the set of notes', () => {
    const whole = written(true)
    expect((whole.match(/^### .+: .+$/gm) ?? []).length).toBe(40)
    expect(whole).not.toContain('Details are given for')
    const files = noteSet({ ...material, target: 'portable' })
    const every = files.find(({ name }) => name.endsWith('-every-workload.md'))
    expect((String(every?.content).match(/^### .+: .+$/gm) ?? []).length).toBe(40)
    expect(String(files.find(({ name }) => name === 'index.md')?.content)).toContain(String(every?.name))
  })

  test.each(
    noteKinds.flatMap((kind) =>
      (kind === 'note' ? noteViews : (['full'] as const)).map((view) => [kind, view] as const),
    ),
  )('%s, %s is written, and says what it leaves out', (kind, view) => {
    const text = renderNote(noteTree({ ...material, view, kind }), 'github').markdown
    if (kind !== 'note') expect(text).toMatch(/Shown are (8|10) of 40 workloads/)
    else if (view === 'one-page') expect(text).toContain('Shown are 12 of 40 workloads')
    else if (view !== 'one-paragraph') expect(text).toContain('Details are given for')
  })
})

test('a note of few workloads leaves nothing out', () => {
  const book = aiTeam()
  const tree = noteTree({ assessment: assess(catalogue, book), workbook: book, view: 'full', kind: 'note' })
  expect(renderNote(tree, 'github').markdown).not.toContain('Details are given for')
})

describe('what a long note says of many is short, and leaves nobody out of the count', () => {
  const atRisk = assessment.workloads.filter(({ recommendation }) => recommendation?.atRisk === true)

  test('a risk that several share is one warning that names them', () => {
    expect(atRisk.length).toBe(copies)
    const warnings = written().match(/^\*\*Take care\.\*\* .+$/gm) ?? []
    expect(warnings.length).toBe(1)
    for (const { name } of atRisk) expect(warnings[0]).toContain(name)
  })

  test('the default path is that of all workloads, not of those with details', () => {
    const { defaultPath } = assessment.portfolio
    expect(written()).toContain('## Default path')
    const named = defaultPath?.workloads.length ?? 0
    // Twelve names, then how many more: forty are never listed.
    expect(named).toBeGreaterThan(12)
    expect(written()).toContain(`and ${named - 12} more. Escape hatch`)
  })

  test('the one-page view shows the twelve that matter most and says how many there are', () => {
    const page = renderNote(noteTree({ ...material, view: 'one-page', kind: 'note' }), 'portable').markdown
    const rows = page.match(/^\| .+ \d \| .+$/gm) ?? []
    expect(rows.length).toBe(12)
    expect(rows.join('\n')).toContain(`| ${cheap} 4 |`)
    expect(page).toContain('Shown are 12 of 40 workloads')
    expect(page.split('## Why')[1]?.match(/^- \*\*/gm)?.length).toBe(12)
  })

  test('the payer reads how many are at risk, not a list of all', () => {
    const words = renderNote(noteTree({ ...material, view: 'one-paragraph', kind: 'note' }), 'portable').markdown
    expect(words).toMatch(/At risk of missing what they promise: ([^,]+, ){3}[^,]+ and 1 more\./)
  })
})

test('each target says what it cannot show, and that charts come as files', () => {
  const book = aiTeam()
  const input = { assessment: assess(catalogue, book), workbook: book, view: 'full', kind: 'note' } as const
  const chartOf = costCharts.overLoad(book)
  const said = (target: TargetId) => renderNote(noteTree({ ...input, chartOf }), target)
  expect(said('github').dropped).toEqual([])
  expect(said('github').apart).toContain('files')
  expect(said('confluence').dropped.join('; ')).toMatch(/path diagram.*figures at the right/)
  expect(said('techdocs').dropped.join('; ')).toMatch(/path diagram/)
  expect(renderNote(noteTree({ ...input, kind: 'rollback' }), 'github').apart).toBe('')
})
