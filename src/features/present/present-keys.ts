/** The keys of present mode, as the lists of keys show them. */
import type { ShortcutGroup } from '../../ui/ShortcutList.tsx'

export const presentKeyGroups: readonly ShortcutGroup[] = [
  {
    label: 'The workload',
    shortcuts: [
      { keys: ['ArrowLeft', 'ArrowRight'], title: 'Previous or next workload' },
      { keys: ['Enter', 'A'], title: 'Accept' },
      { keys: ['O'], title: 'Override with a reason' },
      { keys: ['N'], title: 'Next to discuss' },
      { keys: ['G'], title: 'Agenda' },
      { keys: ['B'], title: 'Blind call' },
    ],
  },
  {
    label: 'What matters',
    shortcuts: [
      { keys: ['1–5'], title: 'Choose a weight, first to fifth' },
      { keys: ['ArrowUp', 'ArrowDown'], title: 'Move the chosen weight; with Shift five times as far' },
      { keys: ['K'], title: 'Keep these weights' },
      { keys: ['R'], title: 'Put the weights back' },
    ],
  },
  {
    label: 'The screen',
    shortcuts: [
      { keys: ['F'], title: 'Full screen' },
      { keys: ['?'], title: 'The keys while presenting' },
      { keys: ['Escape'], title: 'Leave; nothing is changed' },
    ],
  },
]
