/** Where a figure comes from, short enough for a table; the whole of it is one hover or one click away. */
import type { Confidence } from '../../domain/vocabulary.ts'
import { factConfidenceWord } from '../../wording/verdict-words.ts'
import { TextLink } from '../../ui/TextButton.tsx'
import styles from './SourceRef.module.css'

export type SourceRefProps = {
  /** "Modal docs". */
  readonly name: string
  /** "10-01" or "2026-10-01", already written out. */
  readonly date?: string | undefined
  readonly href?: string | undefined
  readonly confidence?: Confidence | undefined
  /** In a narrow column: the name gives way, the day never does. */
  readonly tight?: boolean
}

export function SourceRef({ name, date, href, confidence, tight }: SourceRefProps) {
  const estimate = confidence !== 'estimate' ? undefined : tight === true ? 'est.' : factConfidenceWord(confidence)
  const rest = [date, estimate].filter((part) => part !== undefined && part !== '')
  return (
    <span className={tight === true ? styles.tight : styles.source}>
      {isWebAddress(href) ? (
        <TextLink className={styles.link} href={href} target="_blank" rel="noopener noreferrer">
          {name}
        </TextLink>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {rest.length > 0 && <span>{tight === true ? rest.join(' ') : ` · ${rest.join(' · ')}`}</span>}
    </span>
  )
}

/* Addresses may come from an imported price book, and only the web is followed. */
function isWebAddress(href: string | undefined): href is string {
  return href !== undefined && /^https?:\/\//i.test(href)
}
