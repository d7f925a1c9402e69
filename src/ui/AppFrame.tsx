/** The frame every screen shares: a top bar, one screen, a status bar. It scrolls nothing itself. */
import { PortalContext } from '@ariakit/react'
import { useState, type ReactNode } from 'react'
import { useTextRoom } from './text-room.ts'
import styles from './AppFrame.module.css'

export type AppFrameProps = {
  /** Mark and product name at the far left. */
  readonly brand: ReactNode
  readonly title: ReactNode
  /** One quiet line under the title, such as when the work was saved. */
  readonly state: ReactNode
  /** The steps in the middle, usually a PathNav. */
  readonly path: ReactNode
  readonly actions: ReactNode
  readonly skipLabel?: string | undefined
  readonly status: ReactNode
  readonly children: ReactNode
}

export function AppFrame(props: AppFrameProps) {
  const { brand, title, state, path, actions, skipLabel = 'Skip to the work area', status, children } = props
  useTextRoom()
  // What floats is a part of the work, so it is announced inside the same landmark.
  const [floats, setFloats] = useState<HTMLElement | null>(null)
  return (
    <PortalContext value={floats}>
      <div className={styles.frame}>
        <a className={styles.skip} href="#work-area">
          {skipLabel}
        </a>
        <header className={styles.top}>
          <div className={styles.identity}>
            <div className={styles.brand}>{brand}</div>
            <div className={styles.titles}>
              <div className={styles.title}>{title}</div>
              <div className={styles.state}>{state}</div>
            </div>
          </div>
          <div className={styles.path}>{path}</div>
          <div className={styles.actions}>{actions}</div>
        </header>
        <main className={styles.main} id="work-area" tabIndex={-1}>
          {children}
          <div ref={setFloats} className={styles.floats} />
        </main>
        <footer className={styles.status}>{status}</footer>
      </div>
    </PortalContext>
  )
}
