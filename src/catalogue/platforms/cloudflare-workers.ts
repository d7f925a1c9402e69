/** Cloudflare Workers: an isolate at the edge, a small plan, requests and CPU time; waiting costs nothing. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import { workersLimits, workersPricing, workersStarts } from '../readings.ts'
import { allConnections, functionOperations } from '../shared-facts.ts'

export const cloudflareWorkers: Platform = {
  id: 'cloudflare-workers',
  vendor: 'cloudflare',
  family: 'serverless',
  operatingModel: 'function',
  name: 'Cloudflare Workers',
  shortName: 'Workers',
  limits: {
    operatingSystems: estimate(['linux'], 'kind', 'Code runs in isolates; there is no system of its own.'),
    maxRunS: workersPricing(
      300,
      's',
      'CPU time of a request, 30 s by default; 900 s for cron and queues. Waiting time is not limited while the client is connected.',
    ),
    maxRequestS: workersPricing('unlimited', 's', 'While the client is connected.'),
    maxMemoryGiB: workersLimits(0.125, 'GiB', '128 MB per isolate, shared by its concurrent requests.'),
    maxVcpu: estimate(1, 'vCPU', 'An isolate runs one thread.'),
    maxLocalDiskGB: estimate(0, 'GB', 'No disk.'),
    maxPayloadMB: workersLimits(100, 'MB', 'Body size by zone plan: 100 up to 5,000.'),
    concurrencyQuota: workersLimits('unlimited', 'requests', 'No general limit on requests per second.'),
    concurrencyCounts: 'requests',
    maxConcurrencyPerReplica: workersLimits(
      'unlimited',
      'requests',
      'All concurrent requests share the isolate’s memory.',
    ),
    gpuKinds: estimate([], 'kind', 'None in a Worker.'),
    maxGpuCount: estimate(0, 'GPUs/instance', 'None in a Worker.'),
    fractionalGpu: estimate(false, 'yes/no', 'None in a Worker.'),
    hostAccess: estimate(['none'], 'kind', 'A V8 isolate: no root, devices or processes.'),
    connections: allConnections,
    keepsWarmState: estimate(
      false,
      'yes/no',
      'Isolates are evicted at will; Durable Objects keep state as a service of their own.',
    ),
    startsTogether: estimate(false, 'yes/no', 'Requests are independent.'),
    privateNetwork: estimate(true, 'yes/no', 'Through a tunnel to the private network.'),
    regions: estimate(
      ['us', 'eu', 'uk', 'apac', 'ca', 'sa', 'global'],
      'kind',
      'Runs everywhere; staying in one region needs regional services of the enterprise plan.',
    ),
    isolation: estimate(['shared'], 'kind', 'Isolates of many customers share a process host.'),
  },
  startup: {
    coldStartP50S: estimate(0.005, 's', 'An isolate starts in milliseconds, hidden behind the TLS handshake.'),
    coldStartP95S: workersStarts(
      0.05,
      's',
      '99.99 % of requests are warm in the vendor’s enterprise traffic; the start itself is in milliseconds.',
    ),
    pullsImage: false,
    keepAliveS: estimate(600, 's', 'Not stated; warm in practice while used.'),
    scaleOutS: estimate(0.005, 's', 'No instances to provision.'),
  },
  operations: {
    ...functionOperations,
    rollouts: estimate(['replace', 'canary', 'blue-green'], 'kind', 'Gradual deployments by percent of requests.'),
    rollbackMinutes: estimate(1, 'min', 'Former version at once.'),
    deployMinutes: estimate(1, 'min', 'Seconds to the whole network.'),
    debugPath: estimate('wrangler tail and Workers Logs; no shell', 'text', 'General knowledge.'),
    debugDepth: estimate(0.4, 'score', 'Logs and a local simulator.'),
    portability: estimate(0.4, 'score', 'Web-standard code, but bindings and runtime are the vendor’s own.'),
    opsHoursPerMonth: estimate(0.8, 'h/month', 'No runtime to choose or patch.'),
    quotas: [
      { name: 'Workers per account', default: workersLimits(500, 'instances'), raisable: true },
      {
        name: 'Subrequests per request',
        default: workersLimits(10_000, 'requests'),
        raisable: true,
      },
    ],
    idleRule: workersPricing('Nothing is billed without requests, beyond the plan', 'text'),
    escapeHatch: estimate(
      'Run the code on another runtime of the web-standard interface',
      'text',
      'Holds where few bindings are used.',
    ),
  },
  network: {
    loadBalancer: 'included',
    gateway: 'included',
    natForPrivate: false,
    ipv4PerInstance: false,
  },
  variants: [
    {
      id: '',
      label: 'Workers',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: {
        kind: 'isolates',
        planUsdPerMonth: workersPricing(5, 'USD/month'),
        includedRequests: workersPricing(10_000_000, 'requests/month'),
        includedCpuMs: workersPricing(30_000_000, 'CPU-ms/month'),
        usdPerRequest: workersPricing(0.3 / 1e6, 'USD/request'),
        usdPerCpuMs: workersPricing(0.02 / 1e6, 'USD/CPU-ms'),
      },
    },
  ],
  notPriced: ['Regional services and other enterprise features', 'Log push', 'Stores such as KV, R2 and D1'],
}
