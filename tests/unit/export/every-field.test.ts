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
import { expectSameNote } from '../../support/same-note.ts'

// Engines run as processes of their own, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

/** The same text in every field where a team may write text. */
function workbookWith(value: string): Workbook {
  return {
    format: 'berth-workbook',
    version: 1,
    title: value,
    date: value,
    team: { platforms: ['cloudflare'], currency: { code: value, perUsd: 0.9, date: value } },
    priorities: {},
    workloads: [
      {
        ...webService,
        id: 'web',
        name: value,
        memoryGiB: 0.1,
        owner: value,
        hostPatchedBy: value,
        onCall: value,
        debugPath: value,
        notes: value,
        trafficProfile: value,
        dependsOn: [value],
        asTyped: { vcpu: value },
      },
    ],
    decisions: [
      {
        workload: 'web',
        option: value,
        status: 'accepted',
        rationale: value,
        deciders: [value, value],
        consulted: [value],
        informed: [value],
        dissent: value,
        date: value,
        reviewBy: value,
        triggers: [
          { kind: 'event', text: value },
          { kind: 'date', on: value },
        ],
        tickets: [value],
        supersedes: value,
        catalogueVersionThen: value,
      },
      { workload: 'gone', option: 'cloudflare-workers', status: 'superseded', supersededBy: value },
    ],
    prices: { 'cloudflare-workers/billing.usdPerRequest': { value: 0.0000003, source: value, date: '2026-10-01' } },
    benchmarks: [{ workload: 'web', field: 'memoryGiB', owner: value, due: value }],
    drills: [{ workload: 'web', trap: 'untested-burst', owner: value, due: value }],
  }
}

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

test.skipIf(!hasCmarkGfm && !inPipeline).each(cases)('on GitHub, GitLab and portable: %s', (_, tree) => {
  for (const target of ['github', 'gitlab', 'portable'] as const)
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

test.each(cases)('the front matter stays data: %s', (_, tree, value) => {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(write(tree, 'docusaurus')) ?? []
  for (const line of head.split('\n')) expect(line).toMatch(/^[a-z-]+: ("|\[)/)
  expect(head.split('\n').map((line) => JSON.parse(line.replace(/^[a-z-]+: /, '')) as unknown)).toContainEqual(
    expect.stringContaining(oneLine(value)),
  )
})
