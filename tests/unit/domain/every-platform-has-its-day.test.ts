/** Every platform is the answer to some sensible question; a catalogue in which one never wins would be rigged. */
import { expect, test } from 'vitest'
import type { Team, Workload } from '../../../src/domain/workbook.ts'
import { assessed, gateIn, optionIn, webService } from '../../support/assessed.ts'
import { exampleWorkloads } from '../../support/example-workloads.ts'

const hour = 3_600_000

function winner(workload: Workload, team: Team = {}): string | undefined {
  return assessed(workload, team).recommendation?.platform
}

const stateful: Workload = { ...webService, keepsWarmState: 'yes' }
const kernel: Workload = { ...webService, hostAccess: 'kernel', rollbackUnit: 'machine' }

const rareGpu: Workload = {
  id: 'rare-gpu',
  kind: 'api',
  trafficShape: 'bursty',
  requestsPerMonth: 40_000,
  peakToMeanRatio: 15,
  durationMs: 3000,
  longestRunS: 60,
  concurrencyPerReplica: 4,
  memoryGiB: 16,
  vcpu: 4,
  gpu: 'a10',
  modelGB: 8,
  imageGB: 4,
  maxColdStartMs: 90_000,
  hostAccess: 'none',
}

test('EC2 is best for chat inference that needs its GPU device warm and already runs there', () => {
  expect(winner(exampleWorkloads.chat)).toBe('aws-ec2-asg')
})

test('AWS Batch is best at AWS for a nightly GPU batch that queues, may be interrupted and pays only while it runs', () => {
  expect(winner(exampleWorkloads.embeddings, { platforms: ['aws'] })).toBe('aws-batch')
})

test('EKS is best for a service with warm state in a team that already operates EKS', () => {
  expect(winner(stateful, { platforms: ['aws'], operatesCluster: 'aws-eks' })).toBe('aws-eks')
})

test('GKE Standard is best for the same service in a team that already operates GKE Standard', () => {
  expect(winner(stateful, { platforms: ['gcp'], operatesCluster: 'gke-standard' })).toBe('gke-standard')
})

test('GKE Autopilot is best for day-long sockets in a team that already operates Autopilot', () => {
  const sockets: Workload = { ...stateful, connection: 'websocket', longestRunS: 36_000 }
  expect(winner(sockets, { platforms: ['gcp'], operatesCluster: 'gke-autopilot' })).toBe('gke-autopilot')
})

test('AKS is best for the same service in a team that already operates AKS', () => {
  expect(winner(stateful, { platforms: ['azure'], operatesCluster: 'aks' })).toBe('aks')
})

test('an own cluster is best for the same service in a team that runs its own hardware', () => {
  expect(winner(stateful, { platforms: ['own'], operatesCluster: 'own-cluster' })).toBe('own-cluster')
})

test('Azure Scale Sets are best for code that loads kernel modules in a team bound to Azure', () => {
  expect(winner(kernel, { platforms: ['azure'] })).toBe('azure-vmss')
})

test('Compute Engine groups are best for code that loads kernel modules in a team bound to Google Cloud', () => {
  expect(winner(kernel, { platforms: ['gcp'] })).toBe('gce-mig')
})

test('Fargate is best for a service with warm state in a team on AWS that operates no cluster', () => {
  expect(winner(stateful, { platforms: ['aws'] })).toBe('aws-fargate')
})

test('Cloudflare Workers are best for short bursty requests in little memory that tolerate 50 ms of start', () => {
  const edge: Workload = {
    ...webService,
    trafficShape: 'bursty',
    peakToMeanRatio: 20,
    durationMs: 15,
    longestRunS: 2,
    memoryGiB: 0.1,
    vcpu: 0.1,
    concurrencyPerReplica: 1,
    p95TargetMs: 100,
    maxColdStartMs: 50,
  }
  expect(winner(edge)).toBe('cloudflare-workers')
})

test('Lambda is best for thumbnails on upload: bursty, short, and nothing to keep', () => {
  expect(winner(exampleWorkloads.thumbnails)).toBe('aws-lambda')
})

test('Cloud Run functions are best for small bursty events in a team bound to Google Cloud', () => {
  expect(winner({ ...exampleWorkloads.thumbnails, runsToday: null }, { platforms: ['gcp'] })).toBe(
    'cloud-run-functions',
  )
})

test('Azure Functions are best for small bursty events in a team bound to Azure', () => {
  expect(winner({ ...exampleWorkloads.thumbnails, runsToday: null }, { platforms: ['azure'] })).toBe('azure-functions')
})

test('Modal is best for a GPU service that is called rarely and tolerates a start of a minute and a half', () => {
  expect(winner(rareGpu)).toBe('modal')
})

test('Cloud Run with GPU is best for the same service on an L4 in a team bound to Google Cloud', () => {
  expect(winner({ ...rareGpu, gpu: 'l4' }, { platforms: ['gcp'] })).toBe('cloud-run-gpu')
})

// Modal ends an attempt after 24 h, RunPod after seven days.
test('RunPod Serverless is best for bursty GPU events on an L40S of which one may run for 30 hours', () => {
  const events: Workload = {
    ...rareGpu,
    kind: 'event',
    durationMs: 9000,
    longestRunS: 108_000,
    concurrencyPerReplica: 1,
    memoryGiB: 32,
    vcpu: 8,
    gpu: 'l40s',
    modelGB: 8,
    imageGB: 8,
    maxColdStartMs: 600_000,
  }
  expect(winner(events)).toBe('runpod-serverless')
})

test('RunPod pods are best for a steady public model server on an L40S where only the GPU device matters', () => {
  const server: Workload = {
    id: 'server',
    kind: 'api',
    trafficShape: 'steady',
    requestsPerMonth: 3e6,
    peakToMeanRatio: 1.5,
    durationMs: 800,
    longestRunS: 60,
    concurrencyPerReplica: 4,
    memoryGiB: 32,
    vcpu: 8,
    gpu: 'l40s',
    modelGB: 24,
    imageGB: 8,
    p95TargetMs: 3000,
    maxColdStartMs: 500,
    hostAccess: 'device',
    keepsWarmState: 'yes',
  }
  expect(winner(server)).toBe('runpod-pods')
})

test('Modal is best for short GPU jobs that must start within two minutes', () => {
  const jobs: Workload = {
    id: 'jobs',
    kind: 'batch',
    requestsPerMonth: 200,
    durationMs: hour / 3,
    longestRunS: 3600,
    memoryGiB: 32,
    vcpu: 8,
    gpu: 'a10',
    modelGB: 8,
    imageGB: 4,
    maxColdStartMs: 120_000,
    hostAccess: 'none',
  }
  expect(winner(jobs)).toBe('modal')
})

test('a CI build that needs root is best on machines: privileged pods of a cluster are a risk or start too late', () => {
  const ci = assessed(exampleWorkloads.ci)
  expect(ci.recommendation?.family).toBe('vm')
  expect(['risky', 'blocked']).toContain(ci.families.container.verdict)
  expect(gateIn(optionIn(ci, 'aws-eks'), 'host-access').reason.code).toBe('privileged-pods')
  expect(ci.families.serverless.verdict).toBe('blocked')
})

test('a weekly fine-tune on eight H100 with kernel access is best on machines', () => {
  const tune = assessed(exampleWorkloads.fineTune)
  expect(tune.recommendation?.family).toBe('vm')
  expect(tune.families.serverless.verdict).toBe('blocked')
})
