/** A crash stays inside its panel: the rest keeps working, and the work can be taken out as a file. */
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { forgetFailedParts } from './late.ts'
import { Button } from './Button.tsx'
import styles from './ErrorBoundary.module.css'

export type ErrorBoundaryProps = {
  /** What failed, such as "The fit matrix". */
  readonly title: string
  /** 1 where it takes the place of a whole screen. */
  readonly level?: 1 | 2 | undefined
  /** What is safe, such as "Your work is saved." */
  readonly safe?: ReactNode
  /** What else can be done than to try again. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
  readonly onError?: ((error: unknown, stack: string) => void) | undefined
  /** When this changes the panel is tried again. */
  readonly resetKey?: unknown
  readonly children: ReactNode
}

type State = { readonly error: unknown; readonly failed: boolean; readonly resetKey: unknown }

export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: undefined, failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, failed: true }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): Partial<State> | null {
    if (props.resetKey === state.resetKey) return null
    return { error: undefined, failed: false, resetKey: props.resetKey }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    forgetFailedParts()
    this.props.onError?.(error, info.componentStack ?? '')
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const { title, level = 2, safe, action } = this.props
    const Heading = `h${level}` as const
    const { error } = this.state
    return (
      <div role="alert" className={styles.failure}>
        <Heading className={styles.title}>{title} stopped working</Heading>
        <p className={styles.text}>{safe ?? 'Your work is still here.'} The rest of the app keeps working.</p>
        <p className={styles.reason}>{error instanceof Error ? error.message : String(error)}</p>
        <div className={styles.actions}>
          <Button onClick={() => this.setState({ error: undefined, failed: false })}>Try again</Button>
          {action !== undefined && <Button onClick={action.run}>{action.label}</Button>}
        </div>
      </div>
    )
  }
}
