/** One button in three weights: primary once per screen, outline for the rest, quiet inside bars. */
import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import styles from './Button.module.css'

export type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: 'primary' | 'outline' | 'quiet' | undefined
  readonly icon?: ReactNode
  readonly iconAfter?: ReactNode
  readonly wide?: boolean | undefined
}

export function Button(props: ButtonProps) {
  const { variant = 'outline', icon, iconAfter, wide, className, children, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      className={joinClasses(styles.button, styles[variant], wide === true && styles.wide, className)}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      {children !== undefined && <span className={styles.text}>{children}</span>}
      {iconAfter !== undefined && <span className={styles.icon}>{iconAfter}</span>}
    </button>
  )
}
