/** One screen: its bar, what has to be said about it, its content, and evidence beside it. */
import { useRef, type ReactNode, type Ref } from 'react'
import { Answers } from './Answers.tsx'
import { asked } from './asked.ts'
import type { Asked } from './asked.ts'
import { ProgressLine } from './ProgressLine.tsx'
import { SidePanel } from './SidePanel.tsx'
import styles from './Screen.module.css'

export type ScreenProps = {
  readonly title: string
  /** One quiet fact after the title. */
  readonly fact?: ReactNode
  /** What the numbers of the fact are. */
  readonly factAnswer?: Asked | undefined
  readonly controls?: ReactNode
  /** Notice bars under the screen bar. */
  readonly notices?: ReactNode
  /** True while results are being computed; shown only after 400 ms. */
  readonly busy?: boolean | undefined
  readonly panel?: ReactNode
  readonly panelLabel?: string | undefined
  readonly onPanelClose?: (() => void) | undefined
  /** The list at the left, such as the workloads. */
  readonly rail?: ReactNode
  readonly railLabel?: string | undefined
  /** The content is placed on the canvas instead of the surface, as under a sheet of paper. */
  readonly onCanvas?: boolean | undefined
  readonly contentRef?: Ref<HTMLDivElement> | undefined
  readonly children: ReactNode
}

export function Screen(props: ScreenProps) {
  const { title, fact, factAnswer, controls, notices, busy, panel, panelLabel, onPanelClose } = props
  const { rail, railLabel, onCanvas, contentRef, children } = props
  const screen = useRef<HTMLDivElement>(null)
  return (
    <div className={styles.screen} ref={screen}>
      <div className={styles.bar} data-canvas={onCanvas === true ? '' : undefined}>
        <h1 className={styles.title}>{title}</h1>
        {fact !== undefined && (
          <div className={styles.fact} {...asked(factAnswer)}>
            {fact}
          </div>
        )}
        {controls !== undefined && <div className={styles.controls}>{controls}</div>}
        <ProgressLine active={busy === true} />
      </div>
      {notices}
      <div className={styles.body}>
        {rail !== undefined && (
          <aside className={styles.rail} aria-label={railLabel}>
            {rail}
          </aside>
        )}
        <div className={styles.content} ref={contentRef} data-canvas={onCanvas === true ? '' : undefined}>
          {children}
        </div>
        {panel !== undefined && panel !== null && panel !== false && (
          <SidePanel label={panelLabel ?? title} onClose={onPanelClose}>
            {panel}
          </SidePanel>
        )}
      </div>
      <Answers within={screen} />
    </div>
  )
}
