/** A name such as WordPress or Windows is no answer, yet it takes away the default that it contradicts. */
import { describe, expect, test } from 'vitest'
import type { Workload } from '../../../src/domain/workbook.ts'
import { assessed, gateIn, optionIn } from '../../support/assessed.ts'

/** As a newcomer enters it: a small site that functions would carry for a few dollars. */
const site: Workload = {
  id: 'site',
  name: 'Company site',
  kind: 'api',
  requestsPerMonth: 2e6,
  durationMs: 300,
  longestRunS: 30,
  memoryGiB: 1,
  gpu: 'none',
  hostAccess: 'none',
  maxColdStartMs: 3000,
}

const asks = (workload: Workload, code: string): boolean =>
  assessed(workload).path.openQuestions.some((question) => question.code === code)

describe('WordPress, which keeps uploads and plugins on local disk', () => {
  const named: Workload = { ...site, name: 'WordPress site' }
  const found = assessed(named, { platforms: ['aws'] })

  test('is not sent to functions on the default that nothing is kept: the gate asks for the answer', () => {
    expect(assessed(site, { platforms: ['aws'] }).recommendation?.platform).toBe('aws-lambda')
    expect(gateIn(optionIn(found, 'aws-lambda'), 'warm-state')).toMatchObject({
      answer: 'unknown',
      needs: ['keepsWarmState'],
    })
    expect(found.inputs.unknown).toContain('keepsWarmState')
    expect(found.inputs.basis.keepsWarmState).toBeUndefined()
  })

  test('leads to containers or machines, which keep what is on their disk whatever the answer is', () => {
    expect(['container', 'vm']).toContain(found.recommendation?.family)
    expect(found.recommendation?.provisional).toBe(false)
    expect(gateIn(optionIn(found, 'aws-fargate'), 'warm-state').answer).toBe('pass')
    expect(found.riskiestAssumption?.field).toBe('keepsWarmState')
  })

  test('raises the question by the name that was written', () => {
    const question = found.path.openQuestions.find(({ code }) => code === 'open-warm-state')
    expect(question?.figures).toEqual({ named: 'WordPress' })
  })

  test('is answered by whoever knows: with uploads in a bucket functions may have it', () => {
    const told = assessed({ ...named, keepsWarmState: 'no' }, { platforms: ['aws'] })
    expect(told.recommendation?.platform).toBe('aws-lambda')
    expect(asks({ ...named, keepsWarmState: 'no' }, 'open-warm-state')).toBe(false)
    const kept = assessed({ ...named, keepsWarmState: 'yes' }, { platforms: ['aws'] })
    expect(gateIn(optionIn(kept, 'aws-lambda'), 'warm-state').answer).toBe('blocked')
  })

  test.each(['Jira webhook handler', 'WordPress backup', 'Confluence export', 'Jenkins notifier'])(
    '%s only talks to it, and keeps the default',
    (name) => expect(assessed({ ...site, name }).inputs.likely.keepsWarmState).toBe('no'),
  )

  test('is read where notes begin, not where they mention it', () => {
    const state = (notes: string) => assessed({ ...site, notes }).inputs.likely.keepsWarmState
    expect(state('WordPress with 40 plugins')).toBeUndefined()
    expect(state('Sends what visitors write to the mail service of our old WordPress')).toBe('no')
  })
})

describe('a store, which is its data', () => {
  test.each(['Postgres', 'PostgreSQL 16 in a container', 'Redis cache', 'Self-hosted Kafka cluster', 'MongoDB on k8s'])(
    '%s is not sent to functions on the default that nothing is kept',
    (name) => expect(assessed({ ...site, name }).inputs.likely.keepsWarmState).toBeUndefined(),
  )

  test.each(['Postgres API', 'Kafka consumer', 'Redis cache warmer', 'Elasticsearch indexer', 'Orders to MySQL'])(
    '%s only talks to one, and keeps the default',
    (name) => expect(assessed({ ...site, name }).inputs.likely.keepsWarmState).toBe('no'),
  )
})

describe('an application that its name says needs Windows', () => {
  const named: Workload = { ...site, name: 'Legacy Windows app' }
  const found = assessed(named, { platforms: ['aws'] })

  test('never leads to Arm processors or to what runs Linux only', () => {
    for (const option of ['aws-ec2-asg:arm', 'aws-fargate:arm', 'aws-lambda'])
      expect(gateIn(optionIn(found, option), 'operating-system'), option).toMatchObject({
        answer: 'unknown',
        needs: ['operatingSystem'],
      })
    expect(found.recommendation?.option).not.toMatch(/:arm/)
    expect(found.fallback?.option).not.toMatch(/:arm/)
  })

  test('leads to what runs both, without a provision, and asks', () => {
    expect(['aws-fargate', 'aws-ec2-asg', 'aws-eks']).toContain(found.recommendation?.option)
    expect(found.recommendation?.provisional).toBe(false)
    expect(asks(named, 'open-operating-system')).toBe(true)
  })

  test('is Linux again as soon as somebody says so', () => {
    const told = assessed({ ...named, operatingSystem: 'linux' }, { platforms: ['aws'] })
    expect(gateIn(optionIn(told, 'aws-fargate:arm'), 'operating-system').answer).toBe('pass')
  })

  test.each([
    ['Intranet on IIS', undefined],
    ['Print service on Windows Server 2019', undefined],
    ['Legacy .NET 4.8 order service', undefined],
    ['Order service, ASP.NET Web Forms', undefined],
    ['Classic ASP shop', undefined],
    ['Order service in .NET 8', 'linux'],
    ['Order service in .NET Core 3.1', 'linux'],
    ['Web forms intake', 'linux'],
    ['Sliding windows aggregator', 'linux'],
    ['Maintenance Windows calendar', 'linux'],
    ['Updates for Windows clients', 'linux'],
  ])('%s', (name, expected) => expect(assessed({ ...site, name }).inputs.likely.operatingSystem).toBe(expected))
})

describe('a model of 70B, which does not fit on one L4', () => {
  const named: Workload = { ...site, name: 'Llama 70B chat', gpu: 'l4', memoryGiB: 64, maxColdStartMs: 60_000 }
  const found = assessed(named)

  test('is not taken for no model at all: the gate of GPU memory asks how large it is', () => {
    expect(found.recommendation?.provisional ?? true).toBe(true)
    expect(gateIn(optionIn(found, 'aws-ec2-asg'), 'gpu-memory')).toMatchObject({
      answer: 'unknown',
      needs: ['modelGB'],
    })
  })

  test('raises the question with what its name makes likely: two bytes or half a byte for each parameter', () => {
    const question = found.path.openQuestions.find(({ code }) => code === 'open-model-size')
    expect(question?.figures).toEqual({ named: '70B', fullGB: 140, smallGB: 35 })
  })

  test('is blocked as soon as somebody says 140 GB', () => {
    const told = assessed({ ...named, modelGB: 140 })
    expect(gateIn(optionIn(told, 'aws-ec2-asg'), 'gpu-memory').answer).toBe('blocked')
    expect(asks({ ...named, modelGB: 140 }, 'open-model-size')).toBe(false)
  })

  test.each([
    ['Mixtral 8x7B', '', true],
    ['Chat', 'Serves a 13b model', true],
    ['Chat', 'Qwen with 7 billion parameters', true],
    ['Ranking', '1B requests a month through an embedding model', false],
    ['Images', 'Block B, hall 7B', false],
    ['Chat', 'bought with 5B/month in mind', false],
  ])('%s, “%s”: asks for a size %s', (name, notes, expected) =>
    expect(asks({ ...named, name, notes }, 'open-model-size')).toBe(expected),
  )

  test('needs no answer where no GPU is asked for', () =>
    expect(asks({ ...named, gpu: 'none', memoryGiB: 2 }, 'open-model-size')).toBe(false))
})

describe('what is said to be air-gapped', () => {
  test('is asked about where the choice is a public cloud', () => {
    expect(asks({ ...site, name: 'Plant control', notes: 'air-gapped network' }, 'open-air-gap')).toBe(true)
    expect(asks({ ...site, notes: 'must stay on-prem' }, 'open-air-gap')).toBe(true)
    expect(asks({ ...site, notes: 'runs on-premises today' }, 'open-air-gap')).toBe(false)
  })

  test('is no question on the team’s own cluster', () => {
    const own = assessed({ ...site, notes: 'air-gapped' }, { platforms: ['own'], operatesCluster: 'own-cluster' })
    expect(own.recommendation?.platform).toBe('own-cluster')
    expect(own.path.openQuestions.some(({ code }) => code === 'open-air-gap')).toBe(false)
  })
})
