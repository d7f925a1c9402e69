/** Every gate, once: a gate id without a rule does not compile. */
import type { GateId } from '../vocabulary.ts'
import { gateIds } from '../vocabulary.ts'
import { budget } from './budget.ts'
import { billWorth } from './bill-worth.ts'
import { budgetVariance } from './budget-variance.ts'
import { coldStart } from './cold-start.ts'
import { concurrencyQuota } from './concurrency-quota.ts'
import { connection } from './connection.ts'
import { databaseConnections } from './database-connections.ts'
import { gang } from './gang.ts'
import type { Gate } from './gate.ts'
import { gpuCount } from './gpu-count.ts'
import { gpuKind } from './gpu-kind.ts'
import { gpuMemory } from './gpu-memory.ts'
import { hostAccess } from './host-access.ts'
import { idleWaste } from './idle-waste.ts'
import { imageSize } from './image-size.ts'
import { interruption } from './interruption.ts'
import { isolation } from './isolation.ts'
import { latencyTarget } from './latency-target.ts'
import { localDisk } from './local-disk.ts'
import { memory } from './memory.ts'
import { newCluster } from './new-cluster.ts'
import { operatingSystem } from './operating-system.ts'
import { payload } from './payload.ts'
import { privateNetwork } from './private-network.ts'
import { residency } from './residency.ts'
import { rollbackUnit } from './rollback-unit.ts'
import { runTime } from './run-time.ts'
import { vcpu } from './vcpu.ts'
import { warmState } from './warm-state.ts'

export const gates: Readonly<Record<GateId, Gate>> = {
  'cold-start': coldStart,
  'latency-target': latencyTarget,
  'run-time': runTime,
  memory,
  vcpu,
  'gpu-kind': gpuKind,
  'gpu-count': gpuCount,
  'gpu-memory': gpuMemory,
  'host-access': hostAccess,
  'operating-system': operatingSystem,
  'local-disk': localDisk,
  'image-size': imageSize,
  payload,
  connection,
  'warm-state': warmState,
  gang,
  'concurrency-quota': concurrencyQuota,
  'database-connections': databaseConnections,
  'private-network': privateNetwork,
  residency,
  isolation,
  interruption,
  budget,
  'budget-variance': budgetVariance,
  'bill-worth': billWorth,
  'idle-waste': idleWaste,
  'new-cluster': newCluster,
  'rollback-unit': rollbackUnit,
}

export const gateList: readonly Gate[] = gateIds.map((id) => gates[id])
/** What needs no arithmetic is asked first, and of that what most often says no. */
export const inputGates: readonly Gate[] = [
  gpuKind,
  hostAccess,
  memory,
  runTime,
  interruption,
  warmState,
  privateNetwork,
  ...gateList,
].filter((gate, index, all) => gate.phase === 'inputs' && all.indexOf(gate) === index)
export const sizingGates: readonly Gate[] = gateList.filter((gate) => gate.phase === 'sizing')
