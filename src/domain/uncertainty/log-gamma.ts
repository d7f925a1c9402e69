// ln Gamma(x) for x > 0: factorials in logs and gamma-shaped gaps.

/** ln Gamma(x), x > 0, absolute error below 1e-11: shifted to x >= 8, then Stirling's series. */
export function logGamma(x: number): number {
  let shifted = x
  let product = 1
  while (shifted < 8) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / shifted
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.9189385332046727 + series - Math.log(product)
}
