/** Shapes are sold in steps; the first that covers the need, in ascending order of price, is the one to take. */

export interface Shape {
  readonly vcpu: number
  readonly memoryGiB: number
}

/** Index of the first shape with at least this vCPU and memory; -1 where none has. */
export function smallestShape(shapes: readonly Shape[], vcpu: number, memoryGiB: number): number {
  for (let index = 0; index < shapes.length; index += 1) {
    const shape = shapes[index]!
    if (shape.vcpu >= vcpu && shape.memoryGiB >= memoryGiB) return index
  }
  return -1
}

/** First step at or above `need` in an ascending list; undefined where the list ends below it. */
export function smallestStep(steps: readonly number[], need: number): number | undefined {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (steps[middle]! < need - 1e-9) low = middle + 1
    else high = middle
  }
  return steps[low]
}
