/** Lets the figures of a region that carry `data-what` be asked what they are; fetched once the rest stands. */
import type { RefObject } from 'react'
import { late } from './late.ts'
import { LatePart } from './LatePart.tsx'
import { useAfterPaint } from './use-after-paint.ts'

const SaysWhat = late(async () => (await import('./SaysWhat.tsx')).SaysWhat)

export function Answers({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  const painted = useAfterPaint()
  return <LatePart>{painted && <SaysWhat within={within} />}</LatePart>
}
