/** The name of a figure of the catalogue that a price book can replace, made from its path. */
import { resolveTeam } from '../domain/resolved-team.ts'
import type { Region, VendorId } from '../domain/vocabulary.ts'
import type { Scenario } from '../domain/workbook.ts'
import { listed } from './field-words.ts'
import { optionWord, regionWord, vendorWord } from './platform-words.ts'
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

/** What a bill elsewhere rests on; null where all the regions are the one whose prices were read. */
export function regionPricesInWords(among: readonly Region[]): string | null {
  const elsewhere = [...new Set(among)].filter((region) => region !== 'us' && region !== 'global')
  return elsewhere.length === 0
    ? null
    : `Prices for ${listed(elsewhere.map(regionWord))} follow from the listed US price where the catalogue has no other.`
}

/** The same for scenarios beside today; null where none of them is in another region. */
export function otherRegionsInWords(today: Region, scenarios: readonly Scenario[]): string | null {
  const there = scenarios.flatMap(({ team }) => (team === undefined ? [] : [resolveTeam(team).region]))
  return there.every((region) => region === today) ? null : regionPricesInWords([today, ...there])
}
