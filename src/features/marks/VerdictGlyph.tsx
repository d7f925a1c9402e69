/** The sign of each verdict, drawn on a grid of 12 so that it stays sharp at the size of text. */
import type { ReactNode } from 'react'
import type { Verdict } from '../../domain/vocabulary.ts'

const glyphs: Readonly<Record<Verdict, ReactNode>> = {
  best: <path d="m2.2 6.6 2.5 2.5 5.1-5.9" strokeWidth="2" />,
  fits: <circle cx="6" cy="6" r="1.9" fill="currentColor" stroke="none" />,
  risky: (
    <>
      <path d="M6 1.6 11 10.4H1Z" strokeWidth="1.3" />
      <path d="M6 4.9v2.4" strokeWidth="1.3" />
      <circle cx="6" cy="8.8" r="0.75" fill="currentColor" stroke="none" />
    </>
  ),
  blocked: (
    <>
      <circle cx="6" cy="6" r="4.5" strokeWidth="1.4" />
      <path d="m2.9 9.1 6.2-6.2" strokeWidth="1.4" />
    </>
  ),
  unknown: (
    <>
      <path d="M4.1 4.3a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.5" strokeWidth="1.5" />
      <circle cx="6" cy="9.6" r="0.9" fill="currentColor" stroke="none" />
    </>
  ),
}

export function VerdictGlyph({
  verdict,
  className,
}: {
  readonly verdict: Verdict
  readonly className?: string | undefined
}) {
  return (
    <svg
      className={className}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {glyphs[verdict]}
    </svg>
  )
}
