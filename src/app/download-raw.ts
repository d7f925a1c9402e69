/** Hands text that could not be read back to the user as it was found. */
export function downloadRaw(name: string, text: string): void {
  const blob = new Blob([text], { type: 'text/plain;charset=utf-8' })
  // A cancelled picker is no error.
  import('browser-fs-access').then(({ fileSave }) => fileSave(blob, { fileName: name })).catch(() => undefined)
}
