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

export async function copyRich(html: string, text: string): Promise<CopyResult> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ])
    return 'copied'
  } catch {
    return 'refused'
  }
}
