/**
 * Code that needs Windows runs only where Windows does. Where nobody says so it is taken for Linux, which runs everywhere;
 * where its name says otherwise nobody knows, and only what offers both needs no answer.
 */
import type { Fact } from '../facts.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { OperatingSystem } from '../vocabulary.ts'
import { nothing, offerGate } from './offer-gate.ts'

const onlyLinux: readonly OperatingSystem[] = ['linux']

/** No vendor has Windows on Arm processors. */
function offeredBy({ option }: Scene): Fact<readonly OperatingSystem[]> {
  const fact = option.limits.operatingSystems
  return option.variant.architecture === 'arm' ? { ...fact, value: onlyLinux } : fact
}

/** A system behind a fence runs new code for it; whether it runs this code somebody has to try. */
function fencedIn({ option, inputs }: Scene) {
  const fact = option.limits.fencedSystems
  const wanted = inputs.likely.operatingSystem
  return wanted !== undefined && fact?.value.includes(wanted) === true
    ? { fact, why: reason('system-fenced', { option: option.label, wanted }) }
    : undefined
}

export const operatingSystem = offerGate({
  gate: 'operating-system',
  needs: ['operatingSystem'],
  wants: ({ inputs }) => (inputs.likely.operatingSystem === 'linux' ? nothing : inputs.likely.operatingSystem),
  offered: offeredBy,
  catch: fencedIn,
  anyway: (scene) => offeredBy(scene).value.includes('windows'),
})
