/** A piece of the page as plain data: said once, then drawn by React or painted straight into the page where many change at once. */
import { createElement } from 'react'
import type { ReactElement } from 'react'
import styles from './VisuallyHidden.module.css'

export interface Shape {
  readonly tag: 'div' | 'span' | 'svg' | 'path'
  readonly className?: string | undefined
  /** Where undefined, the element is without it. */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>
  /** In pixels. */
  readonly style?: Readonly<Partial<Record<'width' | 'top', number>>> | undefined
  readonly parts?: readonly (Shape | string)[] | undefined
}

/** Read aloud, and takes no room on the screen. */
export function hiddenText(text: string): Shape {
  return { tag: 'span', className: styles.hidden, parts: [text] }
}

export function elementOf({ tag, className, attributes, style, parts = [] }: Shape, key?: number): ReactElement {
  return createElement(
    tag,
    { key, className, style, ...attributes },
    ...parts.map((part, at) => (typeof part === 'string' ? part : elementOf(part, at))),
  )
}
