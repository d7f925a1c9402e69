// The standard normal distribution to double precision: density, cumulative share, quantile and unit loss.

const inverseRootTwoPi = 0.3989422804014327

/** Density of the standard normal at `z`. */
export function normalDensity(z: number): number {
  return inverseRootTwoPi * Math.exp(-0.5 * z * z)
}

/**
 * P(Z <= z) for a standard normal Z, absolute error about 1e-15, relative 3e-9 far out in the tail.
 * Source: Hart et al. 1968, algorithm 5666, in the arrangement of G. West 2005.
 */
export function normalCdf(z: number): number {
  const size = Math.abs(z)
  if (size > 37) return z > 0 ? 1 : 0
  const tail = size < 7.07106781186547 ? rationalTail(size) : continuedFractionTail(size)
  return z > 0 ? 1 - tail : tail
}

function rationalTail(size: number): number {
  let top = 0.0352624965998911 * size + 0.700383064443688
  top = top * size + 6.37396220353165
  top = top * size + 33.912866078383
  top = top * size + 112.079291497871
  top = top * size + 221.213596169931
  top = top * size + 220.206867912376
  let bottom = 0.0883883476483184 * size + 1.75566716318264
  bottom = bottom * size + 16.064177579207
  bottom = bottom * size + 86.7807322029461
  bottom = bottom * size + 296.564248779674
  bottom = bottom * size + 637.333633378831
  bottom = bottom * size + 793.826512519948
  bottom = bottom * size + 440.413735824752
  return (Math.exp(-0.5 * size * size) * top) / bottom
}

function continuedFractionTail(size: number): number {
  let fraction = size + 0.65
  for (let step = 4; step >= 1; step -= 1) fraction = size + step / fraction
  return normalDensity(size) / fraction
}

/**
 * The z with P(Z <= z) = `share`, relative error about 1e-16. Shares at or beyond 0 and 1 are pulled to the nearest
 * representable share inside, so that no infinity leaves this function.
 * Source: Wichura 1988, algorithm AS 241 (PPND16).
 */
export function normalQuantile(share: number): number {
  const inside = Math.min(1 - 1.1e-16, Math.max(1e-300, share))
  const offset = inside - 0.5
  if (Math.abs(offset) <= 0.425) {
    const r = 0.180625 - offset * offset
    return (offset * horner(centreTop, r)) / horner(centreBottom, r)
  }
  const r = Math.sqrt(-Math.log(offset < 0 ? inside : 1 - inside))
  const size =
    r <= 5
      ? horner(middleTop, r - 1.6) / horner(middleBottom, r - 1.6)
      : horner(farTop, r - 5) / horner(farBottom, r - 5)
  return offset < 0 ? -size : size
}

function horner(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i -= 1) sum = sum * x + (coefficients[i] as number)
  return sum
}

const centreTop = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
]
const centreBottom = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852854561,
]
const middleTop = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 0.00077454501427834140764,
]
const middleBottom = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 0.0005475938084995344946, 1.05075007164441684324e-9,
]
const farTop = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 0.0000271155556874348757815, 2.01033439929228813265e-7,
]
const farBottom = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 0.0007868691311456132591,
  0.000018463183175100546818, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
]

/**
 * Unit normal loss `L(z) = phi(z) - z (1 - Phi(z))`: the mean of max(0, Z - z).
 * Source: Raiffa & Schlaifer 1961 (cited from the literature, checked numerically).
 */
export function unitNormalLoss(z: number): number {
  return normalDensity(z) - z * normalCdf(-z)
}
