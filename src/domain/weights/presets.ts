/** The five readings of "what matters here", as swing points per criterion. */
import type { CriterionId, PresetId } from '../vocabulary.ts'

export type SwingPoints = Readonly<Record<CriterionId, number>>

const balanced: SwingPoints = {
  latency: 100,
  cost: 90,
  control: 10,
  delivery: 70,
  operations: 60,
  elasticity: 50,
  utilisation: 45,
  isolation: 10,
  debugging: 15,
  rollback: 15,
  portability: 15,
  familiarity: 20,
}

/** A sacred criterion carries as much as all others together; the others keep part of their balance. */
export const presets: Readonly<Record<PresetId, SwingPoints>> = {
  balanced,
  latency: { ...balanced, latency: 400 },
  cost: { ...balanced, latency: 50, cost: 400, utilisation: 90 },
  control: { ...balanced, control: 400, isolation: 60, debugging: 60 },
  delivery: { ...balanced, delivery: 400, rollback: 60, operations: 90 },
}
