/** The closed form of kept instances depends on two ratios only, so it is tabulated as it is asked for and read between. */
import { coldStarts } from '../cold-start/cold-starts.ts'
import { toleratedColdShare } from './busy-instances.ts'

/** Mean instances alive during the active hours, and the share of requests that meet a cold start. */
export interface WarmAnswer {
  readonly warm: number
  readonly cold: number
}

// The first level is exact: its wait is exponential, so it is cold for e^(-a) e^(-rate x keep-alive). Only the levels beyond
// it are tabulated, which leaves out the bend where one instance begins to stay warm. With one request at once that reads
// the cold share within two percent in 99 places of 100 where one in a thousand is cold, and the instances within half a
// percent; with many at once within two percent in nine places of ten. The form itself is within 13 percent of measurements.
// With many at once, an instance outlives the moment when its slots are no longer needed: the request that ends is on another
// one with the chance 1 - 1/k, and then it stays for a service time more, and is kept for as long after that. Against a
// simulated router that fills the fullest instance first (k 2 to 80, 0.02 to 80 requests in flight, keep-alives of 3 to 3,000
// service times), that brings the cold share from 41 to 11 percent off at keep-alives of a few service times; from ten
// service times on it is within 6 percent, and the instances within 2, wherever one in 500 or more is cold.
const loadPointsPerDecade = 16
const ratioPointsPerDecade = 8
const loadStep = Math.LN10 / loadPointsPerDecade
const ratioStep = Math.LN10 / ratioPointsPerDecade
const lowestLoad = Math.log(1e-7)
const loadPoints = 13 * loadPointsPerDecade
const lowestRatio = Math.log(1e-3)
const ratioPoints = 11 * ratioPointsPerDecade

/** Logarithms of what the levels beyond the first add. */
interface Table {
  readonly warm: Float64Array
  readonly cold: Float64Array
  /** Per ratio, the logarithm of the largest load at which more requests than tolerated are cold. */
  readonly selfWarming: Float64Array
}

// A memory of what was worked out before, the same whoever asks.
const tables = new Map<number, Table>()
const tableLimit = 64

function tableFor(perInstance: number): Table {
  let table = tables.get(perInstance)
  if (table === undefined) {
    if (tables.size >= tableLimit) tables.clear()
    const cells = loadPoints * ratioPoints
    table = { warm: blank(cells), cold: blank(cells), selfWarming: blank(ratioPoints) }
    tables.set(perInstance, table)
  }
  return table
}

const leastBeyond = 1e-300

function blank(cells: number): Float64Array {
  return new Float64Array(cells).fill(Number.NaN)
}

function fill(table: Table, cell: number, perInstance: number): void {
  const load = Math.exp(lowestLoad + Math.floor(cell / ratioPoints) * loadStep)
  const ratio = Math.exp(lowestRatio + (cell % ratioPoints) * ratioStep)
  const answer = beyondFirst(load, ratio, perInstance)
  table.warm[cell] = Math.log(Math.max(answer.warm, leastBeyond))
  table.cold[cell] = Math.log(Math.max(answer.cold, leastBeyond))
}

/**
 * Mean instances alive and share of cold requests for Poisson arrivals: `load` = rate × service, `ratio` = keep-alive /
 * service, `perInstance` requests at once. Read between tabulated points in logarithms.
 */
export function keptInstances(load: number, ratio: number, perInstance: number): WarmAnswer {
  const x = (Math.log(load) - lowestLoad) / loadStep
  const y = (Math.log(ratio) - lowestRatio) / ratioStep
  const column = Math.floor(x)
  const row = Math.floor(y)
  if (!(column >= 0 && row >= 0 && column < loadPoints - 1 && row < ratioPoints - 1)) {
    return outsideTable(load, ratio, perInstance)
  }
  const table = tableFor(perInstance)
  const a = column * ratioPoints + row
  const b = a + ratioPoints
  if (Number.isNaN(table.warm[a])) fill(table, a, perInstance)
  if (Number.isNaN(table.warm[a + 1])) fill(table, a + 1, perInstance)
  if (Number.isNaN(table.warm[b])) fill(table, b, perInstance)
  if (Number.isNaN(table.warm[b + 1])) fill(table, b + 1, perInstance)
  const u = x - column
  const v = y - row
  const first = -load * (1 + ratio)
  return {
    warm: Math.max(load / perInstance, Math.exp(between(table.warm, a, b, u, v)) - Math.expm1(first)),
    cold: Math.min(1, Math.exp(between(table.cold, a, b, u, v)) + Math.exp(first)),
  }
}

function between(cells: Float64Array, a: number, b: number, u: number, v: number): number {
  const low = cells[a]! + (cells[b]! - cells[a]!) * u
  const high = cells[a + 1]! + (cells[b + 1]! - cells[a + 1]!) * u
  return low + (high - low) * v
}

function outsideTable(load: number, ratio: number, perInstance: number): WarmAnswer {
  const first = -load * (1 + ratio)
  const { warm, cold } = beyondFirst(load, ratio, perInstance)
  return { warm: Math.max(load / perInstance, warm - Math.expm1(first)), cold: Math.min(1, cold + Math.exp(first)) }
}

/** What the levels beyond the first instance add. */
function beyondFirst(load: number, ratio: number, perInstance: number): WarmAnswer {
  const outlived = ratio + 1 - 1 / perInstance
  const answer = coldStarts({
    requestsPerSecond: load,
    serviceSeconds: 1,
    keepAliveSeconds: outlived,
    instanceConcurrency: perInstance,
  })
  const first = -load * (1 + outlived)
  return { warm: answer.warmInstances + Math.expm1(first), cold: answer.coldProbability - Math.exp(first) }
}

/** The load (rate × service) beyond which requests keep enough instances warm by themselves, for Poisson arrivals. */
export function loadThatWarmsItself(ratio: number, perInstance: number): number {
  const y = (Math.log(ratio) - lowestRatio) / ratioStep
  const row = Math.floor(y)
  if (row < 0) return Number.MAX_VALUE
  if (row >= ratioPoints - 2) return 0
  const cells = tableFor(perInstance).selfWarming
  const here = selfWarmingAt(cells, row, perInstance)
  const next = selfWarmingAt(cells, row + 1, perInstance)
  return Math.exp(here + (next - here) * (y - row))
}

// Beyond this column requests keep instances warm at any ratio that platforms offer; looked at only when needed.
const usualColumn = Math.floor((Math.log(1e3) - lowestLoad) / loadStep)

function selfWarmingAt(cells: Float64Array, row: number, perInstance: number): number {
  if (!Number.isNaN(cells[row])) return cells[row]!
  const table = tableFor(perInstance)
  const tolerated = Math.log(toleratedColdShare)
  const coldAt = (column: number) => {
    const cell = column * ratioPoints + row
    if (Number.isNaN(table.cold[cell])) fill(table, cell, perInstance)
    const load = Math.exp(lowestLoad + column * loadStep)
    const ratio = Math.exp(lowestRatio + row * ratioStep)
    return Math.log(Math.exp(table.cold[cell]!) + Math.exp(-load * (1 + ratio)))
  }
  let low = 0
  let high = coldAt(usualColumn) > tolerated ? loadPoints - 1 : usualColumn
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (coldAt(middle) > tolerated) low = middle
    else high = middle
  }
  const above = coldAt(low)
  const below = coldAt(high)
  const way = above > below ? Math.min(1, Math.max(0, (above - tolerated) / (above - below))) : 1
  cells[row] = lowestLoad + (low + way) * loadStep
  return cells[row]!
}
