/** Every platform of the vocabulary is usable: the configurations teams ask for exist and say what they need to say. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { platformIds, vendorIds } from '../../src/domain/vocabulary.ts'
import type { PlatformId } from '../../src/domain/vocabulary.ts'

/** Option ids are part of the file format: decisions of teams name them. */
const wanted: Readonly<Partial<Record<PlatformId, readonly string[]>>> = {
  'aws-ec2-asg': ['', 'spot', 'one-year', 'arm'],
  'aws-batch': ['', 'spot'],
  'azure-vmss': ['', 'spot'],
  'gce-mig': ['', 'spot', 'one-year'],
  'runpod-pods': [''],
  'aws-fargate': ['', 'arm', 'spot', 'one-year'],
  'aws-eks': ['', 'spot'],
  'gke-standard': ['', 'spot'],
  'gke-autopilot': ['', 'spot'],
  aks: ['', 'spot'],
  'cloud-run': ['', 'min-instances', 'instance-based', 'jobs'],
  'cloud-run-gpu': ['', 'min-instances'],
  'azure-container-apps': ['', 'min-replicas'],
  'azure-container-apps-gpu': ['', 'a100'],
  'own-cluster': [''],
  'aws-lambda': ['', 'arm', 'provisioned', 'durable'],
  'azure-functions': ['', 'consumption', 'premium', 'always-ready'],
  'cloud-run-functions': [''],
  'cloudflare-workers': [''],
  modal: ['', 'warm'],
  'runpod-serverless': ['', 'active'],
}

describe('a platform', () => {
  test.each(platformIds.map((id) => [id] as const))('%s offers its configurations, the plain one first', (id) => {
    const platform = catalogue.platforms[id]
    expect(platform.id).toBe(id)
    expect(catalogue.vendors[platform.vendor].id).toBe(platform.vendor)
    expect(platform.variants.map((variant) => variant.id)).toEqual(expect.arrayContaining([...(wanted[id] ?? [''])]))
    expect(platform.variants[0]?.id).toBe('')
  })

  test.each(platformIds.map((id) => [id] as const))(
    '%s starts no slower at the median than at the 95th percentile',
    (id) => {
      const { startup, variants } = catalogue.platforms[id]
      for (const variant of variants) {
        const merged = { ...startup, ...variant.startup }
        expect(merged.coldStartP50S.value).toBeLessThanOrEqual(merged.coldStartP95S.value)
      }
    },
  )

  test.each(platformIds.map((id) => [id] as const))('%s names a way out and what is not priced', (id) => {
    const platform = catalogue.platforms[id]
    expect(platform.operations.escapeHatch.value).not.toBe('')
    expect(platform.operations.quotas.length).toBeGreaterThan(0)
    expect(platform.notPriced.length).toBeGreaterThan(0)
  })
})

test('each of the three families has platforms of more than one vendor', () => {
  for (const family of ['vm', 'container', 'serverless'] as const) {
    const vendors = platformIds.map((id) => catalogue.platforms[id]).filter((platform) => platform.family === family)
    expect(new Set(vendors.map((platform) => platform.vendor)).size).toBeGreaterThan(2)
  }
})

test('the last egress tier of every vendor has no end, and tiers rise', () => {
  for (const id of vendorIds) {
    const ends = catalogue.vendors[id].egress.map((tier) => tier.upToGB)
    expect(ends.at(-1)).toBe('rest')
    const numbers = ends.filter((end) => end !== 'rest')
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  }
})

test('every size that a team can be sold has a processor, memory and an id of its own', () => {
  for (const id of platformIds) {
    for (const { billing } of catalogue.platforms[id].variants) {
      if (billing.kind !== 'machines') continue
      const ids = billing.sizes.map((size) => size.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const size of billing.sizes) {
        expect(size.vcpu.value).toBeGreaterThan(0)
        expect(size.memoryGiB.value).toBeGreaterThan(0)
        expect(size.gpu === 'none').toBe(size.gpuCount.value === 0)
      }
    }
  }
})

test('a GPU kind that a machine configuration offers can be bought in a size, and no other', () => {
  for (const id of platformIds) {
    const platform = catalogue.platforms[id]
    for (const { billing, limits } of platform.variants) {
      if (billing.kind !== 'machines') continue
      const sold = new Set(billing.sizes.map((size) => size.gpu).filter((gpu) => gpu !== 'none'))
      const offered = limits?.gpuKinds ?? platform.limits.gpuKinds
      expect([...offered.value].sort()).toEqual([...sold].sort())
    }
  }
})

test('the largest processor and memory of a machine configuration can be bought', () => {
  for (const id of platformIds) {
    const platform = catalogue.platforms[id]
    for (const { billing, limits } of platform.variants) {
      if (billing.kind !== 'machines') continue
      const offered = { ...platform.limits, ...limits }
      expect(Math.max(...billing.sizes.map((size) => size.vcpu.value))).toBe(offered.maxVcpu.value)
      expect(Math.max(...billing.sizes.map((size) => size.memoryGiB.value))).toBe(offered.maxMemoryGiB.value)
    }
  }
})

test('a GPU kind that a worker platform offers has a price per second, and no other', () => {
  for (const id of platformIds) {
    const platform = catalogue.platforms[id]
    for (const variant of platform.variants) {
      if (variant.billing.kind !== 'workers') continue
      const priced = Object.keys(variant.billing.usdPerGpuSecond).filter((gpu) => gpu !== 'none')
      const offered = variant.limits?.gpuKinds ?? platform.limits.gpuKinds
      expect([...offered.value].sort()).toEqual(priced.sort())
    }
  }
})

test('Spot costs less than on-demand for the same size', () => {
  for (const id of platformIds) {
    const { variants } = catalogue.platforms[id]
    const plain = variants.find((variant) => variant.id === '')?.billing
    const spot = variants.find((variant) => variant.id === 'spot')?.billing
    if (plain?.kind !== 'machines' || spot?.kind !== 'machines') continue
    for (const size of spot.sizes) {
      const full = plain.sizes.find((candidate) => candidate.id === size.id)
      expect(size.usdPerHour.value).toBeLessThan(full?.usdPerHour.value ?? 0)
    }
  }
})
