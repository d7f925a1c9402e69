/** Cloud Run functions: source code in, a Cloud Run service out, the same meters. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import { faasStarts2021, functionsGen2, functionsTimeouts, functionsVersions } from '../readings.ts'
import { functionOperations } from '../shared-facts.ts'
import { cloudRun, cloudRunByRequest, scheduledByHttp } from './cloud-run.ts'

const byRequest = {
  ...cloudRunByRequest,
  shapes: cloudRunByRequest.shapes.filter((shape) => shape.vcpu <= 4 && shape.memoryGiB <= 16),
  shapesFrom: functionsVersions('1 to 4 vCPU, up to 16 GiB', 'text'),
  defaultConcurrency: estimate(1, 'requests', 'A function takes one request at a time unless set higher, from memory.'),
} as const

export const cloudRunFunctions: Platform = {
  ...cloudRun,
  id: 'cloud-run-functions',
  family: 'serverless',
  operatingModel: 'function',
  name: 'Cloud Run functions',
  shortName: 'Cloud Run functions',
  limits: {
    ...cloudRun.limits,
    maxRunS: functionsTimeouts(3600, 's', 'Called by HTTP.'),
    maxQueuedRunS: functionsTimeouts(540, 's', 'An event-driven function ends after nine minutes.'),
    maxScheduledRunS: scheduledByHttp,
    maxRequestS: functionsTimeouts(3600, 's'),
    maxMemoryGiB: functionsVersions(16, 'GiB', 'Version table; 32 through Cloud Run.'),
    maxVcpu: functionsVersions(4, 'vCPU', 'Version table; 8 through Cloud Run.'),
    maxLocalDiskGB: functionsVersions(16, 'GB', 'As much as its memory, which holds its files.'),
    maxConcurrencyPerReplica: functionsGen2(1000, 'requests', 'The first generation took one.'),
    connections: estimate(['request', 'stream'], 'kind', 'The functions framework answers requests.'),
  },
  startup: {
    ...cloudRun.startup,
    coldStartP50S: faasStarts2021(1.11, 's', 'Python on the first generation, n = 124.'),
    coldStartP95S: faasStarts2021(1.59, 's', 'Same sample.'),
  },
  operations: {
    ...cloudRun.operations,
    ...functionOperations,
    rollouts: functionsVersions(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Traffic split and rollback between revisions.',
    ),
    portability: estimate(0.7, 'score', 'The functions framework is open; triggers are the vendor’s own.'),
    debugDepth: estimate(0.4, 'score', 'Logs and traces only.'),
    escapeHatch: estimate('Deploy the built image as a Cloud Run service', 'text', 'Functions are built into images.'),
  },
  variants: [
    {
      id: '',
      label: 'Cloud Run functions',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: byRequest,
    },
    {
      id: 'split',
      label: 'Cloud Run functions, run split into parts',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: byRequest,
      splits: true,
      onlyFor: 'splittable',
      mitigates: ['run-time'],
      opsHoursPerMonth: estimate(
        2,
        'h/month',
        'The plain hour and one more for handing out parts and joining results.',
      ),
      notPriced: ['The queue or workflow that hands out the parts'],
    },
  ],
  notPriced: ['Builds and stored artefacts', 'Tier 2 regions, 20 to 40 % dearer', 'Support plan'],
}
