/** GPU kinds that a workload may ask for, with the memory one device has. */
import type { Gpu } from '../domain/catalogue.ts'
import type { GpuKind } from '../domain/vocabulary.ts'
import { estimate } from './fact-builders.ts'
import { ec2Shapes, gcePrices, modalPricing, runpodFlex } from './readings.ts'

export const gpus: Readonly<Record<Exclude<GpuKind, 'none'>, Gpu>> = {
  t4: { label: 'T4', memoryGB: ec2Shapes(16, 'GB') },
  l4: { label: 'L4', memoryGB: runpodFlex(24, 'GB') },
  a10: {
    label: 'A10',
    memoryGB: ec2Shapes(24, 'GB', 'A10G on EC2; the A10 elsewhere has as much memory.'),
  },
  l40s: { label: 'L40S', memoryGB: runpodFlex(48, 'GB') },
  a100: { label: 'A100 80 GB', memoryGB: runpodFlex(80, 'GB') },
  'a100-40': { label: 'A100 40 GB', memoryGB: modalPricing(40, 'GB') },
  h100: { label: 'H100', memoryGB: gcePrices(80, 'GB', 'The NVL card of Azure has 94 GB.') },
  h200: { label: 'H200', memoryGB: runpodFlex(141, 'GB') },
  b200: {
    label: 'B200',
    memoryGB: estimate(180, 'GB', 'RunPod lists 180 GB, the data sheet of the part says up to 192.'),
  },
}
