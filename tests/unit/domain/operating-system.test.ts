/** Windows: where it runs, what it costs, and when somebody is asked about it. */
import { describe, expect, test } from 'vitest'
import type { Workload } from '../../../src/domain/workbook.ts'
import { assessed, gateIn, optionIn, webService } from '../../support/assessed.ts'

const onWindows: Workload = { ...webService, operatingSystem: 'windows' }

describe('a service that needs Windows', () => {
  const found = assessed(onWindows)

  test.each(['aws-lambda', 'cloud-run', 'cloudflare-workers', 'azure-container-apps', 'gke-autopilot', 'modal'])(
    'is blocked on %s, which runs Linux only, with the reason and its source',
    (id) => {
      const gate = gateIn(optionIn(found, id), 'operating-system')
      expect(gate).toMatchObject({
        answer: 'blocked',
        value: 'windows',
        limit: 'linux',
        reason: { code: 'not-offered' },
      })
      expect(gate.source).not.toBe('')
    },
  )

  test.each(['aws-ec2-asg', 'azure-vmss', 'gce-mig', 'aws-fargate', 'aws-eks', 'aks', 'gke-standard'])(
    'passes this gate on %s',
    (id) => expect(gateIn(optionIn(found, id), 'operating-system').answer).toBe('pass'),
  )

  test('does not run on Arm processors or on Fargate Spot', () => {
    expect(gateIn(optionIn(found, 'aws-ec2-asg:arm'), 'operating-system').answer).toBe('blocked')
    expect(gateIn(optionIn(found, 'aws-fargate:arm'), 'operating-system').answer).toBe('blocked')
    const spot = assessed({ ...onWindows, interruptible: 'yes' }, { spotAllowed: true })
    expect(gateIn(optionIn(spot, 'aws-fargate:spot'), 'operating-system').answer).toBe('blocked')
  })

  test('runs on the older Functions plans, where Windows is in the price', () => {
    const premium = optionIn(found, 'azure-functions:premium')
    expect(gateIn(premium, 'operating-system').answer).toBe('pass')
    expect(premium.bill.some(({ item }) => /Windows/.test(item))).toBe(false)
  })

  test('is at risk there: functions on Windows run in a sandbox, which an existing application may not survive', () => {
    // projectkudu/kudu wiki, Azure Web App sandbox, revision 35 of 28 Jul 2023: it holds for Functions too.
    const gate = gateIn(optionIn(found, 'azure-functions:premium'), 'operating-system')
    expect(gate).toMatchObject({ answer: 'pass', atRisk: true, reason: { code: 'system-fenced' }, date: '2023-07-28' })
    expect(optionIn(found, 'azure-functions:premium').atRisk).toBe(true)
    expect(found.recommendation?.family).not.toBe('serverless')
    expect(gateIn(optionIn(assessed(webService), 'azure-functions:premium'), 'operating-system').atRisk).toBe(false)
  })

  test('pays the licence of $0.046 for every vCPU-hour of its machines', () => {
    const vm = optionIn(found, 'aws-ec2-asg')
    const licence = vm.bill.find(({ item }) => item === 'Windows licence')
    const { instances, vcpu } = vm.capacity!
    // Machines that stand all month: their number × their vCPUs × 730 h.
    expect(licence).toMatchObject({ unit: 'vCPU-h', unitPriceUsd: 0.046 })
    expect(licence?.quantity).toBeCloseTo((instances ?? 0) * (vcpu ?? 0) * 730, 3)
  })

  test('on Fargate pays 0.09148 + 0.046 a vCPU-hour and 0.01005 a GiB-hour, read against Linux', () => {
    const usd = (workload: Workload): number => optionIn(assessed(workload), 'aws-fargate').monthlyUsd?.likely ?? 0
    const task = optionIn(found, 'aws-fargate').capacity!
    const hours = (task.instances ?? 0) * 730
    const more =
      hours * ((0.091_48 - 0.040_48 + 0.046) * (task.vcpu ?? 0) + (0.010_05 - 0.004_445) * (task.memoryGiB ?? 0))
    expect(usd(onWindows) - usd(webService)).toBeCloseTo(more, 4)
  })
})

test('what nobody said is Linux, marked as a default, and changes no verdict', () => {
  const silent = assessed(webService)
  expect(silent.inputs.basis.operatingSystem).toBe('default')
  expect(silent.inputs.likely.operatingSystem).toBe('linux')
  const told = assessed({ ...webService, operatingSystem: 'linux' })
  expect(silent.recommendation?.option).toBe(told.recommendation?.option)
  expect(silent.recommendation?.monthlyUsd).toBe(told.recommendation?.monthlyUsd)
})

describe('the question of the operating system', () => {
  const asks = (workload: Workload): boolean =>
    assessed(workload).path?.openQuestions.some(({ code }) => code === 'open-operating-system') ?? false

  test('is asked where the notes name a thing of Windows, and not otherwise', () => {
    expect(asks({ ...webService, notes: 'Old .NET Framework site behind IIS' })).toBe(true)
    expect(asks(webService)).toBe(false)
  })

  test('is not asked once somebody answered it', () => {
    expect(asks({ ...webService, operatingSystem: 'linux', notes: 'Was on IIS once' })).toBe(false)
  })
})
