/** The eight workloads of the AI team's spreadsheet, as the workbook stores them. */
import type { Workbook, Workload } from '../../src/domain/workbook.ts'

const hour = 3_600_000

export const exampleWorkloads = {
  chat: {
    id: 'chat', name: 'Chat inference API', kind: 'api', trafficShape: 'bursty',
    requestsPerMonth: { low: 3e6, likely: 5e6, high: 9e6 }, peakToMeanRatio: 4.2,
    durationMs: { low: 900, likely: 1400, high: 2600 }, longestRunS: 60, concurrencyPerReplica: 8,
    memoryGiB: 24, vcpu: 8, gpu: 'a10', gpuCount: 1, modelGB: 16, imageGB: 9, p95TargetMs: 2500, maxColdStartMs: 500,
    connection: 'stream', hostAccess: 'device', keepsWarmState: 'yes', splittable: 'no', interruptible: 'no', needsGang: 'no',
    egressGBPerMonth: 220, dataResidency: 'eu', privateNetwork: 'yes', owner: 'Model serving', hostPatchedBy: 'Platform',
    onCall: 'Model serving', rollbackUnit: 'image', rollout: 'canary', runsToday: 'aws-ec2-asg',
    notes: 'streams tokens; a cold model is a lost user',
  },
  thumbnails: {
    id: 'thumbnails', name: 'Thumbnailing on upload', kind: 'event', trafficShape: 'bursty', requestsPerMonth: 1.2e6,
    peakToMeanRatio: 12, durationMs: { low: 350, likely: 420, high: 600 }, longestRunS: 12, concurrencyPerReplica: 1,
    memoryGiB: 2, vcpu: 1, gpu: 'none', imageGB: 0.4, p95TargetMs: 4000, maxColdStartMs: 3000, connection: 'request',
    hostAccess: 'none', keepsWarmState: 'no', splittable: 'yes', interruptible: 'yes', needsGang: 'no', egressGBPerMonth: 80,
    dataResidency: 'eu', privateNetwork: 'no', owner: 'Media', onCall: 'Media', rollbackUnit: 'image', rollout: 'replace',
    runsToday: 'aws-lambda',
  },
  embeddings: {
    id: 'embeddings', name: 'Nightly embedding batch', kind: 'batch', trafficShape: 'scheduled', requestsPerMonth: 30,
    durationMs: 4.5 * hour, longestRunS: 21_600, concurrencyPerReplica: 1, memoryGiB: 32, vcpu: 8, gpu: 'l4', gpuCount: 2,
    modelGB: 4, imageGB: 7, maxColdStartMs: 600_000, connection: 'request', hostAccess: 'none', keepsWarmState: 'no',
    splittable: 'yes', interruptible: 'yes', needsGang: 'no', egressGBPerMonth: 15, dataResidency: 'eu', privateNetwork: 'yes',
    owner: 'Search', hostPatchedBy: 'Platform', onCall: 'Search', rollbackUnit: 'image', rollout: 'replace', notes: 'splits by shard',
  },
  fineTune: {
    id: 'fine-tune', name: 'Weekly fine-tune', kind: 'training', trafficShape: 'scheduled', requestsPerMonth: 4,
    durationMs: 7 * hour, longestRunS: 32_400, concurrencyPerReplica: 1, memoryGiB: 640, vcpu: 96, gpu: 'h100', gpuCount: 8,
    modelGB: 140, imageGB: 18, maxColdStartMs: 1_800_000, connection: 'request', hostAccess: 'kernel', keepsWarmState: 'yes',
    splittable: 'no', interruptible: 'yes', needsGang: 'yes', egressGBPerMonth: 5, dataResidency: 'eu', privateNetwork: 'yes',
    owner: 'Research', hostPatchedBy: 'Research', onCall: 'Research', rollbackUnit: 'machine', rollout: 'replace',
    runsToday: 'gce-mig', notes: 'checkpoint every 20 min',
  },
  report: {
    id: 'report', name: 'Hourly cost report', kind: 'cron', trafficShape: 'scheduled', requestsPerMonth: 730, durationMs: 40_000,
    longestRunS: 180, concurrencyPerReplica: 1, memoryGiB: 2, vcpu: 1, gpu: 'none', imageGB: 0.6, maxColdStartMs: 60_000,
    connection: 'request', hostAccess: 'none', keepsWarmState: 'no', splittable: 'no', interruptible: 'yes', needsGang: 'no',
    egressGBPerMonth: 1, privateNetwork: 'no', owner: 'FinOps', onCall: 'FinOps', rollbackUnit: 'image', rollout: 'replace',
  },
  admin: {
    id: 'admin', name: 'Internal admin tool', kind: 'admin', trafficShape: 'steady', requestsPerMonth: 60_000, peakToMeanRatio: 3,
    durationMs: 180, longestRunS: 30, concurrencyPerReplica: 20, memoryGiB: 1, vcpu: 0.5, gpu: 'none', imageGB: 0.5,
    p95TargetMs: 1500, maxColdStartMs: 2000, connection: 'request', hostAccess: 'none', keepsWarmState: 'no', splittable: 'no',
    interruptible: 'no', needsGang: 'no', egressGBPerMonth: 2, privateNetwork: 'yes', owner: 'Platform', hostPatchedBy: 'Platform',
    onCall: 'Platform', rollbackUnit: 'image', rollout: 'blue-green', runsToday: 'aws-eks', notes: 'office hours only',
  },
  webhooks: {
    id: 'webhooks', name: 'Webhook router', kind: 'api', trafficShape: 'bursty', requestsPerMonth: { low: 20e6, high: 40e6 },
    peakToMeanRatio: 9, durationMs: { low: 15, high: 25 }, longestRunS: 5, concurrencyPerReplica: 50, memoryGiB: 0.25, vcpu: 0.25,
    gpu: 'none', imageGB: 0.2, p95TargetMs: 300, maxColdStartMs: 250, connection: 'request', hostAccess: 'none',
    keepsWarmState: 'no', splittable: 'no', interruptible: 'no', needsGang: 'no', egressGBPerMonth: 60, privateNetwork: 'no',
    owner: 'Integrations', onCall: 'Integrations', rollbackUnit: 'image', rollout: 'canary', runsToday: 'cloudflare-workers',
    notes: 'validates and forwards',
  },
  ci: {
    id: 'ci', name: 'CI build', kind: 'ci', trafficShape: 'bursty', requestsPerMonth: 9000, peakToMeanRatio: 6, durationMs: 360_000,
    longestRunS: 1500, concurrencyPerReplica: 1, memoryGiB: 16, vcpu: 8, gpu: 'none', imageGB: 3, maxColdStartMs: 120_000,
    connection: 'request', hostAccess: 'root', keepsWarmState: 'no', splittable: 'yes', interruptible: 'yes', needsGang: 'no',
    egressGBPerMonth: 40, privateNetwork: 'yes', owner: 'Developer experience', onCall: 'Developer experience',
    rollbackUnit: 'machine', rollout: 'replace', notes: 'needs docker-in-docker today',
  },
} as const satisfies Readonly<Record<string, Workload>>

export function workbookOf(workloads: readonly Workload[], rest: Partial<Workbook> = {}): Workbook {
  return { format: 'berth-workbook', version: 1, title: 'Test', team: {}, priorities: {}, workloads, decisions: [], prices: {}, ...rest }
}
