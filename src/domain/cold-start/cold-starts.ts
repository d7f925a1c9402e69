// Cold starts and warm instances of a platform that keeps an instance for a while after its last request.
import { poissonProbability } from '../queueing/poisson.ts'

/**
 * Traffic and platform. Arrivals are Poisson, the most recently used idle instance is reused, an instance is kept
 * `keepAliveSeconds` after its last request, warm and cold service take about equally long.
 */
export interface ColdStartLoad {
  readonly requestsPerSecond: number
  readonly serviceSeconds: number
  readonly keepAliveSeconds: number
  /** Requests one instance serves at once (packed on the fullest instance); 1 unless said. */
  readonly instanceConcurrency?: number | undefined
  /** Lengths of a start that is paid before the instance serves, each with its own answer. None unless said. */
  readonly paidStartSeconds?: readonly number[] | undefined
}

/** Steady-state answer; instance counts are means over time. */
export interface ColdStarts {
  /** Share of requests that meet a cold start, in [0, 1]. */
  readonly coldProbability: number
  /** Instances kept, the ones at work included. */
  readonly warmInstances: number
  /**
   * Instances paid for, starts included, per paid start asked for: each level is off for off_n of the time and starts r_n
   * times a second, and a paid start of S seconds stretches that cycle, so it is paid for 1 - off_n / (1 + r_n S).
   */
  readonly paidInstances: readonly number[]
}

const longestKeepAlive = 1e9
const largestLoad = 1e5
const windowFrom = 500
const none: readonly number[] = []

/**
 * Our model (not a published one): under most-recently-used routing the warm count is the highest busy level of the
 * last T seconds and a request is cold when it lifts the level above it, so with pi_n Poisson(a), F_n its cumulative
 * share and tau_n the first passage from n to n+1 busy: P_cold = sum pi_n P(tau_n > T), warm = sum (1 - F_n e^{-g_n T}).
 * tau_n is fitted by its first two moments. Within 0.5 percent of the exact matrix exponential beyond ten service times, 0.8 at ten,
 * up to 10 percent off when T is close to the service time; about 13 percent from 20 measured settings of one platform.
 */
export function coldStarts(load: ColdStartLoad): ColdStarts {
  const lambda = load.requestsPerSecond
  const paidStarts = load.paidStartSeconds ?? none
  if (!(lambda > 0)) return { coldProbability: 1, warmInstances: 0, paidInstances: paidStarts.map(() => 0) }
  const perInstance = Math.max(1, Math.floor(load.instanceConcurrency ?? 1))
  const a = Math.max(lambda * Math.max(0, load.serviceSeconds), 1e-100)
  if (a > largestLoad) return scaledLimit(load, a, perInstance)
  const keepAlive = Math.min(longestKeepAlive, Math.max(0, load.keepAliveSeconds))
  return levelSum({ lambda, a, keepAlive, paidStarts, perInstance })
}

interface LevelInputs {
  readonly lambda: number
  readonly a: number
  readonly keepAlive: number
  readonly paidStarts: readonly number[]
  readonly perInstance: number
}

// Moments are kept in units of 1/lambda (h lambda, g lambda^2), so that tiny and huge rates use the same numbers.
function levelSum(inputs: LevelInputs): ColdStarts {
  const { lambda, a, keepAlive, perInstance } = inputs
  const horizon = lambda * keepAlive
  const startHorizons = inputs.paidStarts.map((seconds) => lambda * Math.max(0, seconds))
  const starting = startHorizons.map(() => 0)
  const start = a > windowFrom ? Math.floor(a - 9 * Math.sqrt(a)) : 0
  // Below the window every level is passed within T and busy all the time; the fluid moments are forgotten on the way up.
  let h = start === 0 ? 1 : a / (a - start)
  let g = 2 * h * h
  let probability = start === 0 ? Math.exp(-a) : poissonProbability(a, start)
  let cumulative = probability
  let cold = 0
  let warm = 0
  let busy = 0
  if (start > 0) {
    busy = Math.ceil(start / perInstance)
    warm = busy
  }
  for (let n = start; ; n += 1) {
    const exponent = (2 * h * horizon) / g
    const stays = exponent > 60 ? 0 : Math.exp(-exponent)
    if (n % perInstance === 0) {
      const above = Math.max(0, 1 - cumulative)
      busy += above
      const started = probability * (keepAlive > 0 ? ((2 * h * h) / g) * stays : 1)
      cold += started
      warm += above + cumulative * (exponent < 1e-3 ? -Math.expm1(-exponent) : 1 - stays)
      addStarting(starting, startHorizons, started, cumulative * stays)
    }
    if (n > a && exponent < 1e-13 && probability <= cold * 1e-17) break
    const level = n + 1
    const ratio = level / a
    const nextH = 1 + ratio * h
    // Levels that take this long to reach are never seen, and their second moment would overflow.
    if (nextH > 1e140) break
    const rate = 1 + ratio
    const up = ratio / rate
    g = (2 / (rate * rate) + ((2 * up) / rate) * (h + nextH) + up * (g + 2 * h * nextH)) * rate
    h = nextH
    probability *= a / level
    cumulative += probability
  }
  // With one request an instance the mean at work is Little's law itself, and without keep-alive every request is cold.
  const single = perInstance === 1
  const warmInstances = Math.max(warm, single ? a : busy)
  return {
    coldProbability: keepAlive === 0 && single ? 1 : Math.min(1, cold),
    warmInstances,
    paidInstances: starting.map((instances) => warmInstances + instances),
  }
}

/** `started` per 1/lambda, `off` as a share of time. */
function addStarting(sums: number[], startHorizons: readonly number[], started: number, off: number): void {
  if (off < 1e-12) return
  for (let index = 0; index < sums.length; index += 1) {
    const stretch = started * startHorizons[index]!
    sums[index]! += off * (stretch / (1 + stretch))
  }
}

/**
 * Beyond 100,000 requests in flight the busy level is a diffusion around a with spread sqrt a: at the same T/s, P_cold
 * shrinks as 1/sqrt a and the warm surplus grows as sqrt a (error about 0.3 percent, cost independent of a).
 */
function scaledLimit(load: ColdStartLoad, a: number, perInstance: number): ColdStarts {
  const stretch = Math.sqrt(a / largestLoad)
  const atLimit = coldStarts({ ...load, requestsPerSecond: largestLoad / load.serviceSeconds })
  const surplus = Math.max(0, atLimit.warmInstances - largestLoad / perInstance) * stretch
  const warmInstances = a / perInstance + surplus
  return {
    coldProbability: atLimit.coldProbability / stretch,
    warmInstances,
    paidInstances: atLimit.paidInstances.map((paid) => warmInstances + (paid - atLimit.warmInstances) * stretch),
  }
}
