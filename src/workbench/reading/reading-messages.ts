/** What the page asks of the worker that reads; it answers with an `OpenResult` in parts. */
export interface ToReadingWorker {
  readonly text: string
  readonly name: string
  /** `own`: Berth wrote it, and nobody could edit it. */
  readonly whose: 'own' | 'anybodys'
}
