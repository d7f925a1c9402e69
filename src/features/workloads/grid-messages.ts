/** What the grid says to the panel around it: a line for the toast, a table for the import step. */

export interface ImportRequest {
  readonly rows: readonly (readonly string[])[]
  readonly name: string
}

interface GridListener {
  readonly tell: (text: string) => void
  readonly askForImport: (request: ImportRequest) => void
}

let listener: GridListener | null = null

/** The panel listens while it is shown; returns how to stop. */
export function listenToGrid(next: GridListener): () => void {
  listener = next
  return () => {
    if (listener === next) listener = null
  }
}

export function tellGrid(text: string): void {
  listener?.tell(text)
}

export function askForImport(request: ImportRequest): void {
  listener?.askForImport(request)
}
