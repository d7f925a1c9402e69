/** Keys pressed while something is on its way are held, and pressed again in their order once it is there; a mouse press after them keeps its turn too. */

export interface HeldKeys {
  /** Has its turn after the keys held so far. */
  readonly add: (step: () => unknown) => void
  /** Presses them again, each once what the one before it did has been drawn; keys that come meanwhile wait behind them. */
  readonly release: () => Promise<void>
  /** Forgets them; from now on keys go where the focus is. */
  readonly drop: () => void
  /** Something still has its turn. */
  readonly isWaiting: () => boolean
}

/** Which of those that hold keys pressed an event again: one that began to hold later takes it too, an earlier one had it already. */
const pressedBy = new WeakMap<Event, number>()
let holders = 0

/** What a press of the mouse is for a page; `mousedown` only moves the focus, which whoever hears the press does itself. */
const pressesAgain = ['pointerdown', 'dblclick', 'contextmenu'] as const

/**
 * `isHeld` is asked for every key; what it leaves alone goes on as ever. `onEscape` gives up waiting: Esc then has no turn.
 * `isPressHeld` is asked for presses of the mouse, but only while keys from before it wait for their turn.
 */
export function holdKeys(
  isHeld: (event: KeyboardEvent) => boolean,
  onEscape?: () => void,
  isPressHeld: (event: MouseEvent) => boolean = () => false,
): HeldKeys {
  const steps: (() => unknown)[] = []
  const listening = new AbortController()
  let releasing = false
  holders += 1
  const holder = holders
  // A part of the page that hands a key on to another of its parts means the key that has its turn.
  const hadItsTurn = (event: Event): boolean => (pressedBy.get(event) ?? (event.isTrusted ? 0 : holder)) >= holder
  addEventListener(
    'keydown',
    (event) => {
      if (hadItsTurn(event) || !isHeld(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape' && onEscape !== undefined) return onEscape()
      steps.push(() => {
        const again = new KeyboardEvent('keydown', event)
        pressedBy.set(again, holder)
        press(again)
      })
    },
    { capture: true, signal: listening.signal },
  )
  const holdPress = (event: MouseEvent): void => {
    // Of a release, the step that is under way is no longer among those that wait.
    if (hadItsTurn(event) || (steps.length === 0 && !releasing) || !isPressHeld(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.type === 'mousedown') return
    const at = event.target
    steps.push(() => {
      const again =
        event instanceof PointerEvent ? new PointerEvent(event.type, event) : new MouseEvent(event.type, event)
      pressedBy.set(again, holder)
      at?.dispatchEvent(again)
      // By now the button is up again: nothing is dragged.
      if (event.type === 'pointerdown') at?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    })
  }
  for (const type of [...pressesAgain, 'mousedown'] as const)
    addEventListener(type, holdPress, { capture: true, signal: listening.signal })
  const drop = (): void => {
    listening.abort()
    steps.length = 0
  }
  return {
    add: (step) => void steps.push(step),
    release: async () => {
      if (releasing) return
      releasing = true
      for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
        await step()
        // What a key opens takes the focus in a task of its own.
        await new Promise((next) => setTimeout(next))
      }
      drop()
    },
    drop,
    isWaiting: () => steps.length > 0,
  }
}

/** A press that a script makes types nothing by itself. */
function press(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body
  if (!target.dispatchEvent(event)) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  // AltGr reports Ctrl+Alt while it types a character.
  const command = (event.ctrlKey || event.metaKey) && !event.altKey
  if (command) return
  if (event.key === 'Backspace') replaceText(target, '', lengthOfLast(target))
  else if ([...event.key].length === 1) replaceText(target, event.key, 0)
}

/** Characters of the one before the caret; none where a selection is taken away instead. */
function lengthOfLast({ value, selectionStart, selectionEnd }: HTMLInputElement | HTMLTextAreaElement): number {
  if (selectionStart === null || selectionStart !== selectionEnd) return 0
  return [...value.slice(0, selectionStart)].at(-1)?.length ?? 0
}

function replaceText(field: HTMLInputElement | HTMLTextAreaElement, text: string, before: number): void {
  const { selectionStart, selectionEnd } = field
  if (selectionStart === null || selectionEnd === null || field.readOnly || field.disabled) return
  field.setRangeText(text, selectionStart - before, selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
