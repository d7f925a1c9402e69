// Things bought whole are counted upwards.

/** The next whole number; 7 / 0.7 is 10.000000000000002 in floating point, and a hair above must not buy one more. */
export function wholeUp(value: number): number {
  return Math.ceil(value - 1e-9 * Math.max(1, value))
}
