/** How a place on a curve's axis is said: short on the axis, full in a sentence. */
import type { CurveAxis } from '../domain/certainty.ts'
import { count, duration, significant } from './numbers.ts'

interface AxisWords {
  /** On the control. */
  readonly name: string
  /** Under the axis, with its unit. */
  readonly label: string
  /** The team's own place: "Your load". */
  readonly own: string
  readonly ownInSentence: string
  readonly short: (value: number) => string
  readonly full: (value: number) => string
}

const words: Readonly<Record<CurveAxis, AxisWords>> = {
  requestsPerMonth: {
    name: 'Requests',
    label: 'Requests per month',
    own: 'Your load',
    ownInSentence: 'your load',
    short: count,
    full: (value) => `${count(value)} ${value === 1 ? 'request' : 'requests'} a month`,
  },
  durationMs: {
    name: 'Duration',
    label: 'Duration of one request or run',
    own: 'Your duration',
    ownInSentence: 'your duration',
    short: duration,
    full: (value) => `a duration of ${duration(value)}`,
  },
  memoryGiB: {
    name: 'Memory',
    label: 'Memory of one replica, GiB',
    own: 'Your memory',
    ownInSentence: 'your memory',
    short: (value) => `${significant(value, 3)} GiB`,
    full: (value) => `${significant(value, 3)} GiB of memory`,
  },
  activeHoursPerDay: {
    name: 'Duty cycle',
    label: 'Hours a day with work, at the same rate while busy',
    own: 'Your duty',
    ownInSentence: 'your duty',
    short: (value) => `${significant(value, 3)} h`,
    full: (value) => `${significant(value, 3)} hours a day`,
  },
}

export function axisName(axis: CurveAxis): string {
  return words[axis].name
}

export function axisLabel(axis: CurveAxis): string {
  return words[axis].label
}

export function ownPlaceWord(axis: CurveAxis): string {
  return words[axis].own
}

export function ownPlaceInSentence(axis: CurveAxis): string {
  return words[axis].ownInSentence
}

/** "8.4M", "80 ms", "0.5 GiB", "12 h". */
export function axisValue(axis: CurveAxis, value: number): string {
  return words[axis].short(value)
}

/** "8.4M requests a month", "a duration of 80 ms". */
export function axisPlace(axis: CurveAxis, value: number): string {
  return words[axis].full(value)
}

/** "about 53M requests a month", "a duration of about 2.5 s". */
export function aboutPlace(axis: CurveAxis, value: number): string {
  const place = axisPlace(axis, value)
  return axis === 'durationMs' ? place.replace('of ', 'of about ') : `about ${place}`
}
