/** The first digits of a text's SHA-256, by which two people see that they hold the same note; null where the page is not secure. */
import { useEffect, useState } from 'react'

const shownBytes = 4

export function useDigest(text: string): string | null {
  const [digest, setDigest] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    // Absent on plain http pages, where the note is simply shown without it.
    void (globalThis.crypto.subtle as SubtleCrypto | undefined)
      ?.digest('SHA-256', new TextEncoder().encode(text))
      .then((hash) => {
        const digits = [...new Uint8Array(hash, 0, shownBytes)]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('')
        if (current) setDigest(`${digits.slice(0, 4)} ${digits.slice(4)}`)
      })
    return () => {
      current = false
    }
  }, [text])
  return digest
}
