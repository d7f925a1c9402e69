/** Where a figure comes from, with its day, and its page one click away. */
import type { Confidence } from '../../domain/vocabulary.ts'
import { factConfidenceWord } from '../../wording/verdict-words.ts'
import { KeptWhole } from '../../ui/KeptWhole.tsx'
import { TextLink } from '../../ui/TextButton.tsx'
import styles from './SourceRef.module.css'

export type SourceRefProps = {
  /** "Modal docs". */
  readonly name: string
  /** "10-01" or "2026-10-01", already written out. */
  readonly date?: string | undefined
  readonly href?: string | undefined
  readonly confidence?: Confidence | undefined
}

export function SourceRef({ name, date, href, confidence }: SourceRefProps) {
  const estimate = confidence === 'estimate' ? factConfidenceWord(confidence) : undefined
  const rest = [date, estimate].filter((part) => part !== undefined && part !== '')
  return (
    <span className={styles.source}>
      {isWebAddress(href) ? (
        <TextLink className={styles.link} href={href} target="_blank" rel="noopener noreferrer">
          {name}
        </TextLink>
      ) : (
        <span>{name}</span>
      )}
      {rest.length > 0 && (
        <span>
          <KeptWhole>{` · ${rest.join(' · ')}`}</KeptWhole>
        </span>
      )}
    </span>
  )
}

/* Addresses may come from an imported price book, and only the web is followed. */
function isWebAddress(href: string | undefined): href is string {
  return href !== undefined && /^https?:\/\//i.test(href)
}
