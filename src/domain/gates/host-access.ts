/** Root, device or kernel access that the code needs must be allowed; root in a cluster means privileged pods, which is a risk. */
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { hostAccesses } from '../vocabulary.ts'
import { fromFact, gateResult } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'
import { nothing, offerGate } from './offer-gate.ts'

const offered = offerGate({
  gate: 'host-access',
  needs: ['hostAccess'],
  wants: (scene) => (scene.inputs.likely.hostAccess === 'none' ? nothing : scene.inputs.likely.hostAccess),
  offered: (scene) => scene.option.limits.hostAccess,
  anyway: (scene) =>
    hostAccesses.every((kind) => kind === 'none' || scene.option.limits.hostAccess.value.includes(kind)),
})

/** Where containers are closed but for the GPU passed into them, that GPU is the one device there is. */
function deviceIsGpu(scene: Scene): boolean {
  const { value } = scene.option.limits.hostAccess
  return value.includes('device') && !value.includes('root')
}

/** A GPU passed in is no help to whoever needs another device. */
function otherDevice(scene: Scene): boolean {
  const { hostAccess: wanted, gpu } = scene.inputs.likely
  return wanted === 'device' && gpu === 'none' && deviceIsGpu(scene)
}

/** A privileged pod shares its node's kernel with every other pod there. */
function privileged(scene: Scene): boolean {
  const wanted = scene.inputs.likely.hostAccess
  return scene.option.platform.operatingModel === 'cluster' && (wanted === 'root' || wanted === 'kernel')
}

function status(scene: Scene): GateStatus {
  if (otherDevice(scene)) return 'blocked'
  const answer = offered.status(scene)
  return answer === 'pass' && privileged(scene) ? 'risk' : answer
}

export const hostAccess: Gate = {
  id: 'host-access',
  phase: 'inputs',
  status,
  show: (scene) => {
    const answer = status(scene)
    const fact = scene.option.limits.hostAccess
    if (otherDevice(scene)) {
      return gateResult({
        gate: 'host-access',
        status: 'blocked',
        value: 'device',
        limit: 'none',
        unit: 'kind',
        origin: fromFact(fact),
        reason: reason('not-offered', { gate: 'host-access', wanted: 'device', offered: 'none' }),
      })
    }
    if (answer !== 'risk') return offered.show(scene)
    const wanted = scene.inputs.likely.hostAccess ?? 'root'
    return gateResult({
      gate: 'host-access',
      status: 'risk',
      value: wanted,
      limit: fact.value.join(', '),
      unit: 'kind',
      origin: fromFact(fact),
      reason: reason('privileged-pods', { wanted, option: scene.option.label }),
    })
  },
}
