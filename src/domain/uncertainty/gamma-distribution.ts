// The upper share of a gamma distribution, for gaps between requests that are more regular than Poisson.
import { logGamma } from './log-gamma.ts'

/** P(X > x) for X ~ Gamma(shape, scale 1): series below shape + 1, continued fraction (Lentz) above. */
export function gammaUpperShare(shape: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? Math.max(0, 1 - front * lowerSeries(shape, x)) : Math.min(1, front * upperFraction(shape, x))
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 10_000 && term > sum * 1e-16; n += 1) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

function upperFraction(shape: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - shape
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 10_000; n += 1) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / nonZero(a * d + b, tiny)
    c = nonZero(b + a / c, tiny)
    const change = c * d
    fraction *= change
    if (Math.abs(change - 1) < 1e-15) break
  }
  return fraction
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
