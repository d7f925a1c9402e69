/** The answer: one option, a fallback, a margin, and an honest word where there is none. */
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess, createAssessor } from '../../../src/domain/assess.ts'
import { deepPartsOf } from '../../../src/domain/deep-parts.ts'
import { criterionIds, presetIds } from '../../../src/domain/vocabulary.ts'
import type { Workload } from '../../../src/domain/workbook.ts'
import { assessed, optionIn, webService } from '../../support/assessed.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'
import { workedOut } from '../../support/worked-out.ts'

test('nothing known but a name gives no winner by accident: the recommendation is provisional and lists what it needs', () => {
  const bare = assessed({ id: 'bare', name: 'Something' })
  expect(bare.standing.word).toBe('unknown')
  expect(bare.recommendation?.provisional).toBe(true)
  expect(bare.recommendation?.needs).toEqual(
    expect.arrayContaining(['requestsPerMonth', 'durationMs', 'memoryGiB', 'gpu']),
  )
  expect(bare.recommendation?.monthlyUsd).toBeNull()
  for (const cell of Object.values(bare.families)) expect(cell.verdict).toBe('unknown')
})

test('an option that passes is recommended over a better one that hangs on an answer', () => {
  const { maxColdStartMs: _, ...rest } = webService
  const open = assessed({ ...rest, keepsWarmState: 'no' })
  expect(optionIn(open, 'aws-lambda').verdict).toBe('unknown')
  expect(optionIn(open, 'aws-lambda').needs).toContain('maxColdStartMs')
  expect(open.recommendation?.provisional).toBe(false)
  expect(optionIn(open, open.recommendation?.option ?? '').verdict).toBe('best')
})

test('where everything is blocked nothing is recommended', () => {
  const impossible = assessed({ ...webService, memoryGiB: 20_000 })
  expect(impossible.recommendation).toBeNull()
  expect(impossible.standing).toEqual({ word: 'none', margin: null })
  for (const cell of Object.values(impossible.families)) expect(cell.verdict).toBe('blocked')
})

test('the margin is the lead over the best option of another family, and the fallback is that option', () => {
  const thumbnails = assessed(exampleWorkloads.thumbnails)
  const best = optionIn(thumbnails, thumbnails.recommendation?.option ?? '')
  const second = optionIn(thumbnails, thumbnails.fallback?.option ?? '')
  expect(second.family).not.toBe(best.family)
  expect(thumbnails.recommendation?.margin).toBeCloseTo((best.fit ?? 0) - (second.fit ?? 0), 12)
  const others = thumbnails.options.filter((each) => each.family !== best.family && each.verdict === 'fits')
  expect(Math.max(...others.map((each) => each.fit ?? 0))).toBe(second.fit)
})

test('a lead below the stated margin is called too close, and a larger stated margin calls more of them close', () => {
  const close = assessed(exampleWorkloads.embeddings)
  expect(close.standing.word).toBe('too close')
  expect(close.recommendation?.tooCloseToCall).toBe(true)
  const thumbnails = assessed(exampleWorkloads.thumbnails)
  expect(thumbnails.standing.word).not.toBe('too close')
  const strict = assessed(exampleWorkloads.thumbnails, {}, { thresholds: { 'verdict.tooClose': 0.5 } })
  expect(strict.standing.word).toBe('too close')
})

test('an option at risk is recommended only where nothing passes without risk', () => {
  const express: Workload = { ...webService, databaseConnectionLimit: 80, requestsPerMonth: 200_000, longestRunS: 10 }
  const assessedOne = assessed(express, { platforms: ['aws'] })
  expect(optionIn(assessedOne, 'aws-lambda').verdict).toBe('risky')
  expect(optionIn(assessedOne, assessedOne.recommendation?.option ?? '').gates.some((gate) => gate.atRisk)).toBe(false)
})

test('a family is marked as close only where the workload is called too close: what is at risk is not close to what is clean', () => {
  // A threshold of 1 makes every fit near enough, so that only the rule about risks can tell the families apart.
  const { standing, families } = assessed(exampleWorkloads.fineTune, {}, { thresholds: { 'verdict.tooClose': 1 } })
  expect(families.vm).toMatchObject({ verdict: 'best', close: false })
  expect(families.container).toMatchObject({ verdict: 'risky', close: false })
  expect(standing.word).toBe('too close')
  const near = assessed(exampleWorkloads.embeddings).families
  expect(near.container).toMatchObject({ verdict: 'best' })
  expect(near.vm).toMatchObject({ verdict: 'fits', close: true })
})

test('who would win is told for every preset, beside the team’s own weights', () => {
  const { presetWinners } = assessed(exampleWorkloads.thumbnails)
  expect(Object.keys(presetWinners)).toEqual([...presetIds])
  expect(presetWinners.balanced).toBe(assessed(exampleWorkloads.thumbnails).recommendation?.option)
  for (const preset of presetIds) {
    expect(assessed(exampleWorkloads.thumbnails, {}, { preset }).recommendation?.option).toBe(presetWinners[preset])
  }
})

test('an order of criteria gives rank-order-centroid weights that sum to 1', () => {
  const { weights } = assess(catalogue, workbookOf([], { priorities: { preset: 'order', order: ['cost', 'latency'] } }))
  // Of n criteria the first weighs (1 + 1/2 + … + 1/n) / n, the second the same without its 1.
  const n = criterionIds.length
  const first = criterionIds.reduce((sum, _, index) => sum + 1 / (index + 1), 0) / n
  expect(weights.cost).toBeCloseTo(first, 12)
  expect(weights.latency).toBeCloseTo(first - 1 / n, 12)
  expect(Object.values(weights).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
})

test('keeping what runs today carries its bill, what moving costs, and when the move has paid for itself', () => {
  const admin = assessed(exampleWorkloads.admin, { opsHourUsd: 100 })
  const { keep, recommendation } = admin
  const hours = catalogue.assumptions.migrationHours.value
  expect(keep?.option).toBe('aws-eks')
  expect(keep?.migrationUsd).toBe(hours * 100)
  const saved = (keep?.monthlyUsd ?? 0) - (recommendation?.monthlyUsd ?? 0)
  expect(keep?.paybackMonths).toBeCloseTo((hours * 100) / saved, 9)
  expect(assessed(exampleWorkloads.report).keep).toBeNull()
})

test('one edit assesses one workload anew; the others are the very same results', () => {
  const assessor = createAssessor(catalogue)
  const book = workbookOf(Object.values(exampleWorkloads))
  const before = assessor(book)
  const after = assessor({
    ...book,
    workloads: book.workloads.map((each) => (each.id === 'report' ? { ...each, memoryGiB: 3 } : each)),
  })
  before.workloads.forEach((old, index) => {
    const same = after.workloads[index] === old
    expect(same).toBe(old.id !== 'report')
  })
  expect(assessor({ ...book, team: { region: 'eu' } }).workloads[0]).not.toBe(before.workloads[0])
})

test('the same workbook gives the same assessment, byte for byte', () => {
  const book = workbookOf([exampleWorkloads.webhooks])
  const bytes = () => JSON.stringify(workedOut(assess(catalogue, book)))
  expect(bytes()).toContain('"riskiestAssumption"')
  expect(bytes()).toBe(bytes())
})

test('the deep parts survive a structured clone, so that a worker can send them', () => {
  const parts = deepPartsOf(assessed(exampleWorkloads.report))
  expect(structuredClone(parts)).toEqual(parts)
  expect(structuredClone(parts)).toEqual(workedOut(parts))
})

test('an own price is laid over the catalogue inside the door', () => {
  const [path] = optionIn(assessed(exampleWorkloads.thumbnails), 'aws-lambda').bill.filter(
    (line) => line.group === 'requests',
  )
  const book = workbookOf([exampleWorkloads.thumbnails], {
    prices: { [path?.fact ?? '']: { value: 1, source: 'contract', date: '2026-11-01' } },
  })
  const dear = assess(catalogue, book).workloads[0]
  expect(dear?.options.find((each) => each.option === 'aws-lambda')?.monthlyUsd?.likely ?? 0).toBeGreaterThan(1e6)
})

test('unmeasured figures, ranges and close calls lower the confidence, and each says so', () => {
  const codes = (workload: Workload) => assessed(workload).recommendation?.confidenceReasons.map((each) => each.code)
  expect(codes(exampleWorkloads.chat)).toEqual(
    expect.arrayContaining(['unsure-at-risk', 'unsure-range', 'unsure-unmeasured']),
  )
  expect(assessed(exampleWorkloads.chat).recommendation?.confidence).not.toBe('high')
  const measured: Workload = {
    ...exampleWorkloads.thumbnails,
    durationMs: 420,
    basis: { requestsPerMonth: 'measured', durationMs: 'measured', memoryGiB: 'measured' },
  }
  expect(assessed(measured).recommendation?.confidence).toBe('high')
})

test('confidence is not high while an open answer may put another option ahead, and says which', () => {
  const { maxColdStartMs: _, ...rest } = webService
  const measured = { requestsPerMonth: 'measured', durationMs: 'measured', memoryGiB: 'measured' } as const
  const open = assessed({ ...rest, keepsWarmState: 'no', basis: measured }).recommendation
  const why = open?.confidenceReasons.find(({ code }) => code === 'unsure-unanswered')
  expect(open?.betterIfAnswered?.figures.fields).toContain('maxColdStartMs')
  expect(why?.figures).toEqual({
    option: open?.betterIfAnswered?.figures.option,
    fields: open?.betterIfAnswered?.figures.fields,
  })
  expect(open?.confidence).not.toBe('high')
})

test('a best option whose latency may miss its target is not called plainly best: cell, reason and confidence carry the risk', () => {
  // p95 is 2.5 times the mean by assumption: 1,100 ms gives about 2.8 s, over the target of 2.5 s at the likely value.
  const chat = assessed(exampleWorkloads.chat)
  const cell = Object.values(chat.families).find((each) => each.verdict === 'best')
  expect(cell?.atRisk).toBe(true)
  expect(cell?.reason.code).toBe('may-miss-target')
  expect(chat.recommendation).toMatchObject({ atRisk: true, confidence: 'low' })
  expect(chat.recommendation?.risk).toEqual(cell?.reason)
  const thumbnails = assessed(exampleWorkloads.thumbnails)
  expect(thumbnails.recommendation).toMatchObject({ atRisk: false, risk: null })
})

test('the reason of a best option names what it leads and by what, or that it is level with it', () => {
  const report = assessed(exampleWorkloads.report)
  const best = Object.values(report.families).find((each) => each.verdict === 'best')
  expect(report.standing.word).toBe('too close')
  expect(best?.reason).toMatchObject({ code: 'best-close', figures: { other: report.fallback?.label } })
  const thumbnails = assessed(exampleWorkloads.thumbnails)
  const won = Object.values(thumbnails.families).find((each) => each.verdict === 'best')
  expect(won?.reason.code).toMatch(/^best-leads/)
  expect(won?.reason.figures).toMatchObject({ other: thumbnails.fallback?.label, lead: thumbnails.standing.margin })
})

/** Within this lead two options count as level here; what runs today also scores on familiarity, up to 0.03 of the fit. */
const level = { thresholds: { 'verdict.tooClose': 0.1 } }

test('of options that are level the one that runs today breaks the tie, because so small a lead does not pay for a move', () => {
  const open = assessed(exampleWorkloads.embeddings, {}, level)
  const second = open.fallback?.platform
  const today = assessed({ ...exampleWorkloads.embeddings, runsToday: second ?? null }, {}, level)
  expect(today.recommendation?.tieBreak?.option.split(':')[0]).toBe(second)
  expect(today.recommendation?.tieBreak?.why.code).toBe('tie-runs-today')
  // A lead over everything else is no tie.
  const clear = { thresholds: { 'verdict.tooClose': 1e-9 } }
  expect(
    assessed({ ...exampleWorkloads.embeddings, runsToday: second ?? null }, {}, clear).recommendation,
  ).toMatchObject({
    tieBreak: null,
  })
})

test('a cluster the team operates breaks a tie for itself, and one that nobody operates gives way to what needs none', () => {
  const index: Workload = {
    ...webService,
    durationMs: 40,
    memoryGiB: 64,
    vcpu: 8,
    p95TargetMs: 150,
    maxColdStartMs: 1000,
    keepsWarmState: 'yes',
    localDiskGB: 800,
  }
  // Reuse counts in the upkeep, the idle time and the familiarity too, so that a lead of 0.1 is soon passed.
  const wide = { thresholds: { 'verdict.tooClose': 0.3 } }
  const reused = assessed(index, { platforms: ['gcp'], operatesCluster: 'gke-standard' }, wide).recommendation
  expect(reused?.tieBreak).toMatchObject({ why: { code: 'tie-cluster' } })
  expect(reused?.tieBreak?.option.split(':')[0]).toBe('gke-standard')
  const fresh = assessed(index, { platforms: ['gcp'] }, { ...level, preset: 'delivery' }).recommendation
  expect(fresh?.operatingModel).toBe('cluster')
  expect(fresh?.tieBreak?.option.split(':')[0]).toBe('gce-mig')
  expect(fresh?.tieBreak?.why).toMatchObject({ code: 'tie-new-cluster', figures: { other: fresh?.label } })
})

test('an option that would lead but for a risk is named with its lead, its price and the gate to settle', () => {
  const checkout: Workload = {
    ...webService,
    trafficShape: 'bursty',
    requestsPerMonth: 25e6,
    peakToMeanRatio: 5,
    durationMs: 120,
    maxColdStartMs: 800,
    databaseConnectionLimit: 400,
  }
  const { recommendation, options } = assessed(checkout)
  const better = options.find(({ label }) => label === recommendation?.betterAtRisk?.figures['option'])
  expect(recommendation?.atRisk).toBe(false)
  expect(recommendation?.betterAtRisk?.figures).toMatchObject({
    gate: 'database-connections',
    usd: better?.monthlyUsd?.likely,
  })
  expect(Number(recommendation?.betterAtRisk?.figures['lead'])).toBeCloseTo(
    (better?.fit ?? 0) - (recommendation?.fit ?? 0),
    12,
  )
  expect(assessed({ ...checkout, databaseConnectionLimit: null }).recommendation?.betterAtRisk).toBeNull()
})

test('a question nobody answered has removed nothing, and says what its strictest answer would remove', () => {
  const open = assessed({ ...webService, hostAccess: null })
  const prompt = open.prompts.find(({ id }) => id === 'host-access')
  expect(prompt).toMatchObject({ answer: null, removed: [], gate: 'host-access' })
  expect(prompt?.removes).toContain('aws-lambda')
  const kernel = assessed({ ...webService, hostAccess: 'kernel' }).prompts.find(({ id }) => id === 'host-access')
  expect(kernel?.removed).toContain('aws-lambda')
  expect(kernel?.removes).toEqual([])
})

test('an option that only waits for answers and would lead is named beside the winner, with what to answer first', () => {
  // What a newcomer types of a resize on upload: volume, duration, memory and that it needs no GPU.
  const resize: Workload = {
    id: 'w',
    name: 'Resize',
    kind: 'event',
    requestsPerMonth: 3e6,
    durationMs: 800,
    memoryGiB: 1.5,
    gpu: 'none',
  }
  const found = assessed(resize)
  const better = found.recommendation?.betterIfAnswered
  const waiting = found.options.find(({ label }) => label === better?.figures['option'])
  expect(waiting).toMatchObject({ family: 'serverless', verdict: 'unknown' })
  expect(Number(better?.figures['lead'])).toBeCloseTo((waiting?.fit ?? 0) - (found.recommendation?.fit ?? 0), 12)
  expect(better?.figures['fields']).toContain('maxColdStartMs')
  const answered = assessed({ ...resize, maxColdStartMs: 5000, longestRunS: 10, hostAccess: 'none' })
  expect(answered.recommendation?.family).toBe('serverless')
  expect(answered.recommendation?.betterIfAnswered).toBeNull()
})
