/** A file with a wrong entry keeps everything around it, and says in plain words what the entry should have been. */
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../../src/workbench/open-workbook.ts'
import { writeProblem } from '../../../src/workbench/problem.ts'
import { saveWorkbook } from '../../../src/workbench/save-workbook.ts'

function opened(parts: object) {
  const result = openWorkbook({ format: 'berth-workbook', version: 1, title: 'T', workloads: [], ...parts }, 'file')
  if (result.kind !== 'ok') throw new Error(result.kind)
  return { ...result, lines: result.problems.map(writeProblem) }
}

describe('a wrong entry is taken out of its list, not the list out of the workbook', () => {
  test('an unknown vendor does not lift the restriction to the others', () => {
    const { workbook, setAside, lines } = opened({ team: { platforms: ['aws', 'oracle'] } })
    expect(workbook.team.platforms).toEqual(['aws'])
    expect(setAside).toMatchObject([{ path: 'team.platforms[1]', raw: '"oracle"' }])
    expect(lines).toEqual([
      'file:team.platforms[1]: found “oracle”, expected one of aws, azure, gcp, cloudflare, modal, runpod, own, fix: It was set aside and is kept; correct it and enter it again.',
    ])
  })

  test('a list with nothing right in it is set aside whole, because an empty one would allow nothing', () => {
    const { workbook, setAside } = opened({ team: { platforms: ['oracle'] } })
    expect(workbook.team.platforms).toBeUndefined()
    expect(setAside).toMatchObject([{ path: 'team.platforms', raw: '["oracle"]' }])
  })

  test('one weight that is no number leaves the other weights standing', () => {
    const { workbook, setAside } = opened({
      priorities: { preset: 'own', weights: { cost: 3, latency: -1, speed: 2, control: '4' } },
    })
    expect(workbook.priorities).toEqual({ preset: 'own', weights: { cost: 3 } })
    expect(setAside.map(({ path, raw }) => `${path} ${raw}`).toSorted()).toEqual([
      'priorities.weights.control "4"',
      'priorities.weights.latency -1',
      'priorities.weights.speed 2',
    ])
  })

  test('a decision keeps its option and status when a trigger in it is none', () => {
    const { workbook, setAside } = opened({
      decisions: [{ workload: 'w', option: 'aws-lambda', status: 'accepted', triggers: [{ kind: 'moon' }] }],
    })
    expect(workbook.decisions).toEqual([{ workload: 'w', option: 'aws-lambda', status: 'accepted' }])
    expect(setAside).toMatchObject([{ path: 'decisions[0].triggers', raw: '[{"kind":"moon"}]' }])
  })

  test('a milestone is read whole or not at all', () => {
    const scenario = { id: 's', name: 'Milestone', frozen: true, workloads: [{ id: 7 }] }
    const { workbook, setAside } = opened({ scenarios: [scenario] })
    expect(workbook.scenarios).toEqual([])
    expect(setAside).toMatchObject([{ path: 'scenarios[0]', raw: JSON.stringify(scenario) }])
  })

  test('a basis that is none is kept aside with the file', () => {
    const { workbook, setAside } = opened({ workloads: [{ id: 'a', basis: { durationMs: 42, vcpu: 'measured' } }] })
    expect(workbook.workloads[0]?.basis).toEqual({ vcpu: 'measured' })
    expect(setAside).toMatchObject([{ path: 'workloads[0].basis.durationMs', raw: '42' }])
  })
})

describe('what was expected is said in words', () => {
  test.each([
    [{ opsHourUsd: '80' }, 'a number'],
    [{ opsHourUsd: -1 }, 'a number from 0 on'],
    [{ monthHours: 0 }, 'a number above 0'],
    [{ monthHours: 745 }, 'a number up to 744'],
    [{ freeTier: 'yes' }, 'true or false'],
    [{ platforms: 'aws' }, 'a list'],
    [{ commitment: 'two-year' }, 'one of on-demand, one-year'],
    [{ currency: 'EUR' }, 'an object'],
  ])('%o', (team, expected) => {
    const [line = '', ...more] = opened({ team }).lines
    expect(line).toContain(`, expected ${expected}, fix: `)
    expect(more).toEqual([])
  })
})

test('a part that was set aside is named once on every opening, until somebody corrects it', () => {
  const first = opened({ team: { freeTier: 'yes' } })
  expect(first.lines).toHaveLength(1)
  const again = openWorkbook(saveWorkbook(first.workbook), 'file')
  if (again.kind !== 'ok') throw new Error(again.kind)
  expect(again.problems.map(writeProblem)).toEqual([
    'file:team.freeTier: found "yes", set aside earlier, expected true or false, fix: It is still kept; correct it and enter it again.',
  ])
})
