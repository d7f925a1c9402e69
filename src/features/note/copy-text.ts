/** Copies to the clipboard, plain or rich; says whether it worked, and never quietly copies less than was asked. */

export type CopyResult = 'copied' | 'refused'

export async function copyPlain(text: string): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return 'refused'
  }
}

/** Rich text that is still being written may come later: the browser is asked while the click still counts. */
export async function copyRich(html: string | Promise<string>, text: string): Promise<CopyResult> {
  const asBlob = (part: string): Blob => new Blob([part], { type: 'text/html' })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': typeof html === 'string' ? asBlob(html) : html.then(asBlob),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ])
    return 'copied'
  } catch {
    return 'refused'
  }
}
