import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../../../src/domain/options.ts'
import { platformIds } from '../../../../src/domain/vocabulary.ts'
import { fact, optionNamed, platformOf, siteWith, tasks, variantOf } from '../../../support/tiny-catalogue.ts'

const ids = (team: Parameters<typeof siteWith>[0]) => optionsOf(siteWith(team)).map((option) => option.id)

describe('the options a team may choose from', () => {
  test('are every platform in every variant when nothing is ruled out', () => {
    const platforms = new Set(optionsOf(siteWith()).map((option) => option.platform.id))
    expect([...platforms].sort()).toEqual([...platformIds].sort())
  })

  test('carry the platform’s id, and the variant after a colon', () => {
    expect(ids({})).toContain('aws-lambda')
    expect(ids({})).toContain('aws-lambda:provisioned')
  })

  test('leave out vendors that are not allowed', () => {
    expect(ids({ platforms: ['cloudflare', 'modal'], operatesCluster: null })).toEqual([
      'cloudflare-workers',
      'modal',
      'modal:warm',
    ])
  })

  test('leave out Spot and one-year prices unless the team takes them', () => {
    const careful = ids({ spotAllowed: false, commitment: 'on-demand' })
    expect(careful.filter((id) => id.endsWith(':spot') || id.endsWith(':one-year'))).toEqual([])
    expect(ids({})).toContain('aws-ec2-asg:one-year')
  })

  test('hold a cluster of one’s own only where the team has one', () => {
    expect(ids({ operatesCluster: null })).not.toContain('own-cluster')
    expect(ids({ operatesCluster: 'own-cluster' })).toContain('own-cluster')
    expect(ids({ operatesCluster: null, platforms: ['own'] })).toEqual(['own-cluster'])
  })

  test('take a variant’s limits and startup over the platform’s', () => {
    const variant = variantOf(tasks, {
      id: 'long',
      limits: { maxRunS: fact(3600, 's') },
      startup: { keepAliveS: fact(1, 's') },
    })
    const site = siteWith(
      {},
      {
        platforms: {
          'aws-fargate': platformOf('aws-fargate', {
            vendor: 'aws',
            family: 'container',
            operatingModel: 'container-on-demand',
            variants: [variantOf(tasks), variant],
          }),
        },
      },
    )
    expect(optionNamed(site, 'aws-fargate').limits.maxRunS.value).toBe('unlimited')
    expect(optionNamed(site, 'aws-fargate:long').limits.maxRunS.value).toBe(3600)
    expect(optionNamed(site, 'aws-fargate:long').startup.keepAliveS.value).toBe(1)
    expect(optionNamed(site, 'aws-fargate:long').limits.maxVcpu.value).toBe('unlimited')
  })
})
