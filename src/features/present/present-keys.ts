/** The keys of present mode, as the list of every key shows them. */

export const presentKeyList: readonly { readonly keys: string; readonly title: string }[] = [
  { keys: 'ArrowLeft / ArrowRight', title: 'Previous or next workload' },
  { keys: '1–5', title: 'Choose a weight, first to fifth' },
  { keys: 'ArrowUp / ArrowDown', title: 'Move the chosen weight; with Shift five times as far' },
  { keys: 'Enter / A', title: 'Accept' },
  { keys: 'O', title: 'Override with a reason' },
  { keys: 'N', title: 'Next to discuss' },
  { keys: 'G', title: 'Agenda' },
  { keys: 'B', title: 'Blind call' },
  { keys: 'K', title: 'Keep these weights' },
  { keys: 'R', title: 'Put the weights back' },
  { keys: 'F', title: 'Full screen' },
  { keys: 'Escape', title: 'Leave; nothing is changed' },
]
