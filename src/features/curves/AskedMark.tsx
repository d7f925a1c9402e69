/** What is written into the chart says what it is: under the pointer, by the arrow keys from the axes, and on a tap. */
import type { ReactNode } from 'react'
import type { Answer } from '../../wording/answer.ts'
import { asked } from '../../ui/asked.ts'

export function AskedMark({ answer, children }: { readonly answer: Answer; readonly children: ReactNode }) {
  return (
    <g role="img" aria-label={answer.what} {...asked(answer, 'arrows')}>
      {children}
    </g>
  )
}
