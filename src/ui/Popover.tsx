/** A popover belongs to the control that opened it; Esc closes it and gives the focus back. */
import { Popover as KitPopover, PopoverDisclosure, usePopoverStore, useStoreState } from '@ariakit/react'
import type { ReactElement, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { useLayer } from './layers.ts'
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
  const store = usePopoverStore({
    placement,
    ...(open === undefined ? {} : { open }),
    ...(onOpenChange === undefined ? {} : { setOpen: onOpenChange }),
  })
  useLayer(useStoreState(store, 'open'), store.hide)
  return (
    <>
      <PopoverDisclosure store={store} render={trigger} />
      <KitPopover
        store={store}
        aria-label={label}
        gutter={6}
        portal
        hideOnEscape={takeEscape}
        unmountOnHide
        className={joinClasses(float.float, styles.popover, className)}
      >
        {children}
      </KitPopover>
    </>
  )
}
