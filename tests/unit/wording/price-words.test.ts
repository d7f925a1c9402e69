// The price book names a figure as a person would, not by its path.
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { factPaths } from '../../../src/domain/overlay-prices.ts'
import { priceName } from '../../../src/wording/price-words.ts'

describe('a figure that a price book can replace', () => {
  test.each([
    ['aws-ec2-asg/billing.sizes.t3.small.usdPerHour', 'EC2 Auto Scaling, t3.small: price per hour'],
    ['aws-ec2-asg/billing.diskUsdPerGBMonth', 'EC2 Auto Scaling: disk price per GB month'],
    ['aws-ec2-asg/operations.opsHoursPerMonth', 'EC2 Auto Scaling: operations hours per month'],
    ['aws-lambda/billing.tiers.1.usdPerGBSecond', 'Lambda, tier 2: price per GB second'],
    ['modal/billing.usdPerGpuSecond.a100-40', 'Modal, A100-40: price per GPU second'],
    ['vendors/aws.egress.0.usdPerGB', 'AWS, egress tier 1: price per GB'],
    ['vendors/own.logsUsdPerGB', 'Your own: logs price per GB'],
    ['assumptions/targetUtilisation', 'Assumption: target utilisation'],
  ])('%s is called “%s”', (path, name) => {
    expect(priceName(path)).toBe(name)
  })

  test('has a name of its own, so that two lines of the list are never the same', () => {
    const names = factPaths(catalogue).map(priceName)
    expect(names.length).toBeGreaterThan(1000)
    const twice = names.filter((name, at) => names.indexOf(name) !== at)
    expect(twice).toEqual([])
  })
})
