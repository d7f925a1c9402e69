/**
 * Bills of GPU workers, pods, scale sets, managed Kubernetes, Container Apps and provisioned functions, each line worked
 * out by hand from the vendors' price lists (us-east-1, us-central1, eastus; autumn 2026). Nothing here is read from the
 * program but its answer.
 */
import { describe, test } from 'vitest'
import { alone, expectLines } from '../../support/audited-lines.ts'

const hours = 730
const seconds = hours * 3600

// Pulling an image takes 15 s/GB, loading a model 47.99 s per 15 GB.
const modelS = (gigabytes: number) => (gigabytes * 47.99) / 15
const imageS = (gigabytes: number) => gigabytes * 15

/**
 * Share of the month for which a single worker is paid under Poisson arrivals: it is off for 1/r, starts for S, and is up
 * until nobody has come for T, which is (e^(r (s + T)) - 1)/r: an M/G/infinity busy period of requests that last s + T.
 */
function paidShare(rate: number, serviceS: number, keptS: number, startS: number): number {
  const off = 1 / rate
  const up = Math.expm1(rate * (serviceS + keptS)) / rate
  return (startS + up) / (off + startS + up)
}
/** Share of the month with at least one request on it. */
const atWorkShare = (rate: number, serviceS: number) => 1 - Math.exp(-rate * serviceS)

describe('vision API: 3,000 a month of 2 s on one L4, 12 GiB, 4 vCPU, image 3 GB, model 6 GB', () => {
  const vision = alone({
    kind: 'api',
    trafficShape: 'steady',
    requestsPerMonth: 3000,
    durationMs: 2000,
    longestRunS: 10,
    concurrencyPerReplica: 10,
    memoryGiB: 12,
    vcpu: 4,
    gpu: 'l4',
    imageGB: 3,
    modelGB: 6,
    localDiskGB: 0.5,
    egressGBPerMonth: 3,
    privateNetwork: 'no',
  })
  const rate = 3000 / seconds
  const work = seconds * atWorkShare(rate, 2)

  test('Modal: the GPU, 4 vCPU and 12 GiB through start, work and the idle minute', () => {
    const paid = seconds * paidShare(rate, 2, 60, 2 + modelS(6))
    expectLines(vision, 'modal', {
      'Worker GPU, l4': work * 0.000222,
      'Worker GPU while starting or idle, l4': (paid - work) * 0.000222,
      'Worker vCPU': work * 4 * (0.0000131 / 2),
      'Worker vCPU while starting or idle': (paid - work) * 4 * (0.0000131 / 2),
      'Worker memory': work * 12 * 0.00000222,
      'Worker memory while starting or idle': (paid - work) * 12 * 0.00000222,
      Egress: 0,
    })
  })
  test('Cloud Run: an L4 comes with 4 vCPU and 16 GiB and stays ten minutes', () => {
    const paid = seconds * paidShare(rate, 2, 600, 4 + modelS(6))
    expectLines(vision, 'cloud-run-gpu', {
      'Worker GPU, l4': work * 0.0001867,
      'Worker GPU while starting or idle, l4': (paid - work) * 0.0001867,
      'Worker vCPU': work * 4 * 0.000018,
      'Worker vCPU while starting or idle': (paid - work) * 4 * 0.000018,
      'Worker memory': work * 16 * 0.000002,
      'Worker memory while starting or idle': (paid - work) * 16 * 0.000002,
      Logs: 0.003 * 0.5,
      Egress: 3 * 0.12,
    })
  })
  test('RunPod Serverless: one price per worker, five seconds after the last request', () => {
    const paid = seconds * paidShare(rate, 2, 5, 1.5 + modelS(6))
    expectLines(vision, 'runpod-serverless', {
      'Worker GPU, l4': work * 0.00019,
      'Worker GPU while starting or idle, l4': (paid - work) * 0.00019,
      Egress: 0,
    })
  })
  test('RunPod pods: one and a spare all month, and their disks', () => {
    expectLines(vision, 'runpod-pods', {
      'Machines, 1x L4': 2 * hours * 0.44,
      Disks: 2 * (0.5 + 3 + 6) * 0.1,
      Egress: 0,
    })
  })
  test('GKE: two whole g2-standard-4 with a 100 GB system disk each, a tenth of a control plane, a balancer', () => {
    expectLines(vision, 'gke-standard', {
      'Machines, g2-standard-4': 2 * hours * 0.706832,
      'Operating system disks': 2 * 100 * 0.1,
      Disks: 2 * (0.5 + 3 + 6) * 0.17,
      'Control plane, shared': (hours / 10) * 0.1,
      'Load balancer': hours * 0.025,
      'Load balancer capacity': 3 * 0.008,
      Logs: (2 + 0.003) * 0.5,
      'Image registry': 3 * 0.1,
      Egress: 3 * 0.12,
    })
  })
})

describe('nightly training: 30 runs of 2 h on one A100, 60 GiB, 8 vCPU, image 8 GB, model 10 GB', () => {
  const training = alone(
    {
      kind: 'training',
      trafficShape: 'scheduled',
      requestsPerMonth: 30,
      durationMs: 7_200_000,
      longestRunS: 7200,
      concurrencyPerReplica: 1,
      memoryGiB: 60,
      vcpu: 8,
      gpu: 'a100',
      imageGB: 8,
      modelGB: 10,
      localDiskGB: 0.5,
      egressGBPerMonth: 0,
      interruptible: 'yes',
      privateNetwork: 'no',
    },
    { spotAllowed: true },
  )

  test('Modal: 60 h of work, and per run a start and the idle minute', () => {
    const idle = 30 * (2 + modelS(10) + 60)
    expectLines(training, 'modal', {
      'Worker GPU, a100': 60 * 3600 * 0.000694,
      'Worker GPU while starting or idle, a100': idle * 0.000694,
      'Worker vCPU': 60 * 3600 * 8 * (0.0000131 / 2),
      'Worker vCPU while starting or idle': idle * 8 * (0.0000131 / 2),
      'Worker memory': 60 * 3600 * 60 * 0.00000222,
      'Worker memory while starting or idle': idle * 60 * 0.00000222,
    })
  })
  test('RunPod Serverless: 60 h of work, starts and five seconds a run', () => {
    const idle = 30 * (1.5 + modelS(10) + 5)
    expectLines(training, 'runpod-serverless', {
      'Worker GPU, a100': 60 * 3600 * 0.00076,
      'Worker GPU while starting or idle, a100': idle * 0.00076,
    })
  })
  test('RunPod pods: a schedule starts one for each run', () => {
    const starts = (30 * (60 + imageS(8) + modelS(10))) / 3600
    expectLines(training, 'runpod-pods', {
      'Machines, 1x A100 PCIe': 60 * 1.79,
      'Starting machines, 1x A100 PCIe': starts * 1.79,
      Disks: ((0.5 + 8 + 10) * (60 + starts) * 0.1) / hours,
    })
  })
  test('VMSS: an NC24ads_A100_v4 from a machine image that holds the container; address and disks for its hours', () => {
    const starts = (30 * (60 + modelS(10))) / 3600
    expectLines(training, 'azure-vmss', {
      'Machines, NC24ads_A100_v4': 60 * 3.673,
      'Starting machines, NC24ads_A100_v4': starts * 3.673,
      'Operating system disks': (30 * (60 + starts) * 0.08) / hours,
      Disks: ((0.5 + 8 + 10) * (60 + starts) * 0.08) / hours,
      'Public IPv4 addresses': (60 + starts) * 0.005,
      Logs: (30 * 1e-6 + (60 + starts) / hours) * 2.3,
    })
  })
  test('VMSS on Spot: what interruptions undo is run again, a twentieth of an hour a month', () => {
    // E[wall]/T by Daly, M = 120 h between interruptions, a checkpoint every 20 minutes, a restart as long as a start.
    const mean = 120 * 3600
    const restart = 60 + modelS(10)
    const work = (60 * mean * Math.exp(restart / mean) * Math.expm1(1200 / mean)) / 1200
    const starts = (30 * restart) / 3600
    expectLines(training, 'azure-vmss:spot', {
      'Machines, NC24ads_A100_v4': work * 0.444433,
      'Starting machines, NC24ads_A100_v4': starts * 0.444433,
      'Operating system disks': (30 * (work + starts) * 0.08) / hours,
      Disks: ((0.5 + 8 + 10) * (work + starts) * 0.08) / hours,
      'Public IPv4 addresses': (work + starts) * 0.005,
      Logs: (30 * 1e-6 + (work + starts) / hours) * 2.3,
    })
  })
  test('AKS: the same machine as a node, joined in two minutes, with a 128 GB system disk', () => {
    const starts = (30 * (120 + imageS(8) + modelS(10))) / 3600
    expectLines(training, 'aks', {
      'Machines, NC24ads_A100_v4': 60 * 3.673,
      'Starting machines, NC24ads_A100_v4': starts * 3.673,
      'Operating system disks': (128 * (60 + starts) * 0.08) / hours,
      Disks: ((0.5 + 8 + 10) * (60 + starts) * 0.08) / hours,
      'Control plane, shared': (hours / 10) * 0.1,
      Logs: (30 * 1e-6 + (60 + starts) / hours) * 2.3,
      'Image registry': 8 * 0.1,
    })
  })
})

const loginApi = {
  kind: 'api',
  trafficShape: 'steady',
  requestsPerMonth: 10_000_000,
  durationMs: 120,
  peakToMeanRatio: 3,
  concurrencyPerReplica: 10,
  memoryGiB: 0.5,
  vcpu: 0.5,
  gpu: 'none',
  imageGB: 0.2,
  localDiskGB: 0.5,
  egressGBPerMonth: 500,
  maxColdStartMs: 200,
  privateNetwork: 'no',
} as const

describe('login API: 10M a month of 120 ms, 0.5 GiB, half a vCPU, ten at once, 500 GB out', () => {
  const login = alone(loginApi)
  const rate = 1e7 / seconds

  test('Lambda with one provisioned instance: it serves whoever finds it idle at the lower rate', () => {
    const gbSeconds = 1e7 * 0.12 * 0.5
    // E[min(N, 1)] / a with N ~ Poisson(a): the share of the work in flight that the one instance holds.
    const load = rate * 0.12
    const onKept = gbSeconds * ((1 - Math.exp(-load)) / load)
    expectLines(login, 'aws-lambda:provisioned', {
      'Kept warm': seconds * 0.5 * 0.0000041667,
      'Function time on kept capacity': onKept * 0.0000097222,
      'Function time': (gbSeconds - onKept) * 0.0000166667,
      Requests: 10 * 0.2,
      'Gateway requests': 10 * 1,
      Logs: (10 + 1) * 0.5,
      Egress: 500 * 0.09,
    })
  })
  // Peak 3 x 3.81/s x 0.12 s = 1.4 in flight of 6: one and a spare.
  test('VMSS: two B2als_v2, an address on each and one on the balancer, which bills each GB', () => {
    expectLines(login, 'azure-vmss', {
      'Machines, B2als_v2': 2 * hours * 0.0376,
      'Operating system disks': 2 * 30 * 0.08,
      Disks: 2 * (0.5 + 0.2) * 0.08,
      'Load balancer': hours * 0.025,
      'Load balancer capacity': 500 * 0.005,
      'Public IPv4 addresses': 3 * hours * 0.005,
      Logs: (10 + 2) * 2.3,
      Egress: 500 * 0.087,
    })
  })
  test('VMSS for a year: two D2s_v5 at 38 % off', () => {
    expectLines(alone(loginApi, { commitment: 'one-year' }), 'azure-vmss:one-year', {
      'Machines, D2s_v5': 2 * hours * 0.096 * 0.62,
      'Operating system disks': 2 * 30 * 0.08,
      Disks: 2 * (0.5 + 0.2) * 0.08,
      'Load balancer': hours * 0.025,
      'Load balancer capacity': 500 * 0.005,
      'Public IPv4 addresses': 3 * hours * 0.005,
      Logs: (10 + 2) * 2.3,
      Egress: 500 * 0.087,
    })
  })
  test('GKE: half a vCPU out of the 1.8 that an e2-medium leaves, twice', () => {
    const share = 0.5 / 1.8
    expectLines(login, 'gke-standard', {
      'Machines, e2-medium': 2 * hours * share * 0.033507,
      'Operating system disks': 2 * share * 100 * 0.1,
      Disks: 2 * (0.5 + 0.2) * 0.17,
      'Control plane, shared': (hours / 10) * 0.1,
      'Load balancer': hours * 0.025,
      'Load balancer capacity': 500 * 0.008,
      Logs: (10 + 2) * 0.5,
      'Image registry': 0.2 * 0.1,
      Egress: 500 * 0.12,
    })
  })
  test('AKS: the same share of two B2als_v2 and of their 128 GB system disks', () => {
    const share = 0.5 / 1.8
    expectLines(login, 'aks', {
      'Machines, B2als_v2': 2 * hours * share * 0.0376,
      'Operating system disks': 2 * share * 128 * 0.08,
      Disks: 2 * (0.5 + 0.2) * 0.08,
      'Control plane, shared': (hours / 10) * 0.1,
      'Load balancer': hours * 0.025,
      'Load balancer capacity': 500 * 0.005,
      'Public IPv4 addresses': hours * 0.005,
      Logs: (10 + 2) * 2.3,
      'Image registry': 0.2 * 0.1,
      Egress: 500 * 0.087,
    })
  })
})

describe('rare reports: 2,000 a month of 3 s, 1 GiB, half a vCPU, private network', () => {
  const reports = alone({
    kind: 'api',
    trafficShape: 'steady',
    requestsPerMonth: 2000,
    durationMs: 3000,
    peakToMeanRatio: 3,
    concurrencyPerReplica: 10,
    memoryGiB: 1,
    vcpu: 0.5,
    gpu: 'none',
    imageGB: 0.4,
    localDiskGB: 0.5,
    egressGBPerMonth: 1,
    privateNetwork: 'yes',
  })
  const rate = 2000 / seconds
  const work = seconds * atWorkShare(rate, 3)
  const around = {
    Requests: 0.002 * 0.4,
    'NAT gateway': hours * 0.045,
    'Public IPv4 addresses': hours * 0.005,
    'Image registry': 0.4 * 0.1,
    Egress: 0.087,
  }

  test('Container Apps: a replica is paid in full from its start until five minutes after the last request', () => {
    const paid = seconds * paidShare(rate, 3, 300, 8 + imageS(0.4))
    expectLines(reports, 'azure-container-apps', {
      'Container vCPU': work * 0.5 * 0.000024,
      'Running without requests, vCPU': (paid - work) * 0.5 * 0.000024,
      'Container memory': work * 0.000003,
      'Running without requests, memory': (paid - work) * 0.000003,
      ...around,
      Logs: 0.002 * 2.3,
    })
  })
  test('Container Apps with one replica kept: what does not work is paid at the idle rate', () => {
    expectLines(reports, 'azure-container-apps:min-replicas', {
      'Container vCPU': work * 0.5 * 0.000024,
      'Container memory': work * 0.000003,
      'Kept warm, vCPU': (seconds - work) * 0.5 * 0.000003,
      'Kept warm, memory': (seconds - work) * 0.000003,
      ...around,
      Logs: (0.002 + 1) * 2.3,
    })
  })
  test('GKE behind Cloud NAT: NAT goes by machine, and a share of a machine pays that share', () => {
    const share = 0.5 / 1.8
    expectLines(reports, 'gke-standard', {
      'Machines, e2-medium': 2 * hours * share * 0.033507,
      'Operating system disks': 2 * share * 100 * 0.1,
      Disks: 2 * (0.5 + 0.4) * 0.17,
      'Control plane, shared': (hours / 10) * 0.1,
      'Load balancer': hours * 0.025,
      'Load balancer capacity': 0.008,
      'NAT gateway, by machine': 2 * hours * share * 0.0014,
      'Public IPv4 addresses': hours * 0.005,
      Logs: (2 + 0.002) * 0.5,
      'Image registry': 0.4 * 0.1,
      Egress: 0.12,
    })
  })
})

describe('Arm for a year: the login API where the team commits', () => {
  const login = alone(loginApi, { commitment: 'one-year' })
  const around = {
    'Load balancer': hours * 0.0225,
    'Load balancer capacity': hours * (500 / hours) * 0.008,
    'Public IPv4 addresses': (2 + 2) * hours * 0.005,
    Logs: (10 + 2) * 0.5,
    Egress: 500 * 0.09,
  }
  test('EC2: a t4g.small at 37.27 % off, the ratio of t3.medium', () => {
    expectLines(login, 'aws-ec2-asg:arm-one-year', {
      'Machines, t4g.small': 2 * hours * 0.0168 * (1 - 0.3727),
      'Operating system disks': 2 * 8 * 0.08,
      Disks: 2 * (0.5 + 0.2) * 0.08,
      ...around,
    })
  })
  test('Fargate: two tasks of half a vCPU and 1 GB at the rates of a Compute Savings Plan', () => {
    expectLines(login, 'aws-fargate:arm-one-year', {
      'Task vCPU': 2 * hours * 0.5 * 0.0255,
      'Task memory': 2 * hours * 0.0028,
      'Image registry': 0.2 * 0.1,
      ...around,
    })
  })
  test('Compute Engine: two n4a-standard-2, a quarter of the commitment of n4a-standard-8', () => {
    expectLines(login, 'gce-mig:arm-one-year', {
      'Machines, n4a-standard-2': (2 * hours * 0.203296) / 4,
      'Operating system disks': 2 * 10 * 0.1,
      Disks: 2 * (0.5 + 0.2) * 0.17,
      'Load balancer': hours * 0.025,
      'Load balancer capacity': 500 * 0.008,
      'Public IPv4 addresses': 2 * hours * 0.005,
      Logs: (10 + 2) * 0.5,
      Egress: 500 * 0.12,
    })
  })
})

test('sockets held for half an hour: a balancer bills what is open, 3,000 a unit, not the few that are new', () => {
  const sockets = alone({
    kind: 'api',
    connection: 'websocket',
    trafficShape: 'steady',
    requestsPerMonth: 500_000,
    durationMs: 1_800_000,
    peakToMeanRatio: 1,
    concurrencyPerReplica: 1000,
    memoryGiB: 0.5,
    vcpu: 0.25,
    gpu: 'none',
    imageGB: 0.2,
    localDiskGB: 0.5,
    egressGBPerMonth: 20,
    privateNetwork: 'no',
  })
  const open = (500_000 * 1800) / seconds
  expectLines(sockets, 'aws-fargate', {
    'Task vCPU': 2 * hours * 0.25 * 0.04048,
    'Task memory': 2 * hours * 0.5 * 0.004445,
    'Load balancer': hours * 0.0225,
    'Load balancer capacity': hours * (open / 3000) * 0.008,
    'Public IPv4 addresses': (2 + 2) * hours * 0.005,
    Logs: (0.5 + 2) * 0.5,
    'Image registry': 0.2 * 0.1,
    Egress: 20 * 0.09,
  })
})
