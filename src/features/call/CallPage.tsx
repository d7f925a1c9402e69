/** The page an invitation opens: the workloads it asks about, a call and a reason for each, and the code to send back. Nothing is stored or sent. */
import { useEffect, useState } from 'react'
import { readCallLink } from '../../workbench/links/call-link.ts'
import type { CallLinkReading } from '../../workbench/links/call-link.ts'
import { BerthMark } from '../marks/BerthMark.tsx'
import { CallForm } from './CallForm.tsx'
import styles from './CallPage.module.css'

export type CallPageProps = {
  /** Of the address, with the leading #. */
  readonly fragment: string
}

export function CallPage({ fragment }: CallPageProps) {
  const [read, setRead] = useState<CallLinkReading | null>(null)
  useEffect(() => {
    let current = true
    void readCallLink(fragment).then((reading) => {
      if (current) setRead(reading)
    })
    return () => {
      current = false
    }
  }, [fragment])
  useEffect(() => {
    document.title = read?.kind === 'ok' ? `Your call: ${read.invitation.title} – Berth` : 'Your call – Berth'
  }, [read])

  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <BerthMark /> <strong>Berth</strong>
        </span>
        <a href="#/workloads" className={styles.leave}>
          Open the workbench
        </a>
      </header>
      <main className={styles.main}>
        {read === null && <p role="status">Reading the invitation</p>}
        {read !== null && read.kind !== 'ok' && (
          <>
            <h1 className={styles.title}>This invitation cannot be read.</h1>
            <p role="alert">
              {read.kind === 'newer'
                ? 'It was made by a newer version of Berth. Reload the page, or ask for it from the same version.'
                : read.message}
            </p>
          </>
        )}
        {read?.kind === 'ok' && <CallForm invitation={read.invitation} />}
      </main>
    </div>
  )
}
