/** Prices of machines for one team: each size, its burst, its disks, and the fees around it. */
import type { MachineBilling, MachineSize } from '../billing-model.ts'
import type { MachinePricing, PricedSize } from './compute-pricing.ts'
import { listedPrice, priceOf, type Price, type PriceList } from './price.ts'
import { sizesByGpu } from './sizes-by-gpu.ts'

/** Sizes with their prices and what is bought beside each machine; `path` is where the price book finds it. */
export function machinePricing(list: PriceList, billing: MachineBilling, path: string): MachinePricing {
  const sizes = billing.sizes.map((size): PricedSize => {
    const tag = { item: `Machines, ${size.id}`, group: 'compute', path: `${path}.sizes.${size.id}.usdPerHour` } as const
    const price = listedPrice(list, size.usdPerHour, tag)
    return {
      id: size.id,
      vcpu: size.vcpu.value,
      memoryGiB: size.memoryGiB.value,
      gpu: size.gpu,
      gpuCount: size.gpuCount.value,
      gpuShare: size.gpuShare?.value ?? 1,
      localDiskGB: size.localDiskGB === undefined ? 'attached' : size.localDiskGB.value,
      usdPerHour: price.usd,
      price,
      startPrice: listedPrice(list, size.usdPerHour, { ...tag, item: `Starting machines, ${size.id}`, group: 'idle' }),
      burst: burstOf(list, size, price, `${path}.sizes.${size.id}`),
    }
  })
  sizes.sort((a, b) => a.usdPerHour - b.usdPerHour)
  const fee = billing.managementFeeShare
  return {
    kind: 'machines',
    billing,
    sizes,
    carrying: sizesByGpu(sizes),
    controlPlane: priceOf(list, billing.controlPlaneUsdPerHour, controlPlaneTag(path)),
    disk: priceOf(list, billing.diskUsdPerGBMonth, {
      item: 'Disks',
      group: 'storage',
      path: `${path}.diskUsdPerGBMonth`,
    }),
    osDisk: osDiskOf(list, billing, path),
    dedicated: priceOf(list, billing.dedicatedUsdPerHour, dedicatedTag(path)),
    fee:
      fee === undefined
        ? undefined
        : {
            price: {
              ...listedPrice(list, fee, feeTag(path)),
              unit: 'USD',
              usd: fee.value,
            },
            share: fee.value,
          },
  }
}

/** Surplus CPU costs its price, but never more than another machine of the size, which would bring its own baseline. */
function burstOf(list: PriceList, size: MachineSize, price: Price, path: string): PricedSize['burst'] {
  if (size.baselineShare === undefined) return undefined
  const baselineVcpu = size.vcpu.value * size.baselineShare.value
  const another = price.usd / baselineVcpu
  const item = `CPU beyond the baseline, ${size.id}`
  const surplus = priceOf(list, size.usdPerSurplusVcpuHour, {
    item,
    group: 'compute',
    path: `${path}.usdPerSurplusVcpuHour`,
  })
  const cheaper = surplus === undefined || surplus.usd > another
  return { baselineVcpu, price: cheaper ? { ...price, item, unit: 'vCPU-h', usd: another } : surplus }
}

function osDiskOf(list: PriceList, billing: MachineBilling, path: string): MachinePricing['osDisk'] {
  const own = billing.osDiskUsdPerGBMonth
  const name = own === undefined ? 'diskUsdPerGBMonth' : 'osDiskUsdPerGBMonth'
  const price = priceOf(list, own ?? billing.diskUsdPerGBMonth, {
    item: 'Operating system disks',
    group: 'storage',
    path: `${path}.${name}`,
  })
  return price === undefined || billing.osDiskGB === undefined
    ? undefined
    : { price, gigabytes: billing.osDiskGB.value }
}

const dedicatedTag = (path: string) =>
  ({ item: 'Fee for own hosts', group: 'compute', path: `${path}.dedicatedUsdPerHour` }) as const
const feeTag = (path: string) =>
  ({ item: 'Management fee', group: 'control-plane', path: `${path}.managementFeeShare` }) as const
export const controlPlaneTag = (path: string) =>
  ({ item: 'Control plane, shared', group: 'control-plane', path: `${path}.controlPlaneUsdPerHour` }) as const
