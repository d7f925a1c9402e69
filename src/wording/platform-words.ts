/** The words for families, operating models, vendors and platforms where no assessment carries a label. */
import type { Family, OperatingModel, PlatformId, Region, VendorId } from '../domain/vocabulary.ts'
import { platformIds } from '../domain/vocabulary.ts'
import { ownWord } from './own-word.ts'

const familyWords: Readonly<Record<Family, string>> = { vm: 'VM', container: 'Container', serverless: 'Serverless' }

const onFamily: Readonly<Record<Family, string>> = {
  vm: 'on VMs',
  container: 'on containers',
  serverless: 'serverless',
}

const operatingModelWords: Readonly<Record<OperatingModel, string>> = {
  instance: 'machines you run',
  cluster: 'a cluster',
  'container-on-demand': 'containers on demand',
  function: 'functions',
  'job-queue': 'a job queue',
}

const vendorWords: Readonly<Record<VendorId, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  gcp: 'Google Cloud',
  cloudflare: 'Cloudflare',
  modal: 'Modal',
  runpod: 'RunPod',
  own: 'your own',
}

const platformWords: Readonly<Record<PlatformId, string>> = {
  'aws-ec2-asg': 'EC2 Auto Scaling',
  'aws-batch': 'AWS Batch',
  'azure-vmss': 'Azure VM Scale Sets',
  'gce-mig': 'Compute Engine instance groups',
  'runpod-pods': 'RunPod pods',
  'aws-fargate': 'Fargate',
  'aws-eks': 'EKS',
  'gke-standard': 'GKE Standard',
  'gke-autopilot': 'GKE Autopilot',
  aks: 'AKS',
  'cloud-run': 'Cloud Run',
  'cloud-run-gpu': 'Cloud Run with GPU',
  'azure-container-apps': 'Azure Container Apps',
  'azure-container-apps-gpu': 'Azure Container Apps with GPU',
  'own-cluster': 'Your own cluster',
  'aws-lambda': 'Lambda',
  'azure-functions': 'Azure Functions',
  'cloud-run-functions': 'Cloud Run functions',
  'cloudflare-workers': 'Cloudflare Workers',
  modal: 'Modal',
  'runpod-serverless': 'RunPod Serverless',
}

/** A size of a machine as it is named in a sentence: "1x L4" is how one vendor counts cards. */
export function sizeName(size: string): string {
  return size.replace(/^1x /, '').replace(/^(\d+)x /, '$1 × ')
}

const regionWords: Readonly<Record<Region, string>> = {
  us: 'US',
  eu: 'EU',
  uk: 'UK',
  apac: 'Asia Pacific',
  ca: 'Canada',
  sa: 'South America',
  global: 'Global',
}

export function familyWord(family: Family): string {
  return familyWords[family]
}

/** "on VMs", "on containers", "serverless": how workloads run. */
export function familyPlural(family: Family): string {
  return onFamily[family]
}

const inPlural: Readonly<Record<Family, string>> = { vm: 'VMs', container: 'containers', serverless: 'serverless' }

/** "VMs", "containers", "serverless": the family as the subject of a sentence. */
export function familySubject(family: Family): string {
  return inPlural[family]
}

export function operatingModelWord(model: OperatingModel): string {
  return operatingModelWords[model]
}

export function vendorWord(vendor: VendorId): string {
  return vendorWords[vendor]
}

export function regionWord(region: string): string {
  return ownWord(regionWords, region) ?? region
}

/** A platform's name from its id; text that is no platform id comes back as it is. */
export function platformWord(platform: string): string {
  return ownWord(platformWords, platform) ?? platform
}

/** An option's name from its id alone: "Lambda, provisioned" for "aws-lambda:provisioned". */
export function optionWord(option: string): string {
  const [platform = '', ...variant] = option.split(':')
  const name = platformWord(platform)
  return variant.length === 0
    ? name
    : `${name}, ${variant
        .join(' ')
        .replaceAll(/[-_:]+/g, ' ')
        .replace('spot', 'Spot')
        .replace('arm', 'Arm')}`
}

export function isPlatform(text: string): text is PlatformId {
  return (platformIds as readonly string[]).includes(text)
}
