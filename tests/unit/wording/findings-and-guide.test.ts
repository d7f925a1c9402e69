/** What stands out over all workloads, and the guide's live examples. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { findingsOf } from '../../../src/wording/findings.ts'
import { glossary } from '../../../src/wording/glossary.ts'
import { termExample } from '../../../src/wording/term-examples.ts'
import { guideOf } from '../../../src/wording/guide.ts'
import { aiTeam } from '../../support/ai-team.ts'
import { exampleWorkloads, workbookOf } from '../../support/example-workloads.ts'

const assessment = assess(catalogue, aiTeam())
const empty = assess(catalogue, { ...aiTeam(), workloads: [] })

describe('what stands out', () => {
  test('names who cannot run where, and every sentence links to a workload that is there', () => {
    const findings = findingsOf(assessment)
    expect(findings.map(({ kind }) => kind)).toContain('impossible')
    const ids = new Set(assessment.workloads.map(({ id }) => id))
    for (const { workload, sentence } of findings) {
      expect(workload === undefined || ids.has(workload)).toBe(true)
      expect(sentence).toMatch(/^[A-Z].*[^.]$/)
      expect(sentence).not.toMatch(/undefined|NaN|null/)
    }
  })
  test('a workload that passes in one family only is said to run only there', () => {
    const only = assessment.workloads.filter(
      ({ families }) =>
        [families.vm, families.container, families.serverless].filter(({ verdict }) => verdict !== 'blocked').length ===
        1,
    )
    const sentence = findingsOf(assessment).find(({ kind }) => kind === 'only')?.sentence
    if (only[0] === undefined) expect(sentence).toBeUndefined()
    else expect(sentence).toContain(only[0].name)
  })
  test('a best option that may fail is said first, with what it may fail on', () => {
    const alone = findingsOf(assess(catalogue, workbookOf([exampleWorkloads.chat])))
    expect(alone[0]?.sentence).toBe('Chat inference API is at risk, 66 %: p95 2.8 s, target 2.5 s')
    const twin = { ...exampleWorkloads.chat, id: 'twin', name: 'Twin' }
    const both = findingsOf(assess(catalogue, workbookOf([exampleWorkloads.chat, twin])))
    expect(both[0]).toMatchObject({ kind: 'risk', workload: 'chat' })
    expect(both[0]?.sentence).toMatch(/^Two are at risk: Chat inference API \(.*\) and Twin \(.*\)$/)
  })
  test('an empty workbook has nothing that stands out', () => expect(findingsOf(empty)).toEqual([]))
})

const entriesOf = (...given: Parameters<typeof guideOf>) => guideOf(...given).flatMap(({ entries }) => entries)

describe('the guide', () => {
  test('answers every standing question of the field', () => {
    const asked = entriesOf(assessment, catalogue).map(({ question }) => question)
    for (const question of [
      'When does a VM beat a container?',
      'Why can serverless fail for warm model inference?',
      'Which metric decides between density and control?',
      'What must every compute choice document?',
      'How do you choose for inference?',
    ])
      expect(asked).toContain(question)
    expect(new Set(asked).size).toBe(asked.length)
  })
  test('whether compute should move to the data is told of work whose data lies somewhere, before work that only sends', () => {
    const book = workbookOf([
      { ...exampleWorkloads.report, egressGBPerMonth: 1 },
      { ...exampleWorkloads.embeddings, id: 'reader', name: 'Reader', dataAt: 'aws', dataGBPerMonth: 20_000 },
    ])
    const entry = entriesOf(assess(catalogue, book), catalogue).find(
      ({ question }) => question === 'Should compute move to the data?',
    )
    // 20,000 GB at 0.09 USD and a little less in the upper tiers.
    expect(entry?.example).toMatch(/^Reader: The data is at .*fetching 20k GB a month from elsewhere costs \$1,7\d\d/)
  })
  test('every answer has what the catalogue says today, and most an example from the team', () => {
    const guide = entriesOf(assessment, catalogue)
    expect(guide.length).toBeGreaterThanOrEqual(20)
    expect(guide.filter(({ example }) => example !== undefined).length).toBeGreaterThanOrEqual(16)
    for (const { question, answer, fact, example } of guide) {
      expect(question).toMatch(/\?$/)
      expect(answer.join(' ')).not.toMatch(/!|optimal|smart|undefined/)
      expect(example ?? '').not.toMatch(/undefined|NaN|null|\.\./)
      expect(fact).toMatch(/\d{4}-\d{2}-\d{2}/)
      expect(fact).not.toMatch(/undefined|NaN|null|\.\.|\[object/)
    }
  })
  test('a fact of the guide is the one of the catalogue', () => {
    const { maxRunS } = catalogue.platforms['aws-lambda'].limits
    const entry = entriesOf(assessment, catalogue).find(({ question }) => question.startsWith('How long may'))
    // 900 s are 15 min.
    expect(maxRunS.value).toBe(900)
    expect(entry?.fact).toContain('Lambda 15 min')
    expect(entry?.fact).toContain(maxRunS.date)
  })
  test('still answers without workloads', () => {
    for (const { answer, example } of entriesOf(empty, catalogue))
      expect([answer.length > 0, example]).toEqual([true, undefined])
  })
  test('every term of the glossary is shown on the team’s own workloads', () => {
    for (const { id, term } of glossary) {
      const example = termExample(id, assessment, catalogue)
      expect(example, term).toMatch(/^[A-Z0-9$].*\.$/)
      expect(example, term).not.toMatch(/undefined|NaN|null|\.\.|\[object/)
    }
    const limit = termExample(
      'near miss',
      assess(catalogue, workbookOf([{ ...exampleWorkloads.report, longestRunS: 1080, maxColdStartMs: 3_600_000 }])),
      catalogue,
    )
    // 18 min where 15 min are allowed.
    expect(limit).toBe('Hourly cost report on Lambda: longest run 18 min, limit 15 min: 3 min over.')
  })
  test('without workloads, or with rows that say nothing, a term shows the catalogue or that nothing shows it yet', () => {
    const silent = assess(catalogue, workbookOf([{ id: 'a', name: 'Silent' }]))
    for (const book of [empty, silent])
      for (const { id, term } of glossary) {
        const example = termExample(id, book, catalogue)
        expect(example ?? 'None.', term).not.toMatch(/undefined|NaN|null|\.\.|\[object/)
      }
    expect(termExample('gate', empty, catalogue)).toContain('Lambda 15 min')
    expect(termExample('fallback', empty, catalogue)).toBeUndefined()
    expect(termExample('bill', silent, catalogue)).toBeUndefined()
  })
  test('the glossary has every term once', () =>
    expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length))
})
