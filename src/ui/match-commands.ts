/** Which commands answer to what was typed, best first, and under which group they are shown. */

export type Command = {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly keys?: string | undefined
  /** Further words a user may search for. */
  readonly also?: string | undefined
  readonly disabled?: boolean | undefined
  readonly run: () => void
}

export type CommandGroup = { readonly label: string; readonly commands: readonly Command[] }

/** Every typed word must occur; a command whose title starts with the text comes first, then one with a word that does. */
export function matchCommands(commands: readonly Command[], typed: string): readonly CommandGroup[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  const ranked = commands
    .map((command, order) => ({ command, order, rank: rankOf(command, words) }))
    .filter((entry) => entry.rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.order - b.order)
  const groups = new Map<string, Command[]>()
  for (const { command } of ranked) {
    const group = groups.get(command.group)
    if (group === undefined) groups.set(command.group, [command])
    else group.push(command)
  }
  return [...groups].map(([label, members]) => ({ label, commands: members }))
}

function rankOf(command: Command, words: readonly string[]): number | null {
  const title = plain(command.title)
  const everything = `${title} ${plain(command.group)} ${plain(command.also ?? '')}`
  if (!words.every((word) => everything.includes(word))) return null
  const [first] = words
  if (first === undefined || title.startsWith(words.join(' '))) return 0
  if (words.every((word) => title.split(/\s+/).some((part) => part.startsWith(word)))) return 1
  return words.every((word) => title.includes(word)) ? 2 : 3
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
