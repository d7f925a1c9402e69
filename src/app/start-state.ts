/** What the start of the page found besides the workbook itself: notices about storage, links and files that want an answer. */
import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Workbook } from '../domain/workbook.ts'
import type { SinceNote } from '../export/since-note.ts'
import type { OpenedWorkbook } from '../workbench/workbook-store.ts'
import type { StartResult } from '../workbench/storage/keeper.ts'

/** Something to open that does not touch the team's own work until they say so. */
export interface Candidate {
  readonly from: 'link' | 'note' | 'file'
  readonly name: string
  readonly opened: OpenedWorkbook
  /** How it was read, where not all of it was read as it stands. */
  readonly told: string | null
  /** What follows differently today from what the note said; empty for a plain file. */
  readonly changes: readonly SinceNote[]
  /** It says what followed when it was written, so that no change means no change. */
  readonly compared: boolean
}

/** Another state of the open workbook, to be brought together with it. */
export interface Merging {
  /** "team.berth.json" */
  readonly name: string
  readonly base: Workbook
  readonly theirs: Workbook
  /** What brought the two together, in a sentence. */
  readonly why: string
  readonly confirm: string
  /** Called once the merged state is the workbook's. */
  readonly onMerged: () => void
  readonly instead?: { readonly label: string; readonly run: () => void } | undefined
}

export interface StartState {
  /** What a first visit opens on; null until the page has started. */
  readonly example: Workbook | null
  readonly start: StartResult | null
  readonly candidate: Candidate | null
  readonly merging: Merging | null
  /** A sentence that stays until it is dismissed. */
  readonly message: string | null
}

export const startState = createStore<StartState>()(() => ({
  example: null,
  start: null,
  candidate: null,
  merging: null,
  message: null,
}))

/** Says a sentence that stays until it is dismissed. */
export function say(message: string): void {
  startState.setState({ message })
}

export function useStartState(): StartState {
  return useSyncExternalStore(startState.subscribe, startState.getState)
}
