/** Figures that the rules need and no vendor publishes: each one says why it is what it is, and a team may overlay it. */
import type { Assumptions } from '../domain/catalogue.ts'
import { doubtful, estimate } from './fact-builders.ts'
import { frontTimes, gatewayTimes, largestRun, modelLoads } from './readings.ts'

export const assumptions: Assumptions = {
  targetUtilisation: estimate(
    0.6,
    'share',
    'Autoscalers of Cloud Run and of common practice aim at 60% busy, so that a burst finds room.',
  ),
  spareReplicas: estimate(1, 'instances', 'One replica may fail or be replaced without missing the target.'),
  mostVcpusInRegion: largestRun(
    1_119_196,
    'vCPU',
    'The largest run of one customer in one region that was published; of more nobody knows whether it can be had.',
  ),
  logsKBPerRequest: estimate(1, 'kB/request', 'One structured line per request.'),
  logsGBPerReplicaMonth: estimate(1, 'GB', 'Platform and health-check lines of one replica.'),
  workloadsPerCluster: estimate(10, 'workloads', 'A managed cluster is seldom run for one workload alone.'),
  nodeOverhead: estimate(0.1, 'share', 'System pods and reserved memory of a mid-sized node.'),
  natShareOfEgress: estimate(
    1,
    'share',
    'What a workload in a private network sends on its own goes through the NAT gateway; answers to callers do not.',
  ),
  spotHoursBetweenInterruptions: estimate(
    120,
    'h',
    'Advisor buckets of 5 to 20% a month and better give a mean of weeks; pressed GPU types far less.',
  ),
  checkpointMinutes: estimate(
    20,
    'min',
    'A common interval for training; a batch that saves nothing loses the whole run.',
  ),
  imagePullSPerGB: estimate(15, 's/GB', 'Compressed gzip pull and unpack takes about 10 to 25 seconds per GB.'),
  imageUnpacksTo: estimate(
    2.5,
    'x',
    'Compressed layers unpack to two to three times their size; measure with docker image ls.',
  ),
  modelLoadSPerGB: modelLoads(47.99 / 15, 's/GB', '47.99 s for 15 GB with plain safetensors from SSD.'),
  modelLoadStreamedSPerGB: modelLoads(4.88 / 15, 's/GB', '4.88 s for 15 GB streamed from object storage.'),
  gpuMemoryPerModelGB: estimate(1.2, 'x', 'Weights plus a fifth for activations, cache and the runtime.'),
  serviceP95ToMean: estimate(
    2,
    'x',
    'Request times are skewed; where only a mean is known the 95th percentile is about twice it.',
  ),
  balancerFrontMs: doubtful(
    frontTimes(2, 'ms'),
    'A balancer of the seventh layer is told to add 0.5 to 2 ms; measure it at the caller.',
  ),
  gatewayFrontMs: doubtful(
    gatewayTimes(10, 'ms'),
    'Told of an HTTP API; a REST API is told to add 29 ms, and others say 5 to 20. Measure it at the caller.',
  ),
  ownFrontMs: estimate(
    5,
    'ms',
    'Of a vendor’s own entrance, or of a balancer that calls a function: between a balancer and a gateway, since nobody publishes it.',
  ),
  cpuShareOfDuration: estimate(0.3, 'share', 'Most of a request’s time is waiting; measure its CPU time.'),
  benchmarkHours: estimate(4, 'h', 'Half a day for one engineer to measure one field properly.'),
  decisionHorizonMonths: estimate(12, 'x', 'Decisions are reviewed about once a year; the figure counts months.'),
  migrationHours: estimate(24, 'h', 'Three days to move one workload, pipeline and alarms included.'),
}
