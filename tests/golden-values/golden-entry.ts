// Worked values with their sources: inputs, expected results and tolerance, found by id.
import coldStart from './cold-start.json' with { type: 'json' }
import queueing from './queueing.json' with { type: 'json' }
import robustness from './robustness.json' with { type: 'json' }
import savings from './savings.json' with { type: 'json' }
import spot from './spot.json' with { type: 'json' }
import uncertainty from './uncertainty.json' with { type: 'json' }
import weights from './weights.json' with { type: 'json' }

const entries: readonly { readonly id: string }[] = [
  ...weights,
  ...robustness,
  ...queueing,
  ...coldStart,
  ...uncertainty,
  ...savings,
  ...spot,
]

/** Ids of all stored entries. */
export const storedIds: readonly string[] = entries.map((entry) => entry.id)

/** One entry; the caller names the shapes it expects. */
export function goldenEntry<Inputs, Expected, Tolerance = number>(id: string) {
  const entry = entries.find((candidate) => candidate.id === id)
  if (entry === undefined) throw new Error(`no golden entry ${id}`)
  return entry as unknown as {
    readonly id: string
    readonly inputs: Inputs
    readonly expected: Expected
    readonly tolerance: Tolerance
  }
}
