/** Says once, after an edit has settled, which verdicts changed: for those who cannot see the colours move. */
import { useEffect, useState } from 'react'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { verdictNews } from './verdict-news.ts'

const settleMs = 700

export function VerdictNews() {
  const [news, setNews] = useState('')
  useEffect(() => {
    const { assessed } = getWorkbench()
    let told = assessed.get()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (): void => {
      const now = assessed.get()
      const next = verdictNews(told, now)
      told = now
      if (next !== '') setNews(next)
    }
    const stop = assessed.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(tell, settleMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" data-verdict-news>
        {news}
      </span>
    </VisuallyHidden>
  )
}
