/** The note in the reader's choice, written here where it is short and beside the page where it is long. */
import { useEffect, useMemo, useState } from 'react'
import type { Workbook } from '../../domain/workbook.ts'
import type { TargetId } from '../../export/targets.ts'
import type { NoteChoice } from './note-choice.ts'
import { noteDesk } from './note-desk.ts'
import type { NoteFrame, NoteText } from './note-desk.ts'
import { openDesk } from './desk-beside.ts'
import type { DeskBeside } from './desk-beside.ts'
import type { NoteMaterial } from './use-note-material.ts'

export interface WrittenNote extends NoteFrame, NoteText {
  readonly workbook: Workbook
  readonly html: () => string | Promise<string>
  readonly set: (target: TargetId, pngs: ReadonlyMap<string, Uint8Array>) => Uint8Array | Promise<Uint8Array>
}

export function useNoteHere(material: NoteMaterial, choice: NoteChoice, today: string): WrittenNote {
  const desk = useMemo(() => noteDesk(material), [material])
  const frame = useMemo(() => desk.frame(today), [desk, today])
  const text = useMemo(() => desk.text(choice), [desk, choice])
  const { workbook } = material
  return { ...frame, ...text, workbook, html: () => desk.html(choice), set: desk.set }
}

export interface LongNote {
  /** Null until the first one is written; afterwards the last whole one stays while the next is written. */
  readonly note: WrittenNote | null
  /** How many workloads are read for the one that is being written; null where none is. */
  readonly read: number | null
}

interface Written {
  readonly frame: NoteFrame
  readonly text: NoteText
  readonly workbook: Workbook
  readonly choice: NoteChoice
}

export function useLongNote(workbook: Workbook, choice: NoteChoice, today: string): LongNote {
  const [read, setRead] = useState(0)
  const [desk, setDesk] = useState<{ readonly of: Workbook; readonly opened: DeskBeside } | null>(null)
  const [frame, setFrame] = useState<{ readonly of: DeskBeside; readonly frame: NoteFrame } | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  useEffect(() => {
    const opened = openDesk(workbook, setRead)
    setRead(0)
    setDesk({ of: workbook, opened })
    return () => opened.close()
  }, [workbook])
  const opened = desk?.opened ?? null
  useEffect(() => {
    if (opened === null) return
    opened.ask({ of: 'frame', today }).then(
      ({ charts, ...rest }) => {
        const drawn = charts.map(({ svg, ...chart }) => ({ ...chart, draw: () => svg }))
        setFrame({ of: opened, frame: { ...rest, charts: drawn } })
      },
      // Closed: another one is being written, or nobody looks any more.
      () => undefined,
    )
  }, [opened, today])
  useEffect(() => {
    if (desk === null || frame?.of !== desk.opened) return
    let current = true
    desk.opened.ask({ of: 'text', choice }).then(
      (text) => {
        if (!current) return
        setWritten((before) => {
          // Another target writes the same tree: the sheet stands as it is.
          const isSame =
            before?.frame === frame.frame && before.choice.view === choice.view && before.choice.kind === choice.kind
          const { tree } = isSame ? before.text : text
          return { frame: frame.frame, text: { ...text, tree }, workbook: desk.of, choice }
        })
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [desk, frame, choice])
  const note = useMemo((): WrittenNote | null => {
    if (written === null || opened === null) return null
    return {
      ...written.frame,
      ...written.text,
      workbook: written.workbook,
      html: () => opened.ask({ of: 'html', choice }),
      set: (target, pngs) => opened.ask({ of: 'set', target, pngs }),
    }
  }, [written, opened, choice])
  return { note, read: written?.workbook === workbook && written.choice === choice ? null : read }
}
