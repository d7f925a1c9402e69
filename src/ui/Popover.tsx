/** A popover belongs to the control that opened it; Esc closes it and gives the focus back. */
import { Popover as KitPopover, PopoverDisclosure, PopoverProvider } from '@ariakit/react'
import type { ReactElement, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import float from './float.module.css'
import { takeEscape } from './take-escape.ts'
import styles from './Popover.module.css'

export type Placement = 'top' | 'top-start' | 'top-end' | 'bottom' | 'bottom-start' | 'bottom-end' | 'left' | 'right'

export type PopoverProps = {
  readonly label: string
  readonly trigger: ReactElement
  readonly placement?: Placement | undefined
  readonly open?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function Popover(props: PopoverProps) {
  const { label, trigger, placement = 'bottom-start', open, onOpenChange, className, children } = props
  return (
    <PopoverProvider
      placement={placement}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { setOpen: onOpenChange })}
    >
      <PopoverDisclosure render={trigger} />
      <KitPopover
        aria-label={label}
        gutter={6}
        portal
        hideOnEscape={takeEscape}
        unmountOnHide
        className={joinClasses(float.float, styles.popover, className)}
      >
        {children}
      </KitPopover>
    </PopoverProvider>
  )
}
