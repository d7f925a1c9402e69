/** A kept edit is on the screen in the next frame: its cell closes and the cursor goes on. What follows from it comes a frame later, and always before the next key or press. */
import { nextFrame } from '../../ui/next-frame.ts'
import { keepBeforeLeaving } from '../../workbench/typed-text.ts'
import { cellElement } from './cell-element.ts'
import type { CellAt } from './grid-selection.ts'
import styles from './WorkloadGrid.module.css'

let waiting: (() => void) | null = null

function settle(): void {
  const act = waiting
  waiting = null
  act?.()
}

/** Whatever these ask for, they find the edit kept. */
const askedBy = [
  ...['keydown', 'beforeinput', 'compositionstart', 'copy', 'cut', 'paste'],
  ...['pointerdown', 'drop', 'scroll', 'resize', 'popstate', 'hashchange'],
]

let listening = false

function listen(): void {
  if (listening) return
  listening = true
  for (const type of askedBy) addEventListener(type, settle, { capture: true, passive: true })
  keepBeforeLeaving(settle)
}

/** Draws where the cursor goes from the editor, then has `keep` do it in earnest; at once where that cell is not in the page. */
export function keepOnceShown(editor: HTMLElement | null, next: CellAt, keep: () => void): void {
  settle()
  listen()
  const grid = editor?.closest<HTMLElement>('[role=grid]')
  const from = editor?.closest('[role=gridcell]')
  const to = cellElement(next)
  const { editing, active } = styles
  if (!grid || !from || to === null || editing === undefined || active === undefined) return keep()
  // The keys are the grid's again before the editor goes, so that the next arrow moves at once; and before anything
  // changes, as the focus has the page laid out.
  grid.focus({ preventScroll: true })
  from.classList.remove(editing)
  to.classList.add(active)
  const act = (): void => {
    // Its row writes it anew, or is another one by now.
    to.classList.remove(active)
    keep()
  }
  waiting = act
  void nextFrame().then(() => {
    if (waiting === act) settle()
  })
}
