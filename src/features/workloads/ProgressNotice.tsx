/** How far a long paste or import is, and a way to stop it; stopped, nothing has happened. */
import { useStore } from 'zustand'
import { Button } from '../../ui/Button.tsx'
import { NoticeBar } from '../../ui/NoticeBar.tsx'
import { progressStore } from './grid-messages.ts'
import styles from './WorkloadsPanel.module.css'

export function ProgressNotice() {
  const progress = useStore(progressStore, (state) => state.progress)
  if (progress === null) return null
  const { text, share, stop } = progress
  return (
    <NoticeBar tone="info" actions={<Button onClick={stop}>Stop</Button>}>
      {/* The bar speaks for itself; every percent read aloud would be noise. */}
      <span className={styles.progress} aria-live="off">
        {text}
        <progress max={1} value={share} aria-label={text} />
        {Math.floor(share * 100)} %
      </span>
    </NoticeBar>
  )
}
