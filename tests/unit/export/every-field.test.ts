/** Hostile text in every text field of a workbook, through the whole note, in every wiki. */
import { describe, expect, test, vi } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import { overlayPrices } from '../../../src/domain/overlay-prices.ts'
import type { Workbook } from '../../../src/domain/workbook.ts'
import { noteTree } from '../../../src/export/note-tree.ts'
import { oneLine } from '../../../src/export/normalise-text.ts'
import { renderNote } from '../../../src/export/render-note.ts'
import type { TargetId } from '../../../src/export/targets.ts'
import { webService } from '../../support/assessed.ts'
import {
  azureWiki,
  cmarkGfm,
  confluencePaste,
  docusaurus,
  hasCmarkGfm,
  inPipeline,
  python,
  techDocs,
} from '../../support/markdown-engines.ts'
import { payloads } from '../../support/payloads.ts'
import { textPaths, unreachedPaths, withTextEverywhere } from '../../support/every-text.ts'
import { expectSameNote, expectSamePlainText } from '../../support/same-note.ts'

// Engines run as processes of their own, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

/** One entry of every part, with numbers that let it be assessed; the text comes from the schema. */
const parts: Workbook = {
  format: 'berth-workbook',
  version: 1,
  title: '',
  team: { platforms: ['cloudflare'], currency: { code: 'EUR', perUsd: 0.9, date: '' } },
  priorities: {},
  workloads: [
    {
      ...webService,
      id: 'web',
      memoryGiB: 0.1,
      rulesOut: [],
      basis: {
        durationMs: { basis: 'measured', measured: { p50: 60, p95: 90, n: 200, date: '' } },
        memoryGiB: { basis: 'assumed' },
      },
      asTyped: { vcpu: '' },
    },
  ],
  decisions: [
    {
      workload: 'web',
      option: '',
      status: 'accepted',
      triggers: [
        { kind: 'event', text: '' },
        { kind: 'date', on: '' },
      ],
    },
    { workload: 'gone', option: '', status: 'superseded' },
  ],
  prices: { 'cloudflare-workers/billing.usdPerRequest': { value: 0.0000003, source: '', date: '' } },
  benchmarks: [{ workload: 'web', field: 'memoryGiB' }],
  drills: [{ workload: 'web', trap: 'untested-burst' }],
  scenarios: [
    {
      id: '',
      name: '',
      frozen: true,
      team: { currency: { code: 'EUR', perUsd: 0.9, date: '' } },
      workloads: [
        {
          id: 'web',
          rulesOut: [],
          basis: { durationMs: { basis: 'measured', measured: { p50: 60, p95: 90, n: 200, date: '' } } },
          asTyped: { vcpu: '' },
        },
      ],
      outcome: { web: { option: '', usdPerMonth: 12 } },
    },
  ],
  profiles: [
    {
      id: '',
      title: '',
      binSeconds: 3600,
      counts: [1, 2, 3],
      peakToMean: 1.5,
      attribution: '',
      licence: '',
      source: '',
    },
  ],
}

const workbookWith = (value: string): Workbook => withTextEverywhere(parts, value)

test('no text field of the schema is left out', () => {
  // What the reader of the schema must have seen, lest it sees nothing at all.
  expect(textPaths()).toEqual(
    expect.arrayContaining([
      'date',
      'workloads[].owner',
      'workloads[].basis{}.comment',
      'decisions[].tickets[]',
      'decisions[].supersededBy',
      'prices{}.source',
      'scenarios[].name',
      'profiles[].title',
    ]),
  )
  expect(unreachedPaths(workbookWith('any text'), 'any text')).toEqual([])
})

const trees = payloads.map((value) => {
  const workbook = workbookWith(value)
  const assessment = assess(overlayPrices(catalogue, workbook.prices).catalogue, workbook)
  return {
    value,
    tree: noteTree({
      assessment,
      workbook,
      sourceOf: (id) => catalogue.sources[id],
      appVersion: '0.1.0',
      view: 'full',
      kind: 'note',
    }),
  }
})
const cases = trees.map(({ value, tree }) => [JSON.stringify(value).slice(0, 60), tree, value] as const)
const write = (tree: (typeof trees)[number]['tree'], target: TargetId) => renderNote(tree, target).markdown

test.skipIf(!hasCmarkGfm && !inPipeline).each(cases)('on GitHub, GitLab, Notion and portable: %s', (_, tree) => {
  for (const target of ['github', 'gitlab', 'notion', 'portable'] as const)
    expectSameNote(cmarkGfm(write(tree, target).replace(/^---\n[\s\S]*?\n---\n/, '')), tree, target)
})

describe.skipIf(python === undefined && !inPipeline)('on TechDocs', () => {
  const html = python === undefined ? [] : techDocs(trees.map(({ tree }) => write(tree, 'techdocs')))
  test.each(cases.map(([name, tree], index) => [name, tree, index] as const))('%s', (_, tree, index) =>
    expectSameNote(html[index] ?? '', tree, 'techdocs'),
  )
})

test.each(cases)('on Azure DevOps and Confluence: %s', (_, tree) => {
  expectSameNote(azureWiki(write(tree, 'azure-devops')), tree, 'azure-devops')
  expectSameNote(confluencePaste(write(tree, 'confluence')), tree, 'confluence')
})

test.each(cases)('on Docusaurus: %s', async (_, tree) => {
  expectSameNote(await docusaurus(write(tree, 'docusaurus')), tree, 'docusaurus')
})

// Plain text has no escapes: who calls a workload “- item” has a paragraph that starts as an item does.
test.each(cases.filter(([, , value]) => !/^(- |\d+\. )/.test(value)))('as plain text: %s', (_, tree) =>
  expectSamePlainText(write(tree, 'plain'), tree),
)

test.each(cases)('the front matter stays data: %s', (_, tree, value) => {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(write(tree, 'docusaurus')) ?? []
  for (const line of head.split('\n')) expect(line).toMatch(/^[a-z-]+: ("|\[)/)
  expect(head.split('\n').map((line) => JSON.parse(line.replace(/^[a-z-]+: /, '')) as unknown)).toContainEqual(
    expect.stringContaining(oneLine(value)),
  )
})
