/** The open workbook and what is true about it right now; every change is a command and can be undone. */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { FieldId, Workbook } from '../domain/workbook.ts'
import { applyCommand } from './commands/apply-command.ts'
import type { Command } from './commands/command.ts'
import { labelCommand } from './commands/label-command.ts'
import type { History } from './history.ts'
import { closeGroup, labels, noHistory, recorded, redone, undone } from './history.ts'
import type { NewId } from './new-id.ts'
import { seededIds } from './new-id.ts'
import type { Problem, SetAside } from './problem.ts'
import type { SaveState } from './save-state.ts'

export interface ReadOnly {
  readonly reason: 'other-tab' | 'newer-version' | 'framed' | 'frozen'
  readonly text: string
}

export interface OpenedWorkbook {
  readonly workbook: Workbook
  readonly problems?: readonly Problem[] | undefined
  readonly setAside?: readonly SetAside[] | undefined
  readonly readOnly?: ReadOnly | null | undefined
}

export interface DispatchOptions {
  /** Commands of one group in a row are one undo step. */
  readonly group?: string | undefined
}

export interface WorkbookState {
  readonly workbook: Workbook
  readonly undo: { readonly label: string } | null
  readonly redo: { readonly label: string } | null
  /** What undo or redo did last, and to what; every step that was not taken back ends it. */
  readonly moved: {
    readonly way: 'undone' | 'redone'
    readonly label: string
    readonly inARow: number
    readonly from: Workbook
  } | null
  readonly selection: { readonly workload: string | null; readonly field: FieldId | null }
  /** Counts the documents that were opened, so that what belongs to one is not carried to the next. */
  readonly opened: number
  readonly saveState: SaveState
  readonly readOnly: ReadOnly | null
  readonly problems: readonly Problem[]
  readonly setAside: readonly SetAside[]
  /** For rows that are made before the command that brings them. */
  readonly newId: NewId
  /** Changes nothing while read-only. */
  readonly dispatch: (command: Command, options?: DispatchOptions) => void
  readonly endGroup: () => void
  readonly undoLast: () => void
  readonly redoNext: () => void
  readonly select: (workload: string | null, field?: FieldId | null) => void
  /** Another document: the history starts anew. */
  readonly open: (opened: OpenedWorkbook) => void
  /** The same document as another tab left it: read-only followers show it. */
  readonly follow: (workbook: Workbook) => void
  readonly setSaveState: (saveState: SaveState) => void
  readonly setReadOnly: (readOnly: ReadOnly | null) => void
}

export type WorkbookStore = StoreApi<WorkbookState>

const nothingSelected = { workload: null, field: null }

export function createWorkbookStore(start: OpenedWorkbook & { readonly newId?: NewId | undefined }): WorkbookStore {
  const context = { newId: start.newId ?? seededIds(0) }
  let history: History = noHistory
  return createStore<WorkbookState>()((set, get) => {
    const go = (way: 'undone' | 'redone') => {
      const { readOnly, undo, redo, moved, workbook: from } = get()
      const step = way === 'undone' ? undo : redo
      const to = way === 'undone' ? undone(history) : redone(history)
      if (readOnly !== null || step === null || to === undefined) return
      history = closeGroup(to.history)
      set({
        workbook: to.workbook,
        moved: { way, label: step.label, inARow: (moved?.inARow ?? 0) + 1, from },
        ...labels(history),
      })
    }
    return {
      workbook: start.workbook,
      undo: null,
      redo: null,
      moved: null,
      selection: nothingSelected,
      opened: 0,
      saveState: { kind: 'clean' },
      readOnly: start.readOnly ?? null,
      problems: start.problems ?? [],
      setAside: start.setAside ?? [],
      newId: context.newId,
      dispatch: (command, options) => {
        const { workbook, readOnly } = get()
        if (readOnly !== null) return
        const after = applyCommand(workbook, command, context)
        if (after === workbook) return
        history = recorded(history, { before: workbook, after, label: labelCommand(command), group: options?.group })
        set({ workbook: after, moved: null, ...labels(history) })
      },
      endGroup: () => {
        history = closeGroup(history)
      },
      undoLast: () => go('undone'),
      redoNext: () => go('redone'),
      select: (workload, field = null) => set({ selection: { workload, field } }),
      open: (opened) => {
        history = noHistory
        set({
          workbook: opened.workbook,
          moved: null,
          ...labels(history),
          selection: nothingSelected,
          opened: get().opened + 1,
          saveState: { kind: 'clean' },
          readOnly: opened.readOnly ?? null,
          problems: opened.problems ?? [],
          setAside: opened.setAside ?? [],
        })
      },
      follow: (workbook) => {
        history = noHistory
        set({ workbook, moved: null, ...labels(history) })
      },
      setSaveState: (saveState) => set({ saveState }),
      setReadOnly: (readOnly) => set({ readOnly }),
    }
  })
}
