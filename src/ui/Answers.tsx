/** Lets the figures of a region that carry `data-what` be asked what they are, once the rest stands. */
import type { RefObject } from 'react'
import { SaysWhat } from './SaysWhat.tsx'
import { useAfterPaint } from './use-after-paint.ts'

export function Answers({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  return useAfterPaint() && <SaysWhat within={within} />
}
