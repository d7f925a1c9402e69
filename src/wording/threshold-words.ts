/** How thresholds are grouped and in which unit a person enters them. */

const groups: Readonly<Record<string, string>> = {
  latency: 'Latency readiness',
  cost: 'Cost',
  delivery: 'Delivery speed',
  operations: 'Operations load',
  elasticity: 'Elasticity',
  utilisation: 'Utilisation',
  idle: 'Idle time as a gate',
  rollback: 'Rollback',
  database: 'Database connections as a gate',
  quota: 'Quota as a gate',
  verdict: 'Words of the verdict',
  robust: 'Solid, lean and fragile',
  path: 'Working path',
  risk: 'Ranges and estimates at a gate',
}

/** "Latency readiness" for `latency.startGoodMs`. */
export function thresholdGroup(id: string): string {
  const key = id.split('.')[0] ?? id
  return groups[key] ?? key
}

export interface EnteredUnit {
  /** What stands behind the number; empty where it has no unit. */
  readonly word: string
  /** The number entered is the stored one times this. */
  readonly factor: number
}

/** Shares are entered in percent, everything else in the unit it is stored in. */
export function enteredUnit(unit: string): EnteredUnit {
  if (unit === 'share') return { word: '%', factor: 100 }
  if (unit === 'x') return { word: '×', factor: 1 }
  if (unit === 'score') return { word: '', factor: 1 }
  return { word: unit.replace(/^USD/, '$'), factor: 1 }
}
