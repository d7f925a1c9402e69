/** How a raw figure becomes a value between 0 and 1: straight, or straight in its logarithm, between two absolute anchors. */

/** 0 at `bad`, 1 at `good`, clipped; either may be the larger. */
export function worthLinear(x: number, bad: number, good: number): number {
  return clip((x - bad) / (good - bad))
}

/** As `worthLinear`, in ln x: for times and money, which span decades. */
export function worthLog(x: number, bad: number, good: number): number {
  if (bad > good ? x <= good : x >= good) return 1
  if (bad > good ? x >= bad : x <= bad) return 0
  return clip(Math.log(x / bad) / Math.log(good / bad))
}

function clip(value: number): number {
  return value <= 0 ? 0 : value > 1 ? 1 : value
}
