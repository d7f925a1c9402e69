/** The note of a long table, written beside the page: the workbook goes there and the note comes back a slice at a time. */
// oxlint-disable-next-line import/default -- the bundler makes the address
import workerAddress from './note-worker.ts?worker&url'
import type { Workbook } from '../../domain/workbook.ts'
import { inParts, joinsParts } from '../../workbench/in-parts.ts'
import { inSlices } from '../../workbench/in-slices.ts'
import { nextTask } from '../../workbench/next-task.ts'
import { openCatalogue } from '../../workbench/open-catalogue.ts'
import { startOwnWorker } from '../../workbench/trusted-script-url.ts'
import { longMaterial, noteDesk } from './note-desk.ts'
import type { NoteDesk } from './note-desk.ts'
import { answerOf } from './note-messages.ts'
import type { FromNoteWorker, NoteAnswers, NoteAsk, ToNoteWorker } from './note-messages.ts'

export interface DeskBeside {
  /** Rejects once the desk is closed. */
  readonly ask: <Of extends NoteAsk['of']>(ask: NoteAsk & { readonly of: Of }) => Promise<NoteAnswers[Of]>
  readonly close: () => void
}

/** The part of a Worker that is used, so that tests can stand in for it. */
interface NoteWorker {
  readonly post: (message: ToNoteWorker) => void
  readonly listen: (heard: (message: FromNoteWorker) => void, failed: () => void) => void
  readonly end: () => void
}

function startNoteWorker(): NoteWorker {
  const worker = startOwnWorker(workerAddress)
  return {
    post: (message) => worker.postMessage(message),
    listen: (heard, failed) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromNoteWorker>) => heard(data))
      worker.addEventListener('error', failed)
    },
    end: () => worker.terminate(),
  }
}

/** @param read hears how many workloads are read */
export function openDesk(
  workbook: Workbook,
  read: (count: number) => void,
  start: () => NoteWorker = startNoteWorker,
): DeskBeside {
  const closing = new AbortController()
  const { signal } = closing
  let here: Promise<NoteDesk> | null = null
  const beside = startedDesk(workbook, read, start, signal)
  return {
    ask: async (ask) => {
      const answer = beside === null ? null : await beside(ask)
      if (signal.aborted) throw new Error('The note is not wanted any more')
      // Without a worker the page writes it, and lets nobody wait for the lines at least.
      here ??= answer === null ? deskHere(workbook, read, signal) : null
      return (answer ?? answerOf(await (here as Promise<NoteDesk>), ask)) as never
    },
    close: () => closing.abort(),
  }
}

/** Answers null where the worker failed or was ended. */
function startedDesk(
  workbook: Workbook,
  read: (count: number) => void,
  start: () => NoteWorker,
  signal: AbortSignal,
): ((ask: NoteAsk) => Promise<unknown>) | null {
  let worker: NoteWorker
  try {
    worker = start()
  } catch {
    return null
  }
  const open = new Map<
    number,
    { readonly take: ReturnType<typeof joinsParts>; readonly done: (answer: unknown) => void }
  >()
  let failed = false
  const end = (): void => {
    failed = true
    worker.end()
    for (const { done } of open.values()) done(null)
    open.clear()
  }
  signal.addEventListener('abort', end)
  worker.listen((message) => {
    if (message.kind === 'read') return read(message.count)
    const asked = open.get(message.job)
    const whole = asked?.take(message.part) ?? null
    if (whole === null) return
    open.delete(message.job)
    asked?.done(whole[0])
  }, end)
  const sent = sendInSlices(workbook, (message) => worker.post(message), signal)
  let jobs = 0
  return async (ask) => {
    await sent
    if (failed) return null
    const job = (jobs += 1)
    return new Promise((done) => {
      open.set(job, { take: joinsParts(), done })
      worker.post({ kind: 'ask', job, ask })
    })
  }
}

/** Ends where the desk is closed, too. */
function sendInSlices(workbook: Workbook, post: NoteWorker['post'], signal: AbortSignal): Promise<void> {
  const parts = [...inParts(workbook)]
  return new Promise((sent) => {
    const stop = inSlices(
      parts,
      (part) => post({ kind: 'workbook', part }),
      (count) => {
        if (count === parts.length) sent()
      },
    )
    signal.addEventListener('abort', () => {
      stop()
      sent()
    })
  })
}

async function deskHere(workbook: Workbook, read: (count: number) => void, signal: AbortSignal): Promise<NoteDesk> {
  const reading = longMaterial(openCatalogue(), workbook)
  for (;;) {
    const step = reading.next()
    if (step.done === true) return noteDesk(step.value)
    read(step.value)
    await nextTask()
    if (signal.aborted) throw new Error('The note is not wanted any more')
  }
}
