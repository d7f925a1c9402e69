/** Hands text that could not be read back to the user as it was found. */
import { fileSave } from 'browser-fs-access'

export function downloadRaw(name: string, text: string): void {
  fileSave(new Blob([text], { type: 'text/plain;charset=utf-8' }), { fileName: name }).catch(() => undefined)
}
