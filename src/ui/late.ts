/** A component whose code is fetched when it is first shown; after a fetch that failed, the next showing fetches anew. */
import { createElement, lazy, type ComponentType, type FunctionComponent, type LazyExoticComponent } from 'react'

const failed = new Set<() => void>()

export type LateComponent<Props> = FunctionComponent<Props> & {
  /** Fetches its code ahead of the first showing. */
  readonly fetchPart: () => Promise<unknown>
}

export function late<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): LateComponent<Props> {
  const toFetch = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => {
      try {
        return { default: await fetchPart() }
      } catch (error) {
        failed.add(() => (part = toFetch()))
        throw error
      }
    })
  let part = toFetch()
  return Object.assign((props: Props) => createElement<Props>(part as ComponentType<Props>, props), { fetchPart })
}

/** For a boundary that shows the failure, not before: React draws a failed part twice before it gives up. */
export function forgetFailedParts(): void {
  for (const fetchAnew of failed) fetchAnew()
  failed.clear()
}
