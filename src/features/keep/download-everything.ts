/** Every workbook of this browser, and every copy that could not be read, as files in one zip. */
import { zipOf } from '../../export/note-set.ts'
import { workbookFileName } from '../../workbench/files.ts'
import type { KeptText } from '../../workbench/storage/keeper-contract.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { download } from '../marks/download.ts'

/** Two workbooks may bear one title. */
function fileNames(kept: readonly KeptText[]): readonly string[] {
  const used = new Map<string, number>()
  return kept.map(({ title, kind }) => {
    const name =
      kind === 'workbook' ? workbookFileName(title) : workbookFileName(title).replace('.berth', '.unreadable')
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return times === 1 ? name : name.replace('.', `-${times}.`)
  })
}

export async function downloadEverything(): Promise<void> {
  const kept = (await getWorkbench().keeper?.everything()) ?? []
  const names = fileNames(kept)
  download(
    'berth-workbooks.zip',
    zipOf(kept.map(({ text }, at) => ({ name: names[at] ?? '', content: text }))),
    'application/zip',
  )
}

/** The workbooks, and what this browser remembers of the look. */
export async function eraseEverything(): Promise<void> {
  await getWorkbench().keeper?.eraseEverything()
  try {
    for (const key of Object.keys(window.localStorage)) if (key.startsWith('berth')) window.localStorage.removeItem(key)
  } catch {
    // Blocked storage holds nothing to erase.
  }
}
