/** The steps of the product, in order; the current one is underlined and named to assistive software. */
import { useEffect, useRef } from 'react'
import styles from './PathNav.module.css'

export type PathStep = {
  readonly id: string
  readonly label: string
  /** Used where there is little room. */
  readonly shortLabel?: string | undefined
  readonly href: string
}

export type PathNavProps = {
  readonly label: string
  readonly steps: readonly PathStep[]
  readonly current: string
  /** When given, a plain click calls it instead of following the address. */
  readonly onSelect?: ((id: string) => void) | undefined
}

export function PathNav({ label, steps, current, onSelect }: PathNavProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current])
  return (
    <nav aria-label={label} className={styles.nav}>
      <ol ref={list} className={styles.list}>
        {steps.map((step, index) => (
          <li key={step.id} className={styles.item}>
            <a
              href={step.href}
              className={styles.step}
              aria-current={step.id === current ? 'page' : undefined}
              onClick={(event) => {
                if (onSelect === undefined || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
                event.preventDefault()
                onSelect(step.id)
              }}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.long}>{step.label}</span>
              <span className={styles.short}>{step.shortLabel ?? step.label}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
