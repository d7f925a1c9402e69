/** What the foot says of all rows is the same whether rows were edited one by one or read for the first time. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { assess, createAssessor } from '../../../../src/domain/assess.ts'
import { countedOnce, correctionOf } from '../../../../src/domain/bill/counted-once.ts'
import { checklistOf } from '../../../../src/domain/meeting/checklist.ts'
import type { Workbook } from '../../../../src/domain/workbook.ts'
import { footOf, undecidedOf } from '../../../../src/features/workloads/foot-lines.ts'
import { applyCommand } from '../../../../src/workbench/commands/apply-command.ts'
import type { Command } from '../../../../src/workbench/commands/command.ts'
import { seededIds } from '../../../../src/workbench/new-id.ts'
import { exampleWorkloads, workbookOf } from '../../../support/example-workloads.ts'

const examples = Object.values(exampleWorkloads)
const rows = Array.from({ length: 90 }, (_, at) => {
  const example = examples[at % examples.length]!
  return { ...example, id: `w-${at}`, name: `${example.name} ${at}`, owner: at % 3 === 0 ? '' : 'Payments' }
})

const cell = (workload: string, field: 'owner' | 'requestsPerMonth', text: string): Command => ({
  kind: 'set-cells',
  cells: [{ workload, field, text }],
  how: 'edit',
})

const steps: readonly Command[] = [
  cell('w-0', 'requestsPerMonth', '12M'),
  cell('w-51', 'owner', 'Search'),
  cell('w-89', 'requestsPerMonth', 'about a lot'),
  { kind: 'delete-workloads', workloads: ['w-3', 'w-40', 'w-41'] },
  { kind: 'duplicate-workloads', workloads: ['w-30'] },
  { kind: 'move-workloads', workloads: ['w-80'], to: 2 },
  cell('w-80', 'owner', ''),
]

/** Everything that is said of a whole workbook. */
function said(workbook: Workbook, assessment = assess(catalogue, workbook)) {
  const { monthlyUsd, shared } = assessment.portfolio
  return {
    monthlyUsd,
    shared,
    foot: footOf(assessment),
    checklist: checklistOf(workbook, assessment, []),
    undecided: undecidedOf(assessment, workbook.decisions),
  }
}

describe('what is said of ninety rows', () => {
  test('is after every edit what a workbook says that was just opened', () => {
    const assessor = createAssessor(catalogue)
    const context = { newId: seededIds(7) }
    let workbook: Workbook = workbookOf(rows)
    said(workbook, assessor(workbook))
    for (const step of steps) {
      const after = applyCommand(workbook, step, context)
      expect(after).not.toBe(workbook)
      workbook = after
      const opened = JSON.parse(JSON.stringify(workbook)) as Workbook
      expect(said(workbook, assessor(workbook))).toEqual(said(opened))
    }
  })

  test('counts every row, and adds every bill', () => {
    const workbook = workbookOf(rows)
    const assessment = assess(catalogue, workbook)
    const { foot, monthlyUsd, undecided } = said(workbook, assessment)
    // Every third of 90 rows has no owner, and the first row is one of them.
    expect(foot.blanks).toMatchObject({ unowned: 30, firstUnowned: 'w-0' })
    const recommended = assessment.workloads.flatMap(({ recommendation }) => recommendation ?? [])
    expect(undecided).toBe(recommended.length)
    const sum = recommended.reduce((usd, { monthlyRange }) => usd + (monthlyRange?.likely ?? 0), 0)
    const once = correctionOf(countedOnce(recommended.map(({ shared }) => shared)))
    expect(monthlyUsd.likely / (sum + once)).toBeCloseTo(1, 12)
    const risky = assessment.workloads.filter(
      ({ recommendation }) => recommendation?.atRisk === true && !recommendation.provisional,
    )
    expect(risky.length).toBeGreaterThan(3)
    const sentence = foot.findings.find(({ kind }) => kind === 'risk')?.sentence ?? ''
    for (const { name } of risky.slice(0, 3)) expect(sentence).toContain(`${name} (`)
    expect(sentence).not.toContain(`${risky[3]!.name} (`)
    expect(sentence).toMatch(new RegExp(` and ${risky.length - 3} more$`))
  })
})
