/** Prices of the EU against the rows they were read from, and beside the listed prices they replace. */
import { expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { walkFacts } from '../../src/domain/walk-facts.ts'

/** [path, row of the source as it stands there, the price in it]. */
const rows: readonly (readonly [path: string, row: string, price: number])[] = [
  ['aws-fargate/billing.usdPerVcpuHour', 'EU-Fargate-vCPU-Hours:perCPU hours 0.0404800000', 0.04048],
  ['aws-fargate/billing.usdPerGiBHour', 'EU-Fargate-GB-Hours hours 0.0044450000', 0.004445],
  ['aws-lambda/billing.usdPerRequest', 'EU-Request Request 0.0000002000', 0.0000002],
  ['aws-lambda/billing.usdPerGBSecond', 'EU-Lambda-GB-Second 0.0000166667 through 6000000000', 0.0000166667],
  ['aws-lambda:arm/billing.tiers.1.usdPerGBSecond', 'lambda_gbs_arm from 18750000000 usd 1.06667e-05', 0.0000106667],
  ['vendors/aws.gatewayUsdPerRequest', 'EU-ApiGatewayHttpRequest 0.0000011100 through 300000000', 0.00000111],
  ['vendors/aws.gatewayBeyond.usdPerRequest', 'apigw_http from 300000000 usd 1e-06', 0.000001],
  ['vendors/aws.logsUsdPerGB', '$0.57 per GB custom log data ingested in Standard log class - EU (Ireland)', 0.57],
  ['vendors/aws.natUsdPerHour', 'EU-NatGateway-Hours $0.048/Hrs', 0.048],
  ['vendors/aws.natUsdPerGB', 'EU-NatGateway-Bytes $0.048/GB', 0.048],
  ['vendors/aws.loadBalancerUsdPerLcuHour', 'EU-LCUUsage LCU-Hrs 0.008', 0.008],
  ['vendors/aws.egress.2.usdPerGB', 'EU-DataTransfer-Out-Bytes 10240 51200 0.085', 0.085],
  ['aws-ec2-asg/billing.sizes.t3.small.usdPerHour', 't3.small,,,2.0,2.0,,0.0228,0.010800,eu-west-1,euw1-az1', 0.0228],
  ['aws-ec2-asg/billing.sizes.m7i.16xlarge.usdPerHour', 'm7i.16xlarge,,,64.0,256.0,,3.5952,1.547700,eu-west-1', 3.5952],
  // The next sizes were read as well and show that a family is in step.
  [
    'aws-ec2-asg/billing.sizes.t3.small.usdPerHour',
    't3.micro,,,2.0,1.0,,0.0114,0.005000,eu-west-1,euw1-az1',
    2 * 0.0114,
  ],
  ['aws-ec2-asg/billing.sizes.c7i.4xlarge.usdPerHour', 'c7i.16xlarge,,,64.0,128.0,,3.06432,eu-west-1', 3.06432 / 4],
  ['aws-ec2-asg/billing.sizes.r7i.4xlarge.usdPerHour', 'r7i.12xlarge,,,48.0,384.0,,3.5532,eu-west-1', 3.5532 / 3],
  ['aws-ec2-asg:arm/billing.sizes.t4g.xlarge.usdPerHour', 't4g.xlarge,,,4.0,16.0,,0.1472,0.068600,eu-west-1', 0.1472],
  ['aws-ec2-asg/billing.sizes.g5.48xlarge.usdPerHour', 'g5.48xlarge,A10G,8.0,192.0,768.0,18.18233,eu-west-1', 18.18233],
  ['gce-mig/billing.sizes.e2-standard-8.usdPerHour', 'e2-standard-8 europe-west1 hour: 0.29486184', 0.29486184],
  ['gce-mig/billing.sizes.g2-standard-24.usdPerHour', 'g2-standard-24 europe-west1 hour: 2.203116824', 2.203116824],
  [
    'gce-mig:one-year/billing.sizes.g2-standard-24.usdPerHour',
    'g2-standard-24 month_1y: 1013.21349808',
    1013.21349808 / 730,
  ],
  ['vendors/gcp.egress.2.usdPerGB', 'egress 10n europe-west1 month: 0.085', 0.085],
  ['gce-mig/billing.diskUsdPerGBMonth', 'pd-ssd europe-west1 month: 0.17', 0.17],
]

const facts = new Map(walkFacts(catalogue).map(({ path, fact }) => [path, fact]))

function inEu(path: string): number {
  const value = facts.get(path)?.elsewhere?.eu?.value
  if (typeof value !== 'number') throw new Error(`no price of the EU at ${path}`)
  return value
}

test.each(rows)('%s is “%s”', (path, _row, price) => {
  expect(inEu(path) / price).toBeCloseTo(1, 5)
})

const both = [...facts].flatMap(([path, fact]) => {
  const eu = fact.elsewhere?.eu
  return eu === undefined ? [] : [{ path, listed: fact as Fact, eu: eu as Fact }]
})

test('a price of the EU is in the unit of the listed one and within a fifth of it', () => {
  expect(both.length).toBeGreaterThan(300)
  expect(both.filter(({ listed, eu }) => listed.unit !== eu.unit)).toEqual([])
  const far = both.filter(({ listed, eu }) => eu.value < listed.value * 0.95 || eu.value > listed.value * 1.21)
  expect(far.map(({ path }) => path)).toEqual([])
})

test('only prices have figures of other regions', () => {
  expect(both.filter(({ listed }) => !listed.unit.startsWith('USD/')).map(({ path }) => path)).toEqual([])
})

test('in the EU too, Spot and a commitment cost less than the hour', () => {
  const discounted = both.flatMap(({ path, eu }) => {
    const hour = /^(aws-ec2-asg|aws-batch|aws-eks|gce-mig|gke-standard):(?:spot|one-year)(\/.*usdPerHour)$/.exec(path)
    return hour === null ? [] : [{ path, eu: eu.value, hour: inEu(`${hour[1] ?? ''}${hour[2] ?? ''}`) }]
  })
  expect(discounted.length).toBeGreaterThan(60)
  expect(discounted.filter(({ eu, hour }) => eu >= hour)).toEqual([])
})

test('each vendor whose prices were read there has a place with a name, and no other', () => {
  const vendorOf = (path: string) =>
    path.startsWith('vendors/')
      ? path.slice('vendors/'.length).split('.')[0]
      : Object.values(catalogue.platforms).find(({ id }) => path.split(/[:/]/)[0] === id)?.vendor
  const read = new Set(both.map(({ path }) => vendorOf(path)))
  expect(read).toEqual(new Set((catalogue.pricePlaces.eu ?? []).map(({ vendor }) => vendor)))
})
