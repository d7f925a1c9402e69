// Erlang's two formulas: the share of requests lost (B) or made to wait (C) when c servers meet an offered load a.

/** Servers (whole, >= 0) and offered load a = arrival rate x mean service time, in servers. */
export interface ErlangLoad {
  readonly servers: number
  readonly offeredLoad: number
}

/**
 * Share of requests blocked when there is no queue: B(0) = 1, B(n) = a B(n-1) / (n + a B(n-1)).
 * Source: Erlang 1917 (literature; checked against octave-queueing and R queueing).
 */
export function erlangB(load: ErlangLoad): number {
  const a = load.offeredLoad
  if (a <= 0) return load.servers > 0 ? 0 : 1
  const start = recursionStart(a, load.servers)
  let blocked = 1 - start / a
  for (let n = start + 1; n <= load.servers; n += 1) blocked = nextErlangB(blocked, n, a)
  return blocked
}

/** One step of Erlang's recursion: the blocked share with n servers from the one with n - 1. */
export function nextErlangB(blocked: number, n: number, offeredLoad: number): number {
  return (offeredLoad * blocked) / (n + offeredLoad * blocked)
}

// Below the load the recursion contracts by n/a per step, so a start 12 standard deviations down has forgotten its
// guess (the fluid value 1 - n/a) long before it matters: the cost is O(sqrt a) instead of O(a).
function recursionStart(offeredLoad: number, servers: number): number {
  if (offeredLoad < 500) return 0
  return Math.max(0, Math.min(Math.floor(offeredLoad - 12 * Math.sqrt(offeredLoad)), servers))
}

/** Share of requests that wait when there is an endless queue; 1 when the load is not below the servers. */
export function erlangC(load: ErlangLoad): number {
  return waitShareFromBlocked(erlangB(load), load)
}

/** Erlang C from Erlang B: C = B / (1 - rho (1 - B)). */
export function waitShareFromBlocked(blocked: number, load: ErlangLoad): number {
  if (load.offeredLoad >= load.servers) return load.offeredLoad > 0 ? 1 : 0
  const utilisation = load.offeredLoad / load.servers
  return blocked / (1 - utilisation * (1 - blocked))
}
