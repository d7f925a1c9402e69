/** Ids of workloads and scenarios: short, stable for life, and never used twice in one workbook. */

export type NewId = () => string

/** The first of w1, w2 … from `start` that is not taken. */
export function freeId(taken: ReadonlySet<string>, start = 1): string {
  let number = start
  while (taken.has(`w${number}`)) number += 1
  return `w${number}`
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Scrambles a counter so that ids of two people who started from the same file do not meet. */
function mixed(seed: number, step: number): number {
  let bits = (seed ^ Math.imul(step + 1, 0x9e3779b1)) >>> 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b) >>> 0
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35) >>> 0
  return (bits ^ (bits >>> 16)) >>> 0
}

/** The same seed gives the same ids, such as "w-k3f9x2a"; the app seeds it anew for each session. */
export function seededIds(seed: number): NewId {
  let step = 0
  return () => {
    let high = mixed(seed >>> 0, step)
    step += 1
    let id = ''
    for (let place = 0; place < 7; place += 1) {
      id += letters[high & 31]
      high = place === 5 ? mixed(seed ^ 0x5bd1e995, step) : high >>> 5
    }
    return `w-${id}`
  }
}

/** Ids that skip what the workbook already uses, which is only looked through when one is asked for. */
export function skipping(newId: NewId, taken: () => Iterable<string>): NewId {
  let used: Set<string> | null = null
  return () => {
    used ??= new Set(taken())
    let id = newId()
    while (used.has(id)) id = newId()
    used.add(id)
    return id
  }
}
