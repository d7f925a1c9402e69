/** What machines cost in Ireland and in Belgium: one size of a family was read there, and the others of the family are in step with it. */
import type { Fact } from '../../domain/facts.ts'
import { alsoIn, derived } from '../fact-builders.ts'
import type { Reading } from '../fact-builders.ts'
import { belgiumPrices, ec2Ireland, ec2IrelandInStep } from '../readings.ts'

/** USD an hour of one size in both places, read in one file; the price lists of a family rise alike with size. */
interface Family {
  readonly size: string
  readonly there: number
  readonly listed: number
  /** Why the two figures are not today's any more. */
  readonly since?: string
}

export type Purchase = 'onDemand' | 'spot' | 'oneYear'

const ireland: Readonly<Record<string, Family>> = {
  t3: { size: 't3.small', there: 0.0228, listed: 0.0208 },
  t4g: { size: 't4g.small', there: 0.0184, listed: 0.0168 },
  m7i: { size: 'm7i.16xlarge', there: 3.5952, listed: 3.2256 },
  m7g: { size: 'm7g.4xlarge', there: 0.7276, listed: 0.6528 },
  c7i: { size: 'c7i.12xlarge', there: 2.29824, listed: 2.142 },
  c7g: { size: 'c7g.large', there: 0.0775, listed: 0.0725 },
  r7i: { size: 'r7i.16xlarge', there: 4.7376, listed: 4.2336 },
  r7g: { size: 'r7g.xlarge', there: 0.2397, listed: 0.2142 },
  g4dn: { size: 'g4dn.4xlarge', there: 1.342, listed: 1.204 },
  g5: { size: 'g5.2xlarge', there: 1.35296, listed: 1.212 },
}

const belgium: Readonly<Record<string, Family>> = {
  e2: { size: 'e2-standard-4', there: 0.14743092, listed: 0.13402284 },
  n4: {
    size: 'n4-standard-4',
    there: 0.208706912,
    listed: 0.189544,
    since: 'in March 2025; the listed price has fallen since, and Belgium is taken to have followed.',
  },
  c4: {
    size: 'c4-standard-96',
    there: 5.22370704,
    listed: 4.74408,
    since: 'at 082120d of the same file, from the end of 2024.',
  },
  g2: { size: 'g2-standard-16', there: 1.263191116, listed: 1.147208303 },
  a2: { size: 'a2-highgpu-1g', there: 3.747369, listed: 3.673385 },
}

interface Place {
  readonly name: string
  readonly read: Reading
  readonly inStep: Reading
  /** Commitments were read beside the price by the hour and keep the same distance. */
  readonly commitmentsRead: boolean
}

const ec2: Place = { name: 'Ireland', read: ec2Ireland, inStep: ec2IrelandInStep, commitmentsRead: false }
const gce: Place = { name: 'Belgium', read: belgiumPrices, inStep: belgiumPrices, commitmentsRead: true }

/** The price of an EC2 size with what it costs in Ireland; the same price where its family was not read there. */
export function alsoInIreland(id: string, price: Fact, purchase: Purchase): Fact {
  return alsoThere(ec2, ireland[id.slice(0, id.indexOf('.'))], id, price, purchase)
}

/** The price of a Compute Engine size with what it costs in Belgium. */
export function alsoInBelgium(id: string, price: Fact, purchase: Purchase): Fact {
  return alsoThere(gce, belgium[id.slice(0, id.indexOf('-'))], id, price, purchase)
}

function alsoThere(place: Place, family: Family | undefined, id: string, price: Fact, purchase: Purchase): Fact {
  return family === undefined ? price : alsoIn(price, { eu: there(place, family, id, price, purchase) })
}

function there(place: Place, family: Family, id: string, price: Fact, purchase: Purchase): Fact {
  const { size, there: usd, listed, since } = family
  if (purchase === 'onDemand' && id === size && since === undefined) return place.read(usd, 'USD/h')
  const inStep = (price.value * usd) / listed
  const relation = `In step with ${size}: ${usd} USD in ${place.name}, ${listed} listed${since === undefined ? '.' : ` ${since}`}`
  if (since !== undefined) return derived(inStep, 'USD/h', relation)
  if (purchase === 'onDemand') return place.inStep(inStep, 'USD/h', relation)
  return purchase === 'oneYear' && place.commitmentsRead
    ? place.inStep(inStep, 'USD/h', `Commitment. ${relation}`)
    : derived(inStep, 'USD/h', `The price of ${place.name} by the hour, less what is saved in the listed place.`)
}
