/** Any number can be asked what it is: over what period, from which source and date, and how it is known. */
import type { ReactNode } from 'react'
import type { Basis, Confidence } from '../../domain/vocabulary.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { AnswerText } from '../../ui/AnswerText.tsx'
import { Hint } from '../../ui/Hint.tsx'
import { BasisMark } from './BasisMark.tsx'
import { SourceRef } from './SourceRef.tsx'

export type NumberHintProps = {
  /** What the number is: "Cost of Cloud Run L4, min 2". */
  readonly what: string
  /** "per month, at the likely value". */
  readonly period?: string | undefined
  /** "1,690–3,080", already written out. */
  readonly range?: string | undefined
  readonly basis?: Basis | undefined
  readonly sources?: readonly HintSource[] | undefined
  /** Anything further, such as what the number follows from. */
  readonly more?: ReactNode
  readonly focusable?: boolean | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

export type HintSource = {
  readonly name: string
  readonly date?: string | undefined
  readonly href?: string | undefined
  readonly confidence?: Confidence | undefined
}

export function NumberHint(props: NumberHintProps) {
  const { what, focusable, className, children } = props
  return (
    <Hint label={what} focusable={focusable} className={className} content={<HintContent {...props} />}>
      {children}
    </Hint>
  )
}

/** The same without the word it hangs on, for places that show it in their own way. */
export function HintContent({ what, period, range, basis, sources = [], more }: Omit<NumberHintProps, 'children'>) {
  return (
    <AnswerText
      what={what}
      over={period}
      rows={[
        ...(range === undefined ? [] : [{ key: 'range', name: 'Range', text: range }]),
        ...(basis === undefined
          ? []
          : [
              {
                key: 'basis',
                name: 'Basis',
                text: (
                  <>
                    <BasisMark basis={basis} named={false} slot={false} /> {basisWord(basis)}
                  </>
                ),
              },
            ]),
        ...sources.map((source) => ({
          key: `${source.name} ${source.date ?? ''}`,
          name: 'Source',
          text: <SourceRef {...source} />,
        })),
      ]}
      more={more}
    />
  )
}
