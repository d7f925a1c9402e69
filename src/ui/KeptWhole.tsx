/** A day, a range and a change stay on one line each, and are copied as they stand: no sign between them is of another kind. */
import { Fragment, type ReactNode } from 'react'
import { keepUnits, partAtWholes } from './keep-units.ts'
import styles from './KeptWhole.module.css'

export function KeptWhole({ children }: { readonly children: string }): ReactNode {
  return partAtWholes(keepUnits(children)).map((part, at) =>
    at % 2 === 0 ? (
      <Fragment key={at}>{part}</Fragment>
    ) : (
      <span key={at} className={styles.whole}>
        {part}
      </span>
    ),
  )
}
