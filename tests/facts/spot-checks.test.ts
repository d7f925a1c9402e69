/** Prices against the rows they were read from, quoted in full; the expected value is parsed out of the row. */
import { expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { walkFacts } from '../../src/domain/walk-facts.ts'

/** What one unit of the row is in the catalogue's unit. */
const factors: Readonly<Record<string, number>> = {
  'USD/hour': 1,
  'USD/cluster-hour': 1,
  'USD/vCPU-hour': 1,
  'USD/GB-hour': 1,
  'USD/GiB-hour': 1,
  'USD/GB-s': 1,
  'USD/GB-second': 1,
  'USD/GB': 1,
  'USD/month': 1,
  'USD/vCPU-second': 1,
  'USD/GiB-s': 1,
  'USD/GPU-s': 1,
  'USD/GPU-second': 1,
  'USD/worker-s': 1,
  'USD/GPU-hour': 1,
  'USD/1M requests': 1e-6,
  'USD/million requests': 1e-6,
  'USD/million': 1e-6,
  'USD/1M CPU-ms': 1e-6,
  // A physical core counts as two vCPUs.
  'USD/core-s': 0.5,
}

/** [path, row of the price files up to and with its purchase option]. */
const rows: readonly (readonly [path: string, row: string])[] = [
  ['aws-ec2-asg/billing.sizes.m7i.large.usdPerHour', 'aws-ec2,m7i.large,vm,us-east-1,0.1008,USD/hour,on_demand_linux'],
  ['aws-ec2-asg/billing.sizes.g5.2xlarge.usdPerHour', 'aws-ec2,g5.2xlarge,vm,us-east-1,1.212,USD/hour,on_demand_linux'],
  [
    'aws-ec2-asg/billing.sizes.p5.48xlarge.usdPerHour',
    'aws-ec2,p5.48xlarge,vm,us-east-1,55.04,USD/hour,on_demand_linux',
  ],
  [
    'aws-ec2-asg/billing.sizes.p4de.24xlarge.usdPerHour',
    'aws-ec2,p4de.24xlarge,vm,us-east-1,27.44705,USD/hour,on_demand_linux',
  ],
  [
    'aws-ec2-asg:spot/billing.sizes.g6.xlarge.usdPerHour',
    'aws-ec2,g6.xlarge,vm,us-east-1,0.3618,USD/hour,spot_median_az',
  ],
  [
    'aws-ec2-asg:spot/billing.sizes.c7i.4xlarge.usdPerHour',
    'aws-ec2,c7i.4xlarge,vm,us-east-1,0.27846,USD/hour,spot_est_from_advisor',
  ],
  [
    'aws-ec2-asg:one-year/billing.sizes.g6e.12xlarge.usdPerHour',
    'aws-ec2,g6e.12xlarge,vm,us-east-1,6.61036,USD/hour,reserved_1yr_no_upfront',
  ],
  [
    'aws-ec2-asg:one-year/billing.sizes.t3.medium.usdPerHour',
    'aws-ec2,t3.medium,vm,us-east-1,0.0261,USD/hour,reserved_1yr_standard_no_upfront',
  ],
  [
    'aws-ec2-asg:arm/billing.sizes.c7g.xlarge.usdPerHour',
    'aws-ec2,c7g.xlarge,vm,us-east-1,0.145,USD/hour,on_demand_linux',
  ],
  ['vendors/aws.natUsdPerHour', 'aws-vpc,NAT gateway hour,network,us-east-1,0.045,USD/hour,on_demand'],
  [
    'vendors/aws.egress.1.usdPerGB',
    'aws-data-transfer,Internet egress first 10 TB,network,us-east-1,0.09,USD/GB,on_demand',
  ],
  ['vendors/aws.loadBalancerUsdPerHour', 'aws-elb,ALB hour,network,us-east-1,0.0225,USD/hour,on_demand'],
  ['vendors/aws.logsUsdPerGB', 'aws-cloudwatch,CloudWatch Logs ingest,observability,us-east-1,0.5,USD/GB,on_demand'],
  [
    'vendors/aws.gatewayUsdPerRequest',
    'aws-apigateway,API Gateway HTTP API first 300M,gateway,us-east-1,1,USD/1M requests,on_demand',
  ],
  [
    'aws-fargate/billing.usdPerVcpuHour',
    'aws-fargate,Fargate Linux x86 vCPU,container,us-east-1,0.04048,USD/vCPU-hour,on_demand',
  ],
  [
    'aws-fargate/billing.usdPerGiBHour',
    'aws-fargate,Fargate Linux x86 memory,container,us-east-1,0.004445,USD/GB-hour,on_demand',
  ],
  [
    'aws-fargate:spot/billing.usdPerVcpuHour',
    'aws-fargate,Fargate Linux x86 vCPU,container,us-east-1,0.01288871,USD/vCPU-hour,spot',
  ],
  [
    'aws-fargate:one-year/billing.usdPerGiBHour',
    'aws-fargate,Fargate Linux x86 memory,container,us-east-1,0.003556,USD/GB-hour,savings_plan_compute_1yr_no_upfront',
  ],
  [
    'aws-eks/billing.controlPlaneUsdPerHour',
    'aws-eks,EKS cluster standard support,container,us-east-1,0.1,USD/cluster-hour,on_demand',
  ],
  ['aws-lambda/billing.usdPerRequest', 'aws-lambda,Lambda requests,serverless,us-east-1,0.2,USD/1M requests,on_demand'],
  [
    'aws-lambda/billing.usdPerGBSecond',
    'aws-lambda,Lambda x86 duration tier1 (first 6B GB-s),serverless,us-east-1,0.0000166667,USD/GB-s,on_demand',
  ],
  [
    'aws-lambda:arm/billing.tiers.1.usdPerGBSecond',
    'aws-lambda,Lambda ARM duration tier3,serverless,us-east-1,0.0000106667,USD/GB-s,on_demand',
  ],
  [
    'aws-lambda:provisioned/billing.provisionedUsdPerGBSecond',
    'aws-lambda,Lambda provisioned concurrency x86 (configured),serverless,us-east-1,0.0000041667,USD/GB-s,provisioned_concurrency',
  ],
  [
    'cloudflare-workers/billing.planUsdPerMonth',
    'cloudflare-workers,Workers Paid plan minimum,serverless,global,5,USD/month,paid_plan',
  ],
  [
    'cloudflare-workers/billing.usdPerCpuMs',
    'cloudflare-workers,Workers CPU time over 30M ms/month,serverless,global,0.02,USD/1M CPU-ms,paid_plan',
  ],
  ['modal/billing.usdPerGpuSecond.h100', 'modal,GPU H100,serverless,global,0.001097,USD/GPU-s,on_demand_preemptible'],
  [
    'modal/billing.usdPerVcpuSecond',
    'modal,CPU physical core (min 0.125),serverless,global,0.0000131,USD/core-s,on_demand',
  ],
  ['modal/billing.usdPerGiBSecond', 'modal,Memory,serverless,global,0.00000222,USD/GiB-s,on_demand'],
  [
    'runpod-serverless/billing.usdPerGpuSecond.l4',
    'runpod-serverless,L4/A5000/3090 24GB,serverless,global,0.00019,USD/worker-s,flex',
  ],
  [
    'runpod-pods/billing.sizes.1x H100 SXM.usdPerHour',
    'runpod-pods,H100 SXM 80GB,vm,global,3.99,USD/GPU-hour,on_demand_secure',
  ],
  [
    'gce-mig/billing.sizes.g2-standard-24.usdPerHour',
    'gce,g2-standard-24 (2x L4),vm,us-central1,2.000833,USD/hour,on-demand',
  ],
  [
    'gce-mig:spot/billing.sizes.a3-highgpu-8g.usdPerHour',
    'gce,a3-highgpu-8g (8x H100 80GB; 208 vCPU 1872 GB),vm,us-central1,53.093625,USD/hour,spot',
  ],
  [
    'gce-mig:one-year/billing.sizes.n4-standard-4.usdPerHour',
    'gce,n4-standard-4,vm,us-central1,0.11428,USD/hour,cud-1y (monthly/730)',
  ],
  [
    'gke-autopilot/billing.usdPerVcpuHour',
    'gke-autopilot,general-purpose pod vCPU,container,us-central1,0.0445,USD/vCPU-hour,on-demand',
  ],
  [
    'cloud-run-gpu/billing.usdPerGpuSecond.l4',
    'cloud-run,NVIDIA L4 (no zonal redundancy),container,us-central1,0.0001867,USD/GPU-second,on-demand',
  ],
  [
    'azure-vmss/billing.sizes.NC24ads_A100_v4.usdPerHour',
    'azure-vm,Standard_NC24ads_A100_v4 (1x A100 80GB; 24 vCPU 220 GiB),vm,eastus,3.673,USD/hour,on-demand (PAYG)',
  ],
  [
    'aks/billing.controlPlaneUsdPerHour',
    'aks,Standard tier control plane (uptime SLA),container,eastus,0.10,USD/cluster-hour,on-demand',
  ],
  [
    'azure-container-apps/billing.usdPerVcpuSecond',
    'azure-container-apps,Standard vCPU Active Usage,container,eastus,0.000024,USD/vCPU-second,on-demand',
  ],
  [
    'azure-functions/billing.usdPerGBSecond',
    'azure-functions-flex,on-demand execution time,serverless,unspecified US,0.000026,USD/GB-second,on-demand',
  ],
  [
    'azure-functions:premium/billing.usdPerVcpuHour',
    'azure-functions-premium,EP vCPU,serverless,eastus,0.173,USD/vCPU-hour,on-demand',
  ],
]

const facts = new Map(walkFacts(catalogue).map(({ path, fact }) => [path, fact]))

test.each(rows)('%s is what its source row says', (path, row) => {
  const [, , , , price = '', unit = ''] = row.split(',')
  const factor = factors[unit]
  expect(factor, `no factor for ${unit}`).toBeDefined()
  expect(facts.get(path)?.value).toBeCloseTo(Number(price) * (factor ?? 0), 12)
})

test('a job on Cloud Run costs per hour what it costs per second, times 3,600', () => {
  // cloud-run,"vCPU, instance-based (also jobs, worker pools)",container,us-central1,0.000018,USD/vCPU-second,on-demand
  expect(facts.get('cloud-run:jobs/billing.usdPerVcpuHour')?.value).toBeCloseTo(0.0648, 12)
  // cloud-run,"memory, instance-based (also jobs)",container,us-central1,0.000002,USD/GiB-second,on-demand
  expect(facts.get('cloud-run:jobs/billing.usdPerGiBHour')?.value).toBeCloseTo(0.0072, 12)
})

test('one-year prices that nobody published follow the stated ratio', () => {
  // aws-ec2,m7i.large,vm,us-east-1,0.06668,USD/hour,reserved_1yr_no_upfront_ESTIMATE
  expect(facts.get('aws-ec2-asg:one-year/billing.sizes.m7i.large.usdPerHour')?.value).toBeCloseTo(0.06668, 5)
  expect(facts.get('aws-ec2-asg:one-year/billing.sizes.m7i.large.usdPerHour')?.confidence).toBe('estimate')
})

test('sizes taken for a multiple of a smaller one cost what the vendor’s list asks for them', () => {
  const facts = new Map(walkFacts(catalogue).map(({ path, fact }) => [path, fact]))
  // aws/karpenter-provider-aws at 031e72b, zz_generated.pricing_aws.go of 19 January 2026, us-east-1:
  const listed = {
    'aws-ec2-asg/billing.sizes.c7i.8xlarge': 1.428,
    'aws-ec2-asg/billing.sizes.c7i.16xlarge': 2.856,
    'aws-ec2-asg/billing.sizes.c7i.48xlarge': 8.568,
    'aws-ec2-asg/billing.sizes.r7i.16xlarge': 4.2336,
    'aws-ec2-asg/billing.sizes.r7i.48xlarge': 12.7008,
    'aws-ec2-asg:arm/billing.sizes.m7g.8xlarge': 1.3056,
    'aws-ec2-asg:arm/billing.sizes.m7g.16xlarge': 2.6112,
    'aws-ec2-asg:arm/billing.sizes.c7g.8xlarge': 1.16,
    'aws-ec2-asg:arm/billing.sizes.c7g.16xlarge': 2.32,
    'aws-ec2-asg:arm/billing.sizes.r7g.8xlarge': 1.7136,
    'aws-ec2-asg:arm/billing.sizes.r7g.16xlarge': 3.4272,
  }
  for (const [size, usd] of Object.entries(listed))
    expect(facts.get(`${size}.usdPerHour`)?.value, size).toBeCloseTo(usd, 4)
})
