/** Cut, copy and paste from a menu, where no clipboard event comes: the browser is asked, and may refuse. */
import { spellKeys } from '../../ui/spell-keys.ts'
import { isApple } from '../../ui/is-apple.ts'
import type { ClipboardTable } from '../../workbench/csv/write-clipboard.ts'
import { menuClipboard } from './grid-clipboard.ts'
import { tellGrid } from './grid-messages.ts'

const keys = (key: string): string => spellKeys(`Mod+${key}`, isApple()).join(isApple() ? '' : '+')

/** Asked for while the click lasts: browsers allow it to a press of the user only. */
export async function takeByMenu(how: 'copy' | 'cut'): Promise<void> {
  const clipboard = menuClipboard()
  const table = clipboard?.take(how) ?? null
  if (clipboard === null || table === null) return
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([table.text], { type: 'text/plain' }),
        'text/html': new Blob([table.html], { type: 'text/html' }),
      }),
    ])
    clipboard.taken(how, table)
  } catch {
    const key = how === 'copy' ? 'C' : 'X'
    tellGrid(`The browser did not let the menu write to the clipboard. ${keys(key)} in the grid needs no permission.`)
  }
}

export async function pasteByMenu(): Promise<void> {
  const clipboard = menuClipboard()
  if (clipboard === null) return
  const table = await readClipboard()
  if (table === null)
    tellGrid(`The browser did not let the menu read the clipboard. ${keys('V')} in the grid needs no permission.`)
  else if (table.text === '' && table.html === '') tellGrid('There is no text on the clipboard to paste')
  else clipboard.paste(table)
}

async function readClipboard(): Promise<ClipboardTable | null> {
  try {
    const items = await navigator.clipboard.read()
    const textOf = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type))
      return item === undefined ? '' : (await item.getType(type)).text()
    }
    return { text: await textOf('text/plain'), html: await textOf('text/html') }
  } catch {
    return null
  }
}
