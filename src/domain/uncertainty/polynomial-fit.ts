// Least squares on a polynomial of one input, through an orthonormal basis built once per input.
import { meanOf } from './draw-summary.ts'

/** Orthonormal columns, each as long as the draws. */
export type Basis = readonly Float64Array[]

/**
 * Columns 1, t, t^2, ... t^degree made orthonormal (modified Gram-Schmidt), t the standardised logarithm of the input, or
 * the standardised input when it is not positive throughout. Columns that add nothing (a yes/no input) are left out.
 */
export function polynomialBasis(input: Float64Array, degree = 4): Basis {
  const t = standardise(input)
  const basis: Float64Array[] = []
  let power: Float64Array = new Float64Array(t.length).fill(1)
  for (let d = 0; d <= degree; d += 1) {
    const column = power.slice()
    const before = Math.sqrt(dot(column, column))
    // A second pass removes what rounding left of the earlier columns.
    for (let pass = 0; pass < 2; pass += 1) for (const earlier of basis) subtractProjection(column, earlier)
    const length = Math.sqrt(dot(column, column))
    if (length > 1e-9 * Math.max(1, before)) {
      for (let i = 0; i < column.length; i += 1) column[i] = (column[i] as number) / length
      basis.push(column)
    }
    power = power.map((value, i) => value * (t[i] as number))
  }
  return basis
}

/** Fitted values of `y` on the basis. */
export function projectOnto(basis: Basis, y: Float64Array): Float64Array {
  const fitted = new Float64Array(y.length)
  for (const column of basis) {
    const share = dot(column, y)
    for (let i = 0; i < y.length; i += 1) fitted[i] = (fitted[i] as number) + share * (column[i] as number)
  }
  return fitted
}

function standardise(input: Float64Array): Float64Array {
  const scaled = input.every((x) => x > 0) ? input.map((x) => Math.log(x)) : input
  const mean = meanOf(scaled)
  let squares = 0
  for (const value of scaled) squares += (value - mean) ** 2
  const sd = Math.sqrt(squares / Math.max(1, scaled.length))
  return scaled.map((value) => (sd > 0 ? (value - mean) / sd : 0))
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function subtractProjection(column: Float64Array, onto: Float64Array): void {
  const share = dot(column, onto)
  for (let i = 0; i < column.length; i += 1) column[i] = (column[i] as number) - share * (onto[i] as number)
}
