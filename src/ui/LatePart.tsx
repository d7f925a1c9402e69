/** A part that is fetched when it is first needed; one that does not arrive, or fails, leaves its place empty and takes nothing else with it. */
import { Component, Suspense, type ReactNode } from 'react'
import { forgetFailedParts } from './late.ts'

export type LatePartProps = {
  /** Stands in its place until it is there. */
  readonly waiting?: ReactNode
  readonly onError?: ((error: unknown) => void) | undefined
  /** When this changes the part is tried again. */
  readonly resetKey?: unknown
  readonly children: ReactNode
}

export function LatePart({ waiting = null, onError, resetKey, children }: LatePartProps) {
  return (
    <Contained resetKey={resetKey} instead={waiting} onError={onError}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Contained>
  )
}

type ContainedProps = Pick<LatePartProps, 'onError' | 'resetKey' | 'children'> & { readonly instead: ReactNode }

type State = { readonly failed: boolean; readonly resetKey: unknown }

class Contained extends Component<ContainedProps, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: ContainedProps, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey }
  }

  override componentDidCatch(error: unknown): void {
    forgetFailedParts()
    this.props.onError?.(error)
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
