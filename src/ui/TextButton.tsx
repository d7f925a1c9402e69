/** An action that reads as part of a sentence or row: underlined ink, never a colour. */
import type { ComponentProps } from 'react'
import { joinClasses } from './class-names.ts'
import styles from './TextButton.module.css'

export function TextButton({ className, ...rest }: ComponentProps<'button'>) {
  return <button type="button" {...rest} className={joinClasses(styles.text, className)} />
}

export function TextLink({ className, ...rest }: ComponentProps<'a'>) {
  return <a {...rest} className={joinClasses(styles.text, className)} />
}
