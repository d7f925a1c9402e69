/**
 * Code that needs Windows runs only where Windows does. Where nobody says so it is taken for Linux, which runs everywhere;
 * where its name says otherwise nobody knows, and only what offers both needs no answer.
 */
import type { Fact } from '../facts.ts'
import type { Scene } from '../scene.ts'
import type { OperatingSystem } from '../vocabulary.ts'
import { nothing, offerGate } from './offer-gate.ts'

const onlyLinux: readonly OperatingSystem[] = ['linux']

/** No vendor has Windows on Arm processors. */
function offeredBy({ option }: Scene): Fact<readonly OperatingSystem[]> {
  const fact = option.limits.operatingSystems
  return option.variant.architecture === 'arm' ? { ...fact, value: onlyLinux } : fact
}

export const operatingSystem = offerGate({
  gate: 'operating-system',
  needs: ['operatingSystem'],
  wants: ({ inputs }) => (inputs.likely.operatingSystem === 'linux' ? nothing : inputs.likely.operatingSystem),
  offered: offeredBy,
  anyway: (scene) => offeredBy(scene).value.includes('windows'),
})
