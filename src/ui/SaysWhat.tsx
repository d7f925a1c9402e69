/** One card for all figures of a region that carry `data-what`: under the pointer, on focus and on a tap it says what the figure is. */
import { useEffect, type RefObject } from 'react'
import { AnswerText } from './AnswerText.tsx'
import { askedOf } from './asked.ts'
import { HintLayer } from './HintLayer.tsx'
import { joinClasses } from './class-names.ts'

export function SaysWhat({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const element = within.current
    element?.addEventListener('keydown', stepInGroup)
    return () => element?.removeEventListener('keydown', stepInGroup)
  }, [within])
  return (
    <HintLayer
      within={within}
      label="What this is"
      byTap
      cellOf={figureOf}
      askedBy={({ key, target }) =>
        key === 'Enter' && target instanceof Element && target.matches('[data-what]:not(button, a, label)')
          ? (target as HTMLElement)
          : null
      }
      render={cardOf}
    />
  )
}

/** A figure with an answer of its own keeps it, wherever it stands. */
function figureOf(element: Element): HTMLElement | null {
  const figure = element.closest<HTMLElement>('[data-what]')
  const own = element.closest('[aria-haspopup="dialog"][aria-expanded]')
  return own !== null && figure?.contains(own) === true && own !== figure ? null : figure
}

function cardOf(figure: HTMLElement) {
  const asked = askedOf(figure)
  return (
    asked && (
      <AnswerText
        what={asked.what}
        rows={(asked.rows ?? []).map(([name, text]) => ({ key: joinClasses(name, text), name, text }))}
      />
    )
  )
}

/** The arrow keys move among the figures of one group, so that Tab has one stop for all of them. */
function stepInGroup(event: KeyboardEvent): void {
  const { key, target } = event
  if (!(target instanceof Element) || !target.matches('[data-what]') || event.defaultPrevented) return
  const group = target.closest('[data-answers]')
  if (group === null) return
  const figures = [...group.querySelectorAll<HTMLElement>('[data-what][tabindex]')].filter((figure) =>
    figure.checkVisibility(),
  )
  const at = figures.indexOf(target as HTMLElement)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: figures.length - 1,
  }
  const to = figures[steps[key] ?? -1]
  if (to === undefined) return
  event.preventDefault()
  to.focus({ focusVisible: true } as FocusOptions)
}
