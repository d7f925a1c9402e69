/** The file that Save writes in place: it belongs to the one workbook that was opened from it or saved to it. */
import { getWorkbench } from '../workbench/use-workbench.ts'

export interface FilePlace {
  readonly handle: FileSystemFileHandle
  /** What the file held when it was last read or written here. */
  readonly text: string
}

/** Kept while the page lives. */
let place: (FilePlace & { readonly document: string | null }) | null = null

function openDocument(): string | null {
  return getWorkbench().keeper?.documentId() ?? null
}

/** For the workbook that is open now. */
export function rememberPlace(handle: FileSystemFileHandle, text: string): void {
  place = { handle, text, document: openDocument() }
}

export function forgetPlace(): void {
  place = null
}

/** null where the open workbook came from no file, also when the one before it did. */
export function placeOfOpenWorkbook(): FilePlace | null {
  return place !== null && place.document === openDocument() ? place : null
}
