/** The name of a figure of the catalogue that a price book can replace, made from its path. */
import type { VendorId } from '../domain/vocabulary.ts'
import { optionWord, vendorWord } from './platform-words.ts'
import { capitalised } from './sentence-parts.ts'

const spelled: Readonly<Record<string, string>> = {
  usd: 'price',
  vcpu: 'vCPU',
  cpu: 'CPU',
  gpu: 'GPU',
  gib: 'GiB',
  gb: 'GB',
  kb: 'kB',
  nat: 'NAT',
  lcu: 'LCU',
  ipv4: 'IPv4',
  os: 'system',
  ops: 'operations',
}

/** Parts of a path that only sort the figures. */
const folders = new Set(['billing', 'operations', 'sizes', 'usdPerGpuSecond'])

/** "EC2 Auto Scaling, t3.small: price per hour" for `aws-ec2-asg/billing.sizes.t3.small.usdPerHour`. */
export function priceName(path: string): string {
  const slash = path.indexOf('/')
  const place = path.slice(0, slash)
  const steps = path.slice(slash + 1).split('.')
  if (place === 'assumptions') return `Assumption: ${inWords(steps.join(' '))}`
  const owner = place === 'vendors' ? vendorWord(steps.shift() as VendorId) : optionWord(place)
  const perGpu = steps.includes('usdPerGpuSecond')
  const figure = perGpu ? 'usdPerGpuSecond' : (steps.at(-1) ?? '')
  const which = steps.filter((step) => step !== figure && !folders.has(step)).join('.')
  const part = perGpu ? gpuName(which) : partName(which)
  return `${[capitalised(owner), part].filter((each) => each !== '').join(', ')}: ${inWords(figure)}`
}

function gpuName(id: string): string {
  return id === 'none' ? '' : id.toUpperCase()
}

/** The first tier of a list is number 0 in its path. */
function partName(part: string): string {
  const tier = /^(tiers|egress)\.(\d+)$/.exec(part)
  if (tier !== null) return `${tier[1] === 'egress' ? 'egress ' : ''}tier ${Number(tier[2]) + 1}`
  return /^[a-z]+[A-Z]/.test(part) ? inWords(part) : part
}

/** "diskUsdPerGBMonth" is "disk price per GB month". */
function inWords(camel: string): string {
  return camel
    .replace(/GiB|GB|KB/g, (unit) => ` ${unit} `)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(
      (word) => spelled[word.toLowerCase()] ?? (word.length === 1 || /^[A-Z]+$/.test(word) ? word : word.toLowerCase()),
    )
    .join(' ')
}
