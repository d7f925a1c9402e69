/** A button that is only a picture always carries its name, for the ear and in a tooltip. */
import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { Tooltip } from './Tooltip.tsx'
import styles from './IconButton.module.css'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  readonly label: string
  readonly icon: ReactNode
  readonly keys?: string | undefined
  readonly small?: boolean | undefined
  readonly placement?: 'top' | 'bottom' | 'left' | 'right' | undefined
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, keys, small, placement, className, ...rest } = props
  return (
    <Tooltip content={label} keys={keys} placement={placement} describes={false}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={joinClasses(styles.button, small === true && styles.small, className)}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
