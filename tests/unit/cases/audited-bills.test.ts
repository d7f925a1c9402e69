/**
 * Bills worked out by hand from the vendors' price lists (us-east-1, us-central1, eastus; autumn 2026) and the workload's
 * own figures, line by line. Nothing here is read from the program but its answer.
 */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import type { Team, Workbook } from '../../../src/domain/workbook.ts'
import { industrial } from '../../../src/workbench/templates/industrial.ts'
import { media } from '../../../src/workbench/templates/media.ts'
import { retailer } from '../../../src/workbench/templates/retailer.ts'
import { aiTeam, billedAtHome } from '../../support/ai-team.ts'

const hours = 730
const seconds = hours * 3600

// Around compute, per vendor: USD per hour, per GB or per million.
const aws = {
  lb: 0.0225,
  lcu: 0.008,
  // A gateway and its public address.
  nat: 0.045 + 0.005,
  natGB: 0.045,
  ip: 0.005,
  // A balancer that callers reach from outside has an address in each of two zones.
  front: 0.0225 + 2 * 0.005,
  logs: 0.5,
  ecr: 0.1,
  egress: 0.09,
  disk: 0.08,
}
// Every machine starts from a disk: GB of an Amazon Linux image, of Batch's image, of an EKS node; and of a GCE image at 0.10.
const root = { ec2: 8 * 0.08, batch: 30 * 0.08, eks: 20 * 0.08, gce: 10 * 0.1 }
const azure = { logs: 2.3, egress: 0.087 }
// Cloud NAT: each machine by the hour, and the address of the gateway.
const gcp = { natMachine: 0.0014, natGB: 0.045, ip: 0.005, logs: 0.5, egress: 0.12, disk: 0.17 }
// Free egress of the first 100 GB belongs to the account, so it is left out unless free tiers are counted.
// Logs: 1 kB a request and 1 GB a month from each instance that is always on.

const lambdaArm = 0.0000133334
const lambdaX86 = 0.0000166667
/** E[wall]/T by Daly for M = 120 h between interruptions, R seconds to start again, a checkpoint every 20 minutes. */
const rework = (restartS: number) => {
  const m = 120 * 3600
  const tau = 1200
  return (m * Math.exp(restartS / m) * Math.expm1(tau / m)) / tau
}
// Pulling an image takes 15 s/GB, loading a model 47.99 s per 15 GB.
const start = (platformS: number, imageGB: number, modelGB: number) => platformS + imageGB * 15 + (modelGB * 47.99) / 15

// Wherever a team is, these are its bills at the prices above; those of the EU have a test of their own.
function total(workbook: Workbook, name: string, option: string, team: Partial<Team> = {}): number | undefined {
  const assessment = assess(catalogue, { ...billedAtHome(workbook), team: { ...workbook.team, region: 'us', ...team } })
  const workload = assessment.workloads.find((each) => each.name === name)
  const found = workload?.options.find((each) => each.option === option)
  const sum = found?.bill.filter((line) => line.counted).reduce((usd, line) => usd + line.monthlyUsd, 0)
  if (found?.monthlyUsd !== null && found !== undefined) expect(sum).toBeCloseTo(found.monthlyUsd.likely, 6)
  return sum
}

function agrees(workbook: Workbook, name: string, option: string, byHand: number, team: Partial<Team> = {}): void {
  const usd = total(workbook, name, option, team)
  expect(usd, `${name} on ${option}`).toBeDefined()
  expect(Math.abs((usd ?? 0) - byHand), `${name} on ${option}: ${usd} against ${byHand} by hand`).toBeLessThan(0.005)
}

const team = { ...aiTeam() }

describe('chat inference: 5M a month, 1.4 s, 8 at once, one A10, private network', () => {
  const name = 'Chat inference API'
  // Peak 5M x 4.2 / 2,628,000 s = 7.99/s x 1.4 s = 11.2 in flight; 8 x 0.6 busy each: 2.3, so 3 machines and a spare.
  const machines = 4
  const around = hours * aws.lb + 220 * aws.lcu + hours * aws.nat + (5 + machines) * aws.logs + 220 * aws.egress

  test('EC2 runs four g5.2xlarge; answers leave by the balancer, not by NAT', () => {
    agrees(team, name, 'aws-ec2-asg', machines * (hours * 1.212 + root.ec2) + around)
  })
  test('EKS runs the same four nodes whole, with a tenth of a control plane and an image registry', () => {
    agrees(team, name, 'aws-eks', machines * (hours * 1.212 + root.eks) + around + (hours / 10) * 0.1 + 9 * aws.ecr)
  })
  test('Spot and one year change the price of the machine and nothing else', () => {
    agrees(team, name, 'aws-ec2-asg:spot', machines * (hours * 0.50904 + root.ec2) + around)
    agrees(team, name, 'aws-ec2-asg:one-year', machines * (hours * 0.76356 + root.ec2) + around, {
      commitment: 'one-year',
    })
  })
})

describe('thumbnails: 1.2M events a month, 0.42 s, 1 GiB, 80 GB out', () => {
  const name = 'Thumbnailing on upload'
  const gbSeconds = 1.2e6 * 0.42
  const around = 1.2 * aws.logs + 80 * aws.egress

  test('Lambda bills GB-seconds and requests; an event needs no gateway', () => {
    agrees(team, name, 'aws-lambda', gbSeconds * lambdaX86 + 1.2 * 0.2 + around)
    agrees(team, name, 'aws-lambda:arm', gbSeconds * lambdaArm + 1.2 * 0.2 + around)
  })
  test('with free tiers 400,000 GB-s, a million requests and 100 GB out cost nothing', () => {
    agrees(team, name, 'aws-lambda:arm', (gbSeconds - 400_000) * lambdaArm + 0.2 * 0.2 + 1.2 * aws.logs, {
      freeTier: true,
    })
  })
  test('one provisioned instance takes the requests that find it idle, at its own cheaper rate', () => {
    const load = gbSeconds / seconds
    const onKept = gbSeconds * ((1 - Math.exp(-load)) / load)
    const kept = seconds * 0.0000041667 + onKept * 0.0000097222 + 1 * aws.logs
    agrees(team, name, 'aws-lambda:provisioned', kept + (gbSeconds - onKept) * lambdaX86 + 1.2 * 0.2 + around)
  })
  test('durable execution adds one checkpointed step to each run', () => {
    agrees(team, name, 'aws-lambda:durable', gbSeconds * lambdaX86 + 1.2 * 0.2 + 1.2 * 8 + around)
  })
  test('Cloud Run rounds 420 ms up to 500', () => {
    const work = 1.2e6 * 0.5 * (0.000024 + 0.0000025)
    agrees(team, name, 'cloud-run', work + 1.2 * 0.4 + 1.2 * gcp.logs + 80 * gcp.egress)
  })
  test('Azure: Consumption bills 1 GB by the millisecond, Flex sells 2 GB and at least a second', () => {
    const beside = 1.2 * azure.logs + 80 * azure.egress
    agrees(team, name, 'azure-functions:consumption', gbSeconds * 0.000016 + 1.2 * 0.2 + beside)
    agrees(team, name, 'azure-functions', 1.2e6 * 1 * 2 * 0.000026 + 1.2 * 0.4 + beside)
  })
  // Peak 1.2M x 12 / 2,628,000 s x 0.42 s = 2.3 in flight, 60 % busy: 4 slots of 1 vCPU; events keep no spare.
  test('EC2 puts four slots on two t3.small', () => {
    const machines = 2 * (hours * (0.0208 + aws.ip) + (0.5 + 0.4) * aws.disk + root.ec2 + aws.logs)
    agrees(team, name, 'aws-ec2-asg', machines + around)
  })
  test('Fargate runs four tasks; its smallest with 1 vCPU has 2 GB', () => {
    const tasks = 4 * (hours * (0.03238 + 2 * 0.00356 + aws.ip) + aws.logs)
    agrees(team, name, 'aws-fargate:arm', tasks + 0.4 * aws.ecr + around)
  })
  test('EKS pays four shares of 1 vCPU out of the 1.8 that a t3.small leaves', () => {
    const shares = 4 * ((hours * 0.0208 + root.eks) / 1.8 + (0.5 + 0.4) * aws.disk + aws.logs)
    agrees(team, name, 'aws-eks', shares + (hours / 10) * 0.1 + 0.4 * aws.ecr + around)
  })
})

describe('nightly embedding: 30 runs of 4.5 h on two L4, image 7 GB, model 4 GB', () => {
  const name = 'Nightly embedding batch'
  const work = 30 * 4.5
  const around = (natUsd: number, vendor: { natGB: number; logs: number; egress: number }, busyHours: number) =>
    natUsd + 15 * vendor.natGB + (busyHours / hours) * vendor.logs + 15 * vendor.egress

  test('AWS Batch pays run hours and starts of a g6.12xlarge, the smallest with two L4', () => {
    const starts = (30 * start(120, 7, 4)) / 3600
    agrees(
      team,
      name,
      'aws-batch',
      (work + starts) * (4.6016 + root.batch / hours) + around(hours * aws.nat, aws, work + starts) + 7 * aws.ecr,
    )
  })
  test('on Spot the work grows by what interruptions undo', () => {
    const restart = start(120, 7, 4)
    const busy = work * rework(restart) + (30 * restart) / 3600
    const usd = busy * (1.88666 + root.batch / hours) + around(hours * aws.nat, aws, busy) + 7 * aws.ecr
    agrees(team, name, 'aws-batch:spot', usd)
  })
  test('a GPU node of EKS started for a run is paid whole, as on Batch', () => {
    const starts = (30 * start(76, 7, 4)) / 3600
    const usd = total(team, name, 'aws-eks') ?? 0
    expect(usd).toBeGreaterThan((work + starts * 0.3) * 4.6016)
    expect(usd).toBeLessThan((work + starts * 2) * 4.6016 + around(hours * aws.nat, aws, work) + 7 * aws.ecr + 10)
  })
  test('Compute Engine starts a g2-standard-24 with its image on disk', () => {
    const starts = (30 * (30 + (4 * 47.99) / 15)) / 3600
    const disk = (((0.5 + 7 + 4) * (work + starts)) / hours) * gcp.disk
    const nat = (work + starts) * gcp.natMachine + hours * gcp.ip
    const machines = (work + starts) * (2.000833 + root.gce / hours)
    agrees(team, name, 'gce-mig', machines + disk + around(nat, gcp, work + starts))
  })
})

describe('weekly fine-tune: 4 runs of 7 h on eight H100', () => {
  const name = 'Weekly fine-tune'
  const around = hours * aws.nat + 5 * aws.natGB + 5 * aws.egress
  test('AWS Batch pays 28 h of a p5.48xlarge and four starts with 18 GB of image and 140 GB of model', () => {
    const busy = 28 + (4 * start(120, 18, 140)) / 3600
    agrees(
      team,
      name,
      'aws-batch',
      busy * (55.04 + root.batch / hours) + around + 18 * aws.ecr + (busy / hours) * aws.logs,
    )
  })
  test('Spot costs 48 % of it and a little rework', () => {
    const restart = start(120, 18, 140)
    const busy = 28 * rework(restart) + (4 * restart) / 3600
    agrees(
      team,
      name,
      'aws-batch:spot',
      busy * (26.4192 + root.batch / hours) + around + 18 * aws.ecr + (busy / hours) * aws.logs,
    )
  })
})

describe('hourly cost report: 730 runs of 40 s with 2 GiB', () => {
  const name = 'Hourly cost report'
  test('Lambda pays the seconds of the runs', () => {
    agrees(team, name, 'aws-lambda:arm', 730 * 40 * 2 * lambdaArm + 730 * 2e-7 + 0.00073 * aws.logs + aws.egress)
  })
  test('a machine is started for each run, 25.8 s before its work, and gone after it', () => {
    // A t3.small sustains 0.4 of the one vCPU; what is beyond costs at most another machine's share.
    const busy = (730 * (40 * rework(25.8) + 25.8)) / 3600
    const machine = 0.00728 * (1 + 0.6 / 0.4) + aws.ip + ((0.5 + 0.6) * aws.disk + root.ec2 + aws.logs) / hours
    agrees(team, name, 'aws-ec2-asg:spot', busy * machine + 0.00073 * aws.logs + aws.egress)
  })
  test('one that may take no time to start is kept all month', () => {
    const machine = hours * (0.00728 + aws.ip) + (0.5 + 0.6) * aws.disk + root.ec2
    const prompt = {
      ...team,
      workloads: team.workloads.map((each) => (each.name === name ? { ...each, maxColdStartMs: 1000 } : each)),
    }
    agrees(prompt, name, 'aws-ec2-asg:spot', machine + 1.00073 * aws.logs + aws.egress)
  })
  test('a worker is paid through its start of 2 s and its idle minute: 102 s a run', () => {
    agrees(team, name, 'modal', 730 * 102 * (0.0000131 / 2 + 2 * 0.00000222))
  })
  test('Cloud Run pays 1 vCPU and 2 GiB for the seconds of the runs', () => {
    agrees(
      team,
      name,
      'cloud-run',
      730 * 40 * (0.000024 + 2 * 0.0000025) + 730 * 4e-7 + 0.00073 * gcp.logs + gcp.egress,
    )
  })
})

describe('internal admin tool: 60,000 a month, 180 ms, 1 GiB, private network', () => {
  const name = 'Internal admin tool'
  test('on Lambda the NAT gateway is nearly the whole bill', () => {
    const run = 60_000 * 0.18 * lambdaArm + 0.06 * (0.2 + 1) + 0.06 * aws.logs
    agrees(team, name, 'aws-lambda:arm', run + hours * aws.nat + 2 * aws.egress)
  })
  test('on EC2 it is the spare, the balancer and the NAT gateway', () => {
    const machines = 2 * (hours * 0.0168 + (0.5 + 0.5) * aws.disk + root.ec2 + aws.logs)
    const front = hours * aws.lb + 2 * aws.lcu
    agrees(team, name, 'aws-ec2-asg:arm', machines + front + hours * aws.nat + 0.06 * aws.logs + 2 * aws.egress)
  })
})

describe('webhook router: 20 to 40 million a month, 15 to 25 ms, 50 at once, 0.25 GiB', () => {
  const name = 'Webhook router'
  // A range without a likely value stands at its geometric mean: 28.28M and 19.4 ms.
  const requests = Math.sqrt(20e6 * 40e6)
  const durationS = Math.sqrt(15 * 25) / 1000
  const millions = requests / 1e6

  test('Lambda rounds 19.4 ms up to 20; a balancer in front costs $26.24, an HTTP API $28.28', () => {
    const balancer = hours * (aws.front + (requests / seconds / 25) * aws.lcu)
    expect(balancer).toBeLessThan(millions * 1)
    const run = requests * 0.02 * 0.25 * lambdaX86 + millions * 0.2 + balancer + (millions / 1000) * 1000 * aws.logs
    agrees(team, name, 'aws-lambda', run + 60 * aws.egress)
  })
  test('Cloud Run pays 1 vCPU and 0.5 GiB whenever at least one request is held, each for 100 ms', () => {
    const atWork = seconds * (1 - Math.exp((-requests * 0.1) / seconds))
    const run = atWork * (0.000024 + 0.5 * 0.0000025) + millions * 0.4 + millions * gcp.logs
    agrees(team, name, 'cloud-run', run + 60 * gcp.egress)
  })
  test('Fargate carries the peak on one task of 0.25 vCPU and keeps a spare', () => {
    const peakInFlight = ((requests * 9) / seconds) * durationS
    expect(peakInFlight).toBeLessThan(50 * 0.6)
    const tasks = 2 * (hours * (0.25 * 0.04048 + 0.5 * 0.004445 + aws.ip) + aws.logs)
    const units = requests / seconds / 25
    const front = hours * (aws.front + units * aws.lcu)
    agrees(team, name, 'aws-fargate', tasks + front + millions * aws.logs + 0.2 * aws.ecr + 60 * aws.egress)
  })
  test('Modal keeps one worker of 0.25 vCPU all month, at three times the price because it must not be interrupted', () => {
    const worker = seconds * 0.25 * (0.0000131 / 2 + 0.00000222)
    agrees(team, name, 'modal', 3 * worker)
    const router = (entry: (typeof team.workloads)[number]) =>
      entry.name === name ? { ...entry, interruptible: 'yes' as const } : entry
    agrees({ ...team, workloads: team.workloads.map(router) }, name, 'modal', worker)
  })
  test('Container Apps pays a replica of 0.25 vCPU in full all month: it ends five minutes after a request, and none is so far apart', () => {
    const replica = seconds * (0.25 * 0.000024 + 0.5 * 0.000003)
    const run = replica + millions * 0.4 + millions * azure.logs + 0.2 * 0.1
    agrees(team, name, 'azure-container-apps', run + 60 * azure.egress)
  })
  test('Workers pays the plan, 18.28M requests beyond it, and CPU beyond 30 M ms', () => {
    // Nobody said how much of a request is CPU: the usual share of its duration, which is waiting elsewhere.
    const share = catalogue.assumptions.cpuShareOfDuration.value
    const cpuMs = requests * durationS * 1000 * share
    const run = 5 + (requests - 10e6) * 0.3e-6 + Math.max(0, cpuMs - 30e6) * 0.02e-6 + millions * 0.6
    agrees(team, name, 'cloudflare-workers', run)
  })
})

describe('CI: 9,000 builds of 6 min on 8 vCPU and 16 GiB', () => {
  test('EC2 starts a c7i.2xlarge for each build, 25.8 s before it, and lets it go', () => {
    const busy = (9000 * (360 + 25.8)) / 3600
    const machines = busy * (0.357 + ((0.5 + 3) * aws.disk + root.ec2 + aws.logs) / hours)
    const around = hours * aws.nat + 40 * aws.natGB + 0.009 * aws.logs + 40 * aws.egress
    agrees(team, 'CI build', 'aws-ec2-asg', machines + around)
  })
})

describe('other teams', () => {
  test('personalisation at checkout on Lambda: 18M, 60 ms, 1 GB, and the hour of people at the 90 USD the team named', () => {
    const run = 18e6 * 0.06 * lambdaX86 + 18 * (0.2 + 1) + 18 * aws.logs
    agrees(retailer, 'Personalisation at checkout', 'aws-lambda', run + 90 * aws.egress + 1 * 90)
  })
  test('player API on Fargate: 400M, 30 ms, 40 at once; balancer capacity goes by connections', () => {
    // Peak 152 x 3.5 x 0.03 s = 16 in flight of 24, but 533/s x 4 ms = 2.1 busy vCPU of 0.6 each: four tasks and a spare.
    const tasks = 5 * (hours * (0.04048 + 2 * 0.004445) + aws.logs)
    const front = hours * (aws.lb + (400e6 / seconds / 25) * aws.lcu + aws.nat)
    agrees(media, 'Player API', 'aws-fargate', tasks + front + 400 * aws.logs + 0.4 * aws.ecr + 1200 * aws.egress)
  })
  test('machine event gateway on Lambda: 50M, 8 ms, 128 MB', () => {
    const run = 50e6 * 0.008 * 0.125 * lambdaArm + 50 * 0.2 + 50 * aws.logs
    agrees(industrial, 'Machine event gateway', 'aws-lambda:arm', run)
  })
})
