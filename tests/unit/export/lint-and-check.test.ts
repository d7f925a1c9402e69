/** What the linter sends back, and what `check` finds in decisions that no longer hold. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Decision } from '../../../src/domain/decision.ts'
import type { Workbook, Workload } from '../../../src/domain/workbook.ts'
import { findingsOfCheck } from '../../../src/export/check-decisions.ts'
import { rankUnknowns } from '../../../src/domain/meeting/unknowns-ranked.ts'
import { lintNote } from '../../../src/export/lint-note.ts'
import { noteFileName } from '../../../src/export/note-file-name.ts'
import { decidedAiTeam } from '../../support/ai-team.ts'
import { webService } from '../../support/assessed.ts'

const today = '2026-11-22'

function bookOf(workload: Partial<Workload>, decision?: Partial<Decision>, rest: Partial<Workbook> = {}): Workbook {
  return {
    format: 'berth-workbook',
    version: 1,
    title: 'Web',
    team: {},
    priorities: {},
    workloads: [{ ...webService, ...workload }],
    decisions:
      decision === undefined ? [] : [{ workload: webService.id, option: 'cloud-run', status: 'accepted', ...decision }],
    prices: {},
    ...rest,
  }
}

const codes = (book: Workbook, day: string | undefined = today) =>
  lintNote(assess(catalogue, book), book, day).map(({ code }) => code)
const recommended = assess(catalogue, bookOf({})).workloads[0]?.recommendation?.option ?? ''

describe('the linter asks for', () => {
  test('an owner and a rollback unit, with the cell that mends it', () => {
    const book = bookOf({ owner: undefined, rollbackUnit: undefined })
    expect(lintNote(assess(catalogue, book), book, today)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ severity: 'fix', code: 'no-owner', workload: 'web', field: 'owner' }),
        expect.objectContaining({ severity: 'fix', code: 'no-rollbackUnit', workload: 'web', field: 'rollbackUnit' }),
      ]),
    )
    expect(codes(bookOf({ owner: 'Web', rollbackUnit: 'image' }))).not.toContain('no-owner')
  })
  test('a review date, and says when it has passed', () => {
    expect(codes(bookOf({}, { option: recommended }))).toContain('no-review-date')
    expect(codes(bookOf({}, { option: recommended, reviewBy: '2026-11-21' }))).toContain('review-overdue')
    expect(codes(bookOf({}, { option: recommended, reviewBy: '2026-11-22' }))).not.toContain('review-overdue')
  })
  test('a reason where the team departs from the recommendation', () => {
    const other = recommended === 'aws-ec2-asg' ? 'gce-mig' : 'aws-ec2-asg'
    expect(codes(bookOf({}, { option: other }))).toContain('override-without-reason')
    expect(codes(bookOf({}, { option: other, rationale: ' ' }))).toContain('override-without-reason')
    expect(codes(bookOf({}, { option: other, rationale: 'We know it.' }))).not.toContain('override-without-reason')
  })
  test('a decision for each workload, also for those of which a long note has a line only', () => {
    const workloads = Array.from({ length: 1200 }, (_, at) => ({ ...webService, id: `web-${at}` }))
    const book = { ...bookOf({}), workloads }
    const details = assess(catalogue, { ...book, workloads: workloads.slice(0, 24) })
    expect(lintNote(details, book, today)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'undecided', sentence: 'No decision recorded for 1,200 workloads' }),
      ]),
    )
  })
  test('fresh prices', () => {
    expect(codes(bookOf({}), '2027-11-22')).toContain('old-prices')
    expect(codes(bookOf({}), undefined)).not.toContain('old-prices')
  })
  test('every finding leads somewhere: a cell, the review or the bills', () => {
    for (const book of [decidedAiTeam(), bookOf({ owner: undefined, memoryGiB: null })])
      for (const finding of lintNote(assess(catalogue, book), book, '2027-11-22'))
        expect(finding.workload, finding.sentence).toBeDefined()
  })
  test('cells that could not be read', () => {
    expect(codes(bookOf({ memoryGiB: null, asTyped: { memoryGiB: '12 h' } }))).toContain('unread-cell')
  })
  test('a benchmark only where it pays or a question is open, as the review ranks it', () => {
    const book = { ...decidedAiTeam(), benchmarks: [] }
    const assessment = assess(catalogue, book)
    const asked = lintNote(assessment, book, today)
      .filter(({ code }) => code === 'no-benchmark')
      .map(({ workload, field }) => `${workload}/${field}`)
    const ranked = rankUnknowns(assessment.workloads).filter(({ riskiest }) => riskiest !== null)
    const open = ranked.filter(({ pays, worth }) => pays || worth?.basis === 'unknown')
    expect(open.length).toBeGreaterThan(0)
    expect(open.length).toBeLessThan(ranked.length)
    expect(asked.toSorted()).toEqual(open.map(({ workload, field }) => `${workload}/${field}`).toSorted())
  })
  test('what must be fixed comes first', () => {
    const severities = lintNote(
      assess(catalogue, bookOf({ owner: undefined })),
      bookOf({ owner: undefined }),
      today,
    ).map(({ severity }) => severity)
    expect(severities).toEqual(severities.toSorted())
  })
})

describe('check', () => {
  const found = (book: Workbook, day = today) =>
    findingsOfCheck(assess(catalogue, book), book, day).map(({ code }) => code)
  test('a decision that passes its gates and has no fired trigger holds', () => {
    expect(
      found(
        bookOf(
          {},
          {
            option: recommended,
            triggers: [
              { kind: 'date', on: '2026-11-23' },
              { kind: 'load-above', requestsPerMonth: 50e6 },
              { kind: 'event', text: 'a merger' },
            ],
          },
        ),
      ),
    ).toEqual([])
  })
  test('the load is above only when it is above', () => {
    expect(
      found(
        bookOf(
          { requestsPerMonth: 50e6 + 1 },
          { option: recommended, triggers: [{ kind: 'load-above', requestsPerMonth: 50e6 }] },
        ),
      ),
    ).toEqual(['trigger'])
  })
  test('a date trigger fires on its day', () => {
    expect(found(bookOf({}, { option: recommended, triggers: [{ kind: 'date', on: today }] }))).toEqual(['trigger'])
  })
  test('a changed price fires past its percentage, up or down', () => {
    const usd = assess(catalogue, bookOf({})).workloads[0]?.recommendation?.monthlyUsd ?? 0
    const at = (then: number) =>
      found(bookOf({}, { option: recommended, usdPerMonthThen: then, triggers: [{ kind: 'price-change', pct: 10 }] }))
    expect(at(usd / 1.11)).toEqual(['trigger'])
    expect(at(usd / 0.89)).toEqual(['trigger'])
    expect(at(usd / 1.09)).toEqual([])
  })
  test('an option nobody allows and a decision for a workload that is gone', () => {
    expect(found(bookOf({}, { option: 'mainframe' }))).toEqual(['unknown-option'])
    expect(found(bookOf({}, { workload: 'gone' }))).toEqual(['orphan'])
  })
  test('a superseded decision is history', () =>
    expect(found(bookOf({}, { option: 'mainframe', status: 'superseded' }))).toEqual([]))
  test('the budget counts once anything is decided', () => {
    expect(found(bookOf({}, { option: recommended }, { team: { monthlyBudgetUsd: 0.01 } }))).toContain('over-budget')
  })
})

describe('the file name', () => {
  const name = (title: string, date?: string) =>
    noteFileName({ ...bookOf({}), title, ...(date === undefined ? {} : { date }) })
  test('is dated, lower case and safe everywhere', () => {
    expect(name('Chat inference', today)).toBe('2026-11-22-where-chat-inference-runs.md')
    expect(name('Größe & Überlauf')).toBe('where-grosse-uberlauf-runs.md')
    expect(name('CON')).toBe('where-workloads-con-runs.md')
    expect(name('日本語', 'yesterday')).toBe('where-workloads-runs.md')
    expect(name('../../etc/passwd')).toBe('where-etc-passwd-runs.md')
  })
  test('is at most 80 characters', () => {
    expect(name('a'.repeat(500), today).length).toBeLessThanOrEqual(80)
    expect(noteFileName({ ...bookOf({}), title: 'long '.repeat(50), date: today }, 'benchmark')).toMatch(
      /^2026-11-22-where-.{1,60}-benchmark-plan\.md$/,
    )
  })
})
