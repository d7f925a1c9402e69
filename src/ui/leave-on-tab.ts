/** Tab closes a list of choices and gives the focus back to its button, from where Tab goes on as usual. */
import type { KeyboardEvent } from 'react'

export function leaveOnTab(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Tab') return
    event.preventDefault()
    leave()
  }
}
