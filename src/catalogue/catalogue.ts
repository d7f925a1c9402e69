/** The world as Berth knows it on one day: every platform, vendor, source and assumption together. */
import type { Catalogue } from '../domain/catalogue.ts'
import type { Platform } from '../domain/platform.ts'
import type { PlatformId } from '../domain/vocabulary.ts'
import { assumptions } from './assumptions.ts'
import { gpus } from './gpus.ts'
import { aks } from './platforms/aks.ts'
import { awsBatch } from './platforms/aws-batch.ts'
import { awsEc2Asg } from './platforms/aws-ec2-asg.ts'
import { awsEks } from './platforms/aws-eks.ts'
import { awsFargate } from './platforms/aws-fargate.ts'
import { awsLambda } from './platforms/aws-lambda.ts'
import { azureContainerApps } from './platforms/azure-container-apps.ts'
import { azureContainerAppsGpu } from './platforms/azure-container-apps-gpu.ts'
import { azureFunctions } from './platforms/azure-functions.ts'
import { azureVmss } from './platforms/azure-vmss.ts'
import { cloudRun } from './platforms/cloud-run.ts'
import { cloudRunFunctions } from './platforms/cloud-run-functions.ts'
import { cloudRunGpu } from './platforms/cloud-run-gpu.ts'
import { cloudflareWorkers } from './platforms/cloudflare-workers.ts'
import { gceMig } from './platforms/gce-mig.ts'
import { gkeAutopilot } from './platforms/gke-autopilot.ts'
import { gkeStandard } from './platforms/gke-standard.ts'
import { modal } from './platforms/modal.ts'
import { ownCluster } from './platforms/own-cluster.ts'
import { runpodPods } from './platforms/runpod-pods.ts'
import { runpodServerless } from './platforms/runpod-serverless.ts'
import { sources } from './sources.ts'
import { builtInTraffic } from './traffic/built-in-traffic.ts'
import { vendors } from './vendors.ts'

const platforms: Readonly<Record<PlatformId, Platform>> = {
  'aws-ec2-asg': awsEc2Asg,
  'aws-batch': awsBatch,
  'azure-vmss': azureVmss,
  'gce-mig': gceMig,
  'runpod-pods': runpodPods,
  'aws-fargate': awsFargate,
  'aws-eks': awsEks,
  'gke-standard': gkeStandard,
  'gke-autopilot': gkeAutopilot,
  aks,
  'cloud-run': cloudRun,
  'cloud-run-gpu': cloudRunGpu,
  'azure-container-apps': azureContainerApps,
  'azure-container-apps-gpu': azureContainerAppsGpu,
  'own-cluster': ownCluster,
  'aws-lambda': awsLambda,
  'azure-functions': azureFunctions,
  'cloud-run-functions': cloudRunFunctions,
  'cloudflare-workers': cloudflareWorkers,
  modal,
  'runpod-serverless': runpodServerless,
}

export const catalogue: Catalogue = {
  version: '2026.11.4',
  pricesReadOn: '2026-11-22',
  pricePlaces: {
    eu: [
      { vendor: 'aws', place: 'Ireland' },
      { vendor: 'gcp', place: 'Belgium' },
    ],
  },
  platforms,
  vendors,
  sources,
  gpus,
  assumptions,
  trafficProfiles: builtInTraffic,
}
