/** Where work is done, what it reads and writes, and what is left behind. */
import type { PathBox } from '../running-plan.ts'
import type { Contender } from '../contender.ts'
import { reason } from '../reason.ts'

/** Logs of a month, GB: as billed, else what every request and every replica writes. */
function logsGBOf(chosen: Contender): number {
  const bill = chosen.scene.bill()
  const billed = bill.kind === 'ok' ? bill.lines.find(({ group }) => group === 'logs') : undefined
  if (billed !== undefined) return billed.quantity
  const { site } = chosen.option
  const sizing = chosen.scene.capacity()
  const replicas = sizing.kind === 'ok' ? (sizing.capacity.instances ?? 0) : 0
  return chosen.scene.demands.likely.requestsPerMonth * site.logsGBPerRequest + replicas * site.logsGBPerReplicaMonth
}

export function computeBox(chosen: Contender, payer: string): PathBox {
  const { likely } = chosen.scene.inputs
  const sizing = chosen.scene.capacity()
  const size = sizing.kind === 'ok' ? sizing.capacity.size : 'size not known'
  const keep = chosen.option.startup.keepAliveS.value
  const goes = chosen.option.variant.runs !== 'always' && keep !== 'unlimited'
  return {
    id: 'compute',
    role: 'compute',
    label: reason('box-compute', { option: chosen.option.label, size }),
    paidBy: payer,
    metric: chosen.scene.demands.likely.jobLike
      ? reason('metric-job-p95', { limitS: likely.longestRunS ?? 'not said' })
      : reason('metric-compute-p95', { targetMs: likely.p95TargetMs ?? 'not said' }),
    expires: goes ? reason('expires-warm-instance', { seconds: keep }) : null,
  }
}

export function dataBoxes(chosen: Contender, payer: string): readonly PathBox[] {
  const { databaseConnectionLimit: limit, modelGB } = chosen.scene.inputs.likely
  const { site } = chosen.option
  const boxes: PathBox[] = []
  if (limit !== undefined) {
    boxes.push({
      id: 'database',
      role: 'data',
      label: reason('box-database', { limit }),
      paidBy: payer,
      metric: reason('metric-connections', { limit }),
      expires: null,
    })
  }
  if (modelGB !== undefined && modelGB > 0) {
    const keep = chosen.option.startup.keepAliveS.value
    boxes.push({
      id: 'model-store',
      role: 'data',
      label: reason('box-model-store', { modelGB }),
      paidBy: payer,
      metric: reason('metric-load-time', { p95S: modelGB * site.modelLoadSPerGB }),
      expires: keep === 'unlimited' ? null : reason('expires-model-cache', { seconds: keep }),
    })
  }
  if (boxes.length === 0) {
    boxes.push({
      id: 'data',
      role: 'data',
      label: reason('box-data', {}),
      paidBy: payer,
      metric: reason('metric-store-latency', {}),
      expires: null,
    })
  }
  return boxes
}

export function logsBox(chosen: Contender, payer: string): PathBox {
  const gbPerMonth = logsGBOf(chosen)
  return {
    id: 'logs',
    role: 'logs',
    label: reason('box-logs', { gbPerMonth }),
    paidBy: payer,
    metric: reason('metric-log-volume', { gbPerMonth }),
    expires: reason('expires-logs', { days: chosen.scene.thresholds['path.logDays'] }),
  }
}

export function costBox(chosen: Contender, payer: string): PathBox {
  return {
    id: 'cost',
    role: 'cost',
    label: reason('box-cost', { budgetUsd: chosen.scene.team.monthlyBudgetUsd ?? 'not said' }),
    paidBy: payer,
    metric: reason('metric-spend', { usdPerMonth: chosen.usd ?? 'not known' }),
    expires: null,
  }
}
