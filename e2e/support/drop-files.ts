// Files that are dropped on the page as a person drops them: dragged over it first.
import type { Page } from '@playwright/test'

export interface DroppedFile {
  readonly name: string
  readonly content: string | Iterable<number>
}

export async function dropFiles(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  await page.evaluate(
    (dropped) => {
      const data = new DataTransfer()
      for (const { name, content } of dropped)
        data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    files.map(({ name, content }) => ({ name, content: typeof content === 'string' ? content : [...content] })),
  )
}
