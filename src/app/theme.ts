/** Light, dark, projector or the system's choice; kept apart from the workbook, and only where storage allows. */
import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark', 'projector'] as const
export type Theme = (typeof themes)[number]

const key = 'berth.theme'

export function readTheme(): Theme {
  try {
    const kept = window.localStorage.getItem(key)
    return themes.find((theme) => theme === kept) ?? 'system'
  } catch {
    return 'system'
  }
}

/** What stands now, whether or not it could be remembered. */
let current: Theme = 'system'
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => current)
}

export function applyTheme(theme: Theme): void {
  current = theme
  for (const listener of listeners) listener()
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Applies a theme and remembers it; blocked storage only means that it is asked again next time. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme)
  try {
    window.localStorage.setItem(key, theme)
  } catch {
    return
  }
}
