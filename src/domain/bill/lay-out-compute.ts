/** Turns a variant's billing record into prices for one team, each with the path the price book uses. */
import type {
  Billing,
  FunctionBilling,
  IsolateBilling,
  OnDemandContainerBilling,
  TaskBilling,
  WorkerBilling,
} from '../billing-model.ts'
import type { GpuKind } from '../vocabulary.ts'
import type {
  ComputePricing,
  ContainerPricing,
  FunctionPricing,
  IsolatePricing,
  TaskPricing,
  WorkerPricing,
  WorkerRates,
} from './compute-pricing.ts'
import { controlPlaneTag, machinePricing } from './lay-out-machines.ts'
import { listedPrice, priceOf, type Price, type PriceList } from './price.ts'
import type { PriceTier } from './price-tiers.ts'

/** The compute part of one variant's billing; `path` is where the price book finds it. */
export function computePricing(list: PriceList, billing: Billing, path: string): ComputePricing {
  switch (billing.kind) {
    case 'machines':
      return machinePricing(list, billing, path)
    case 'tasks':
      return taskPricing(list, billing, path)
    case 'on-demand-containers':
      return containerPricing(list, billing, path)
    case 'functions':
      return functionPricing(list, billing, path)
    case 'isolates':
      return isolatePricing(list, billing, path)
    case 'workers':
      return workerPricing(list, billing, path)
  }
}

function taskPricing(list: PriceList, billing: TaskBilling, path: string): TaskPricing {
  const vcpuPath = `${path}.usdPerVcpuHour`
  const memoryPath = `${path}.usdPerGiBHour`
  return {
    kind: 'tasks',
    billing,
    vcpu: listedPrice(list, billing.usdPerVcpuHour, { item: 'Task vCPU', group: 'compute', path: vcpuPath }),
    memory: listedPrice(list, billing.usdPerGiBHour, { item: 'Task memory', group: 'compute', path: memoryPath }),
    startVcpu: listedPrice(list, billing.usdPerVcpuHour, {
      item: 'Starting tasks, vCPU',
      group: 'idle',
      path: vcpuPath,
    }),
    startMemory: listedPrice(list, billing.usdPerGiBHour, {
      item: 'Starting tasks, memory',
      group: 'idle',
      path: memoryPath,
    }),
    windowsVcpu: priceOf(list, billing.windowsExtraUsdPerVcpuHour, {
      item: 'Task vCPU, more with Windows',
      group: 'compute',
      path: `${path}.windowsExtraUsdPerVcpuHour`,
    }),
    windowsMemory: priceOf(list, billing.windowsExtraUsdPerGiBHour, {
      item: 'Task memory, more with Windows',
      group: 'compute',
      path: `${path}.windowsExtraUsdPerGiBHour`,
    }),
    controlPlane: priceOf(list, billing.controlPlaneUsdPerHour, controlPlaneTag(path)),
    disk: priceOf(list, billing.diskUsdPerGBHour, {
      item: 'Task disk',
      group: 'storage',
      path: `${path}.diskUsdPerGBHour`,
    }),
    freeDiskGB: billing.freeDiskGB?.value ?? 0,
  }
}

function containerPricing(list: PriceList, billing: OnDemandContainerBilling, path: string): ContainerPricing {
  const at = (name: keyof OnDemandContainerBilling) => `${path}.${name}`
  return {
    kind: 'on-demand-containers',
    billing,
    vcpu: listedPrice(list, billing.usdPerVcpuSecond, {
      item: 'Container vCPU',
      group: 'compute',
      path: at('usdPerVcpuSecond'),
    }),
    memory: listedPrice(list, billing.usdPerGiBSecond, {
      item: 'Container memory',
      group: 'compute',
      path: at('usdPerGiBSecond'),
    }),
    idleVcpu: listedPrice(list, billing.idleUsdPerVcpuSecond, {
      item: 'Kept warm, vCPU',
      group: 'warm',
      path: at('idleUsdPerVcpuSecond'),
    }),
    idleMemory: listedPrice(list, billing.idleUsdPerGiBSecond, {
      item: 'Kept warm, memory',
      group: 'warm',
      path: at('idleUsdPerGiBSecond'),
    }),
    lingering:
      billing.lingersS === undefined
        ? undefined
        : {
            vcpu: listedPrice(list, billing.usdPerVcpuSecond, {
              item: 'Running without requests, vCPU',
              group: 'idle',
              path: at('usdPerVcpuSecond'),
            }),
            memory: listedPrice(list, billing.usdPerGiBSecond, {
              item: 'Running without requests, memory',
              group: 'idle',
              path: at('usdPerGiBSecond'),
            }),
          },
    requests: priceOf(list, billing.usdPerRequest, { item: 'Requests', group: 'requests', path: at('usdPerRequest') }),
  }
}

function functionPricing(list: PriceList, billing: FunctionBilling, path: string): FunctionPricing {
  const at = (name: keyof FunctionBilling) => `${path}.${name}`
  const further = billing.tiers ?? []
  const upTo = (tier: number): PriceTier['upTo'] => further[tier]?.aboveGBSeconds ?? 'rest'
  const duration = listedPrice(list, billing.usdPerGBSecond, {
    item: 'Function time',
    group: 'compute',
    path: at('usdPerGBSecond'),
  })
  return {
    kind: 'functions',
    billing,
    duration,
    tiers: [
      { upTo: upTo(0), price: duration },
      ...further.map((tier, index) => ({
        upTo: upTo(index + 1),
        price: listedPrice(list, tier.usdPerGBSecond, {
          item: 'Function time, further tier',
          group: 'compute',
          path: `${at('tiers')}.${index}.usdPerGBSecond`,
        }),
      })),
    ],
    requests: listedPrice(list, billing.usdPerRequest, {
      item: 'Requests',
      group: 'requests',
      path: at('usdPerRequest'),
    }),
    kept: priceOf(list, billing.provisionedUsdPerGBSecond, {
      item: 'Kept warm',
      group: 'warm',
      path: at('provisionedUsdPerGBSecond'),
    }),
    steps: priceOf(list, billing.usdPerOperation, {
      item: 'Checkpointed steps',
      group: 'requests',
      path: at('usdPerOperation'),
    }),
    keptDuration: priceOf(list, billing.provisionedDurationUsdPerGBSecond, {
      item: 'Function time on kept capacity',
      group: 'compute',
      path: at('provisionedDurationUsdPerGBSecond'),
    }),
  }
}

function isolatePricing(list: PriceList, billing: IsolateBilling, path: string): IsolatePricing {
  return {
    kind: 'isolates',
    billing,
    plan: listedPrice(list, billing.planUsdPerMonth, { item: 'Plan', group: 'plan', path: `${path}.planUsdPerMonth` }),
    requests: listedPrice(list, billing.usdPerRequest, {
      item: 'Requests beyond the plan',
      group: 'requests',
      path: `${path}.usdPerRequest`,
    }),
    cpu: listedPrice(list, billing.usdPerCpuMs, {
      item: 'CPU time beyond the plan',
      group: 'compute',
      path: `${path}.usdPerCpuMs`,
    }),
  }
}

function workerPricing(list: PriceList, billing: WorkerBilling, path: string): WorkerPricing {
  const gpu: Partial<Record<GpuKind, { readonly busy: Price; readonly idle: Price }>> = {}
  for (const [kind, fact] of Object.entries(billing.usdPerGpuSecond)) {
    const gpuPath = `${path}.usdPerGpuSecond.${kind}`
    gpu[kind as GpuKind] = {
      busy: listedPrice(list, fact, { item: `Worker GPU, ${kind}`, group: 'compute', path: gpuPath }),
      idle: listedPrice(list, fact, {
        item: `Worker GPU while starting or idle, ${kind}`,
        group: 'idle',
        path: gpuPath,
      }),
    }
  }
  const vcpuPath = `${path}.usdPerVcpuSecond`
  const memoryPath = `${path}.usdPerGiBSecond`
  const byTime: WorkerRates = {
    vcpu: priceOf(list, billing.usdPerVcpuSecond, { item: 'Worker vCPU', group: 'compute', path: vcpuPath }),
    idleVcpu: priceOf(list, billing.usdPerVcpuSecond, {
      item: 'Worker vCPU while starting or idle',
      group: 'idle',
      path: vcpuPath,
    }),
    memory: priceOf(list, billing.usdPerGiBSecond, { item: 'Worker memory', group: 'compute', path: memoryPath }),
    idleMemory: priceOf(list, billing.usdPerGiBSecond, {
      item: 'Worker memory while starting or idle',
      group: 'idle',
      path: memoryPath,
    }),
  }
  return {
    kind: 'workers',
    billing,
    gpu,
    byTime,
    byTimeUninterrupted: ratesTimes(byTime, billing.uninterruptedFactor?.value ?? 1),
    requests: priceOf(list, billing.usdPerRequest, {
      item: 'Requests',
      group: 'requests',
      path: `${path}.usdPerRequest`,
    }),
    plan: priceOf(list, billing.planUsdPerMonth, { item: 'Plan', group: 'plan', path: `${path}.planUsdPerMonth` }),
  }
}

function ratesTimes(rates: WorkerRates, factor: number): WorkerRates {
  const times = (price: Price | undefined): Price | undefined =>
    price === undefined ? undefined : { ...price, usd: price.usd * factor }
  return {
    vcpu: times(rates.vcpu),
    idleVcpu: times(rates.idleVcpu),
    memory: times(rates.memory),
    idleMemory: times(rates.idleMemory),
  }
}
