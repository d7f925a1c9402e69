/** Where the user is: the screen, the workload that follows along, and the evidence that is open; the address says the same. */
import type { ReactNode } from 'react'
import type { Family } from '../../domain/vocabulary.ts'
import type { FieldId } from '../../domain/workbook.ts'
import type { FindingSpot } from '../../export/lint-note.ts'

export const screens = ['workloads', 'matrix', 'curves', 'review', 'note'] as const
export type ScreenId = (typeof screens)[number]

export interface Place {
  readonly screen: ScreenId
  readonly workload: string | null
  /** The family whose evidence is open, or null while none is. */
  readonly family: Family | null
  readonly field: FieldId | null
  /** What a link to this place opens and puts the focus on, beside the cell of a field; not in the address. */
  readonly spot: FindingSpot | null
}

/** What every panel is given by the app: where it is, how to go elsewhere, and the evidence to show beside it. */
export interface PanelProps {
  readonly place: Place
  readonly go: (to: Partial<Place>) => void
  readonly evidence: ReactNode
  readonly today: string
}
