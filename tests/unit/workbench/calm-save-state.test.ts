/** What is said of saving while one save follows the other. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { calmSaveState, saidAfterMs } from '../../../src/workbench/calm-save-state.ts'
import type { SaveState } from '../../../src/workbench/save-state.ts'
import { createWorkbookStore } from '../../../src/workbench/workbook-store.ts'
import { aiTeam } from '../../support/ai-team.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const noon = { kind: 'saved', at: Date.UTC(2026, 10, 27, 12) } as const

function begin() {
  const store = createWorkbookStore({ workbook: aiTeam() })
  store.getState().setSaveState(noon)
  const calm = calmSaveState(store)
  const heard: SaveState['kind'][] = []
  calm.subscribe(() => heard.push(calm.get().kind))
  return { set: store.getState().setSaveState, calm, heard }
}

describe('what is said of saving', () => {
  test('says nothing of a save that is over in a moment, and then when it was saved', () => {
    const { set, calm, heard } = begin()
    set({ kind: 'dirty' })
    set({ kind: 'saving' })
    vi.advanceTimersByTime(saidAfterMs - 1)
    expect(calm.get()).toBe(noon)
    set({ kind: 'saved', at: noon.at + 60_000 })
    expect(calm.get()).toEqual({ kind: 'saved', at: noon.at + 60_000 })
    vi.advanceTimersByTime(10 * saidAfterMs)
    expect(heard).toEqual(['saved'])
  })

  test('says that it saves as soon as that takes longer', () => {
    const { set, calm } = begin()
    set({ kind: 'dirty' })
    vi.advanceTimersByTime(saidAfterMs / 2)
    // Still the same wait: what is not kept is not kept since the first edit.
    set({ kind: 'saving' })
    vi.advanceTimersByTime(saidAfterMs / 2)
    expect(calm.get().kind).toBe('saving')
  })

  test('says at once that nothing is kept any more', () => {
    const { set, calm } = begin()
    set({ kind: 'dirty' })
    set({ kind: 'failing', reason: 'full', detail: 'QuotaExceededError' })
    expect(calm.get().kind).toBe('failing')
    vi.advanceTimersByTime(10 * saidAfterMs)
    expect(calm.get().kind).toBe('failing')
  })
})
