/** Instances paid for, billed starts included: the first exactly, what lies beyond it by a closed form that is tabulated as it is asked for. */
import { coldStarts } from '../cold-start/cold-starts.ts'

/** Rate per second, times in seconds; `perInstance` requests at once. */
export interface PaidQuestion {
  readonly requestsPerSecond: number
  readonly serviceS: number
  readonly keepAliveS: number
  /** Paid before an instance serves. */
  readonly startS: number
  readonly perInstance: number
}

// The first instance is worked out exactly, because most bills of a worker are for no more than one. The axes of what lies
// beyond it are rate × service, rate × keep-alive and rate × start: the form grows along each, so what is read between its
// points grows as well, whether there are more requests or longer ones.
const pointsPerDecade = 8
const step = Math.LN10 / pointsPerDecade
const lowest = Math.log(1e-8)
const points = 16 * pointsPerDecade

// Starts are worked out together, so they cost little more than one; below the first the form is a straight line.
const startsPerDecade = 4
const startStep = Math.LN10 / startsPerDecade
const firstStart = Math.log(1e-4)
const startHorizons = Array.from({ length: 10 * startsPerDecade + 1 }, (_, index) =>
  Math.exp(firstStart + index * startStep),
)
const shortestServiceS = 1e-6

/** Beyond the first instance: without starts, with the first of them, and the logarithms from that on. */
interface Cell {
  readonly none: number
  readonly first: number
  readonly logs: readonly number[]
}

// A memory of what was worked out before, the same whoever asks.
const tables = new Map<number, (Cell | undefined)[]>()
const tableLimit = 64

function cellOf(perInstance: number, cell: number): Cell {
  let table = tables.get(perInstance)
  if (table === undefined) {
    if (tables.size >= tableLimit) tables.clear()
    table = new Array<Cell | undefined>(points * points)
    tables.set(perInstance, table)
  }
  return (table[cell] ??= workedOut(
    Math.exp(lowest + Math.floor(cell / points) * step),
    Math.exp(lowest + (cell % points) * step),
    perInstance,
  ))
}

function workedOut(load: number, horizon: number, perInstance: number): Cell {
  const { warmInstances, paidInstances: paid } = coldStarts({
    requestsPerSecond: load,
    serviceSeconds: 1,
    keepAliveSeconds: horizon / load,
    paidStartSeconds: startHorizons.map((startHorizon) => startHorizon / load),
    instanceConcurrency: perInstance,
  })
  const beyond = (instances: number, startHorizon: number) =>
    Math.max(instances - firstPaid(load, horizon, startHorizon), leastBeyond)
  const withStarts = paid.map((instances, index) => beyond(instances, startHorizons[index]!))
  return { none: beyond(warmInstances, 0), first: withStarts[0]!, logs: withStarts.map(Math.log) }
}

const leastBeyond = 1e-300

/**
 * Time for which the first instance is paid: off until a request comes, then starting, then up until none has come for
 * the keep-alive, which takes (e^x - 1) / rate with x = rate × (service + keep-alive).
 */
function firstPaid(load: number, horizon: number, startHorizon: number): number {
  const off = Math.exp(-(load + horizon))
  return -Math.expm1(-(load + horizon) - Math.log1p(off * startHorizon))
}

const firstHorizon = startHorizons[0]!
const lastPlace = startHorizons.length - 1.000001

/** The logarithm of what a cell says lies beyond the first at one rate × start; `place` is where that is on its axis. */
function readCell({ none, first, logs }: Cell, startHorizon: number, place: number): number {
  if (startHorizon <= firstHorizon) return Math.log(none + (first - none) * (startHorizon / firstHorizon))
  const index = Math.floor(place)
  return logs[index]! + (logs[index + 1]! - logs[index]!) * (place - index)
}

/** Mean instances paid for under Poisson arrivals; never falls as rate, service, keep-alive or start grow. */
export function paidInstances(question: PaidQuestion): number {
  const { requestsPerSecond, keepAliveS, startS, perInstance } = question
  const load = requestsPerSecond * Math.max(shortestServiceS, question.serviceS)
  const horizon = requestsPerSecond * keepAliveS
  const startHorizon = requestsPerSecond * startS
  const x = (Math.log(load) - lowest) / step
  const y = (Math.log(horizon) - lowest) / step
  const column = Math.floor(x)
  const row = Math.floor(y)
  const place = Math.min((Math.log(startHorizon) - firstStart) / startStep, lastPlace)
  const inside = column >= 0 && row >= 0 && column < points - 1 && row < points - 1
  const first = firstPaid(load, horizon, startHorizon)
  if (!inside) return first + Math.exp(readCell(workedOut(load, horizon, perInstance), startHorizon, place))
  const cell = column * points + row
  const u = x - column
  const at = (offset: number) => readCell(cellOf(perInstance, cell + offset), startHorizon, place)
  const low = at(0) * (1 - u) + at(points) * u
  const high = at(1) * (1 - u) + at(points + 1) * u
  return first + Math.exp(low + (high - low) * (y - row))
}
