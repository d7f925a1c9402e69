/** A tooltip describes one control; the pointer may rest on it and Esc puts it away. */
import { Tooltip as KitTooltip, TooltipAnchor, TooltipProvider } from '@ariakit/react'
import { useId, type ReactElement, type ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'
import { takeEscape } from './take-escape.ts'
import styles from './Tooltip.module.css'

export type TooltipProps = {
  readonly content: ReactNode
  readonly keys?: string | undefined
  readonly placement?: 'top' | 'bottom' | 'left' | 'right' | undefined
  /** False when the control's own name already says the same, so that it is not read twice. */
  readonly describes?: boolean | undefined
  readonly children: ReactElement
}

export function Tooltip(props: TooltipProps) {
  const { content, keys, placement = 'bottom', describes = true, children } = props
  const id = useId()
  return (
    <TooltipProvider timeout={450} hideTimeout={80} placement={placement}>
      <TooltipAnchor render={children} {...(describes ? { 'aria-describedby': id } : {})} />
      <KitTooltip
        id={id}
        gutter={6}
        className={styles.tooltip}
        portal
        hideOnEscape={takeEscape}
        unmountOnHide={!describes}
      >
        <span>{content}</span>
        {keys !== undefined && <Kbd keys={keys} />}
      </KitTooltip>
    </TooltipProvider>
  )
}
