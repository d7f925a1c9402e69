/** What of a file could not become part of the workbook: where it stood, what was found and expected, and the text to take away. */
import type { SetAside } from '../workbench/problem.ts'
import { counted } from '../wording/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { NoticeBar } from '../ui/NoticeBar.tsx'
import { downloadRaw } from './download-raw.ts'
import styles from './SetAsideNotice.module.css'

const longestRaw = 80
const mostShown = 50

export function SetAsideNotice({ parts }: { readonly parts: readonly SetAside[] }) {
  const more = parts.length - mostShown
  const them = parts.length === 1 ? 'it' : 'them'
  return (
    <NoticeBar
      tone="notice"
      actions={
        <Button onClick={() => downloadRaw('set-aside.json', JSON.stringify(parts, null, 2))}>Download {them}</Button>
      }
    >
      <details>
        <summary>
          {counted(parts.length, 'part')} of the file could not be read and {parts.length === 1 ? 'is' : 'are'} set
          aside. <span className={styles.show}>Show {them}</span>
        </summary>
        <ul className={styles.list}>
          {parts.slice(0, mostShown).map(({ path, raw, reason }, at) => (
            // Paths may repeat when a file was opened twice with the same fault.
            <li key={at}>
              <strong>{path}</strong>: found {raw.length > longestRaw ? `${raw.slice(0, longestRaw)}…` : raw}, expected{' '}
              {reason}
            </li>
          ))}
          {more > 0 && <li>and {counted(more, 'part')} more in the download</li>}
        </ul>
        <p className={styles.fix}>
          They are kept in this browser, and Download everything has them. Correct them where they belong and enter them
          again.
        </p>
      </details>
    </NoticeBar>
  )
}
