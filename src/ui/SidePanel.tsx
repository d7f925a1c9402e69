/** Evidence stands beside the work where there is room, and becomes a sheet over it where there is not. */
import { useEffect, type ReactNode } from 'react'
import { useLayer } from './layers.ts'
import { Sheet } from './Sheet.tsx'
import { useMediaQuery } from './use-media-query.ts'
import styles from './SidePanel.module.css'

export type SidePanelProps = {
  readonly label: string
  readonly onClose?: (() => void) | undefined
  readonly children: ReactNode
}

export function SidePanel({ label, onClose, children }: SidePanelProps) {
  // On paper there is always room: below what it belongs to.
  const narrow = useMediaQuery('screen and (max-width: 959px)')
  if (narrow) {
    return (
      <Sheet label={label} open onClose={() => onClose?.()}>
        {children}
      </Sheet>
    )
  }
  return (
    <PanelAside label={label} onClose={onClose}>
      {children}
    </PanelAside>
  )
}

function PanelAside({ label, onClose, children }: SidePanelProps) {
  useLayer(true, onClose)
  useEffect(() => {
    if (onClose === undefined) return undefined
    function leave(event: KeyboardEvent) {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== 'Escape' || event.defaultPrevented || typing) return
      onClose?.()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [onClose])
  return (
    <aside className={styles.panel} aria-label={label}>
      {children}
    </aside>
  )
}
