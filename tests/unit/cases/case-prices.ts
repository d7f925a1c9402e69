/** The published cases bring their own prices, month and idea of capacity; this lays them out as a site. */
import type { FunctionBilling, OnDemandContainerBilling } from '../../../src/domain/billing-model.ts'
import { billOf } from '../../../src/domain/bill/bill.ts'
import type { World } from '../../../src/domain/resolve-workload.ts'
import type { Vendor } from '../../../src/domain/catalogue.ts'
import type { NetworkNeeds } from '../../../src/domain/platform.ts'
import type { ResolvedTeam } from '../../../src/domain/assessment.ts'
import type { Site } from '../../../src/domain/site.ts'
import {
  containers,
  demandWith,
  fact,
  functions,
  isolates,
  machineSize,
  machines,
  oneAtATime,
  optionNamed,
  platformOf,
  provisionedFunctions,
  siteWith,
  tasks,
  variantOf,
} from '../../support/tiny-catalogue.ts'

/** Lambda as of 2024 to 2026, us-east-1: 0.20 per million and 0.0000166667 per GB-s; old pages say 0.00001667. */
export function lambdaWith(billing: Partial<FunctionBilling> = {}) {
  return platformOf('aws-lambda', {
    vendor: 'aws',
    family: 'serverless',
    operatingModel: 'function',
    limits: oneAtATime,
    variants: [variantOf({ ...functions, ...billing })],
  })
}

/** Lambda with capacity kept ready at its own prices. */
export const keptLambdaSite = siteWith(
  {},
  {
    platforms: {
      'aws-lambda': platformOf('aws-lambda', {
        vendor: 'aws',
        family: 'serverless',
        operatingModel: 'function',
        limits: oneAtATime,
        variants: [variantOf(provisionedFunctions, { runs: 'warm' })],
      }),
    },
  },
)

export const workersSite = siteWith(
  {},
  {
    platforms: {
      'cloudflare-workers': platformOf('cloudflare-workers', {
        vendor: 'cloudflare',
        family: 'serverless',
        operatingModel: 'function',
        variants: [variantOf(isolates)],
      }),
    },
  },
)

export function cloudRunSite(freeTier: boolean, billing: Partial<OnDemandContainerBilling> = {}): Site {
  return siteWith(
    { freeTier },
    {
      platforms: {
        'cloud-run': platformOf('cloud-run', {
          vendor: 'gcp',
          family: 'container',
          operatingModel: 'container-on-demand',
          variants: [variantOf({ ...containers, ...billing })],
        }),
      },
    },
  )
}

/** Throws where there is no bill. */
export function billFor(site: Site, id: string, world: Partial<World>) {
  const answer = billOf(optionNamed(site, id), demandWith(site, world))
  if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer))
  return answer
}

const fargateBilling = {
  ...tasks,
  usdPerVcpuHour: fact(0.04048, 'USD/vCPU-h'),
  usdPerGiBHour: fact(0.004445, 'USD/GiB-h'),
  shapes: [
    { vcpu: 0.25, memoryGiB: 0.5 },
    { vcpu: 0.5, memoryGiB: 1 },
    { vcpu: 1, memoryGiB: 1769 / 1024 },
    { vcpu: 1, memoryGiB: 2 },
  ],
}

const balanced: NetworkNeeds = { loadBalancer: 'needed', gateway: 'none', natForPrivate: false, ipv4PerInstance: true }

export const fargate = platformOf('aws-fargate', {
  vendor: 'aws',
  family: 'container',
  operatingModel: 'container-on-demand',
  network: balanced,
  variants: [variantOf(fargateBilling, { runs: 'always' })],
})

export const t3Small = platformOf('aws-ec2-asg', {
  vendor: 'aws',
  family: 'vm',
  operatingModel: 'instance',
  variants: [variantOf({ ...machines, sizes: [machineSize('t3.small', 2, 2, 0.0208)] }, { runs: 'always' })],
})

/** The reports compare one task or machine that is taken to carry everything: full use, no spare, no logs. */
export function reportSite(
  team: Partial<ResolvedTeam> = {},
  vendor: Partial<Vendor> = {},
  lambda: Partial<FunctionBilling> = {},
): Site {
  return siteWith(
    { monthHours: 720, ...team },
    {
      platforms: { 'aws-lambda': lambdaWith(lambda), 'aws-fargate': fargate, 'aws-ec2-asg': t3Small },
      vendors: { aws: { id: 'aws', name: 'aws', egress: [], ...vendor } },
      assumptions: { targetUtilisation: fact(1, 'share'), spareReplicas: fact(0, 'instances') },
    },
  )
}
