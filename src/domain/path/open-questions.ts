/** What nobody answered yet and the path depends on. */
import type { Reason } from '../reason.ts'
import type { Contender } from '../contender.ts'
import { doubtsIn } from '../doubts.ts'
import { softwareNamedIn } from '../named-software.ts'
import { reason } from '../reason.ts'
import { doorOf } from './trigger-and-entry.ts'

const muchEgressGB = 100
/** A parameter of 16 bits, and of 4 as the smallest that is common. */
const bytesOfParameter = { full: 2, small: 0.5 }
/** Things that are at home on Windows and run elsewhere too: worth a question, though no reason to doubt the default. */
const windowsWords = /\bActive Directory\b|\bPowerShell\b/i

/** What gives way under too much load, and what must hold, by the door through which work comes. */
function degradingAt(door: ReturnType<typeof doorOf>): { readonly first: string; readonly never: string } {
  switch (door) {
    case 'queue':
      return { first: 'pickup', never: 'messages' }
    case 'scheduler':
      return { first: 'start', never: 'results' }
    case 'socket':
      return { first: 'new-connections', never: 'open-connections' }
    default:
      return { first: 'new-requests', never: 'accepted-requests' }
  }
}

/** A durable run is not billed while it waits; how much of it does not wait, only its CPU time says. */
function billsItsWaits({ option, scene }: Contender): boolean {
  const { compute } = option.pricing
  return compute.kind === 'functions' && compute.steps !== undefined && scene.demands.likely.cpuS === 0
}

/** Said of what no public cloud reaches. */
const airGap = /\bair[- ]?gap|\bno internet\b|\b(?:must|has to) (?:stay|run|remain) on[- ]prem/i

/** A fleet whose peaks nobody has placed: how long they last decides what is paid. */
function isUnshaped({ scene }: Contender): boolean {
  const { trafficShape, trafficProfile } = scene.inputs.likely
  return !scene.demands.likely.jobLike && trafficProfile === undefined && trafficShape !== 'steady'
}

export function openQuestionsOf(chosen: Contender): readonly Reason[] {
  const { inputs } = chosen.scene
  const { entry, likely } = inputs
  const { operations } = chosen.option.platform
  const open: Reason[] = doubtsIn(inputs).map(({ why }) => why)
  const blank = (value: string | null | undefined): boolean => value === undefined || value === null || value === ''
  if (blank(entry.owner)) open.push(reason('open-owner', {}))
  if (blank(entry.onCall)) open.push(reason('open-on-call', {}))
  if (operations.hostPatchedBy.value === 'team' && blank(entry.hostPatchedBy)) {
    open.push(reason('open-host-patcher', { option: chosen.option.label }))
  }
  if (blank(entry.debugPath)) open.push(reason('open-debug-path', {}))
  if (blank(entry.rollout)) open.push(reason('open-rollout', { offered: operations.rollouts.value.join(', ') }))
  if (blank(entry.rollbackUnit)) open.push(reason('open-rollback', { unit: operations.rollbackUnit.value }))
  const door = doorOf(chosen)
  const underLoad = degradingAt(door)
  open.push(reason('degrades-first', { what: underLoad.first }), reason('never-degrades', { what: underLoad.never }))
  const repeated = door === 'queue' || door === 'scheduler'
  if (repeated && likely.interruptible !== 'yes') open.push(reason('open-idempotent', {}))
  if (door === 'queue') open.push(reason('open-dead-letters', {}))
  if (billsItsWaits(chosen)) open.push(reason('open-waits', {}))
  const sizing = chosen.scene.capacity()
  const replicas = sizing.kind === 'ok' ? (sizing.capacity.instances ?? Math.ceil(sizing.capacity.peakConcurrency)) : 0
  if (isUnshaped(chosen) && sizing.kind === 'ok') {
    const { instances, meanInstances, spareInstances } = sizing.capacity
    if (instances !== null && instances - spareInstances > 1)
      open.push(reason('open-profile', { instances, meanInstances: meanInstances ?? instances }))
  }
  if (likely.databaseConnectionLimit === undefined && !chosen.scene.demands.likely.jobLike && replicas > 0) {
    open.push(reason('open-database-limit', { replicas }))
  }
  open.push(reason('open-log-retention', {}))
  const egressGB = likely.egressGBPerMonth ?? 0
  if (egressGB >= muchEgressGB && likely.dataAt === undefined) open.push(reason('open-data-place', { egressGB }))
  const { platform, variant } = chosen.option
  if (variant.architecture === 'arm') open.push(reason('open-arm', {}))
  // Code that needs the machine itself is the code that may not be Linux.
  const ownMachine = likely.hostAccess === 'root' || likely.hostAccess === 'kernel' || entry.rollbackUnit === 'machine'
  const isSaid = !blank(entry.operatingSystem)
  const hints = [entry.name, entry.notes, entry.debugPath].some((text) => windowsWords.test(text ?? ''))
  const isOpen = inputs.unknown.includes('operatingSystem')
  if (isOpen || (!isSaid && (hints || (platform.operatingModel === 'instance' && ownMachine))))
    open.push(reason('open-operating-system', {}))
  const named = softwareNamedIn(entry)
  const keepsFiles = named.find(({ field }) => field === 'keepsWarmState')
  if (keepsFiles !== undefined && inputs.unknown.includes('keepsWarmState'))
    open.push(reason('open-warm-state', { named: keepsFiles.named }))
  const apart = [entry.name, entry.notes]
    .map((text) => airGap.exec(text ?? '')?.[0])
    .find((found) => found !== undefined)
  if (apart !== undefined && platform.id !== 'own-cluster')
    open.push(reason('open-air-gap', { named: apart, option: chosen.option.label }))
  const model = named.find(({ field }) => field === 'modelGB')
  if (model !== undefined && inputs.unknown.includes('modelGB'))
    open.push(
      reason('open-model-size', {
        named: model.named,
        fullGB: (model.billions ?? 0) * bytesOfParameter.full,
        smallGB: (model.billions ?? 0) * bytesOfParameter.small,
      }),
    )
  return open
}
