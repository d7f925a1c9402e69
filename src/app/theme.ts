/** Light, dark, projector or the system's choice; kept apart from the workbook, and only where storage allows. */

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

export function applyTheme(theme: Theme): void {
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
