/** One card for all figures of a region that carry `data-what`: under the pointer and on focus it says what the figure is. */
import type { RefObject } from 'react'
import { HintLayer } from './HintLayer.tsx'

export function SaysWhat({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  return (
    <HintLayer
      within={within}
      label="What this is"
      cellOf={(element) => element.closest<HTMLElement>('[data-what]')}
      render={(figure) => figure.dataset['what']}
    />
  )
}
