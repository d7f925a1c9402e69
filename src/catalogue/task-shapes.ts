/** Allowed sizes of container tasks, written as one row per vCPU step and put in order of price. */

export interface Shape {
  readonly vcpu: number
  readonly memoryGiB: number
}

/** Rows of [vCPU, memory sizes in GiB], ordered by what they cost at the given relation of prices. */
export function shapesByPrice(
  rows: readonly (readonly [vcpu: number, memoryGiB: readonly number[]])[],
  usdPerVcpu: number,
  usdPerGiB: number,
): readonly Shape[] {
  const cost = (shape: Shape) => shape.vcpu * usdPerVcpu + shape.memoryGiB * usdPerGiB
  return rows
    .flatMap(([vcpu, sizes]) => sizes.map((memoryGiB) => ({ vcpu, memoryGiB })))
    .toSorted((a, b) => cost(a) - cost(b) || a.vcpu - b.vcpu)
}

/** Every multiple of a step from `from` to `to`, both included. */
export function steps(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
}
