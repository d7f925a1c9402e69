/** Says once, after an edit has settled, which verdicts changed: for those who cannot see the colours move. */
import { useEffect, useRef, useState } from 'react'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { verdictNews } from './verdict-news.ts'

const settleMs = 700

export function VerdictNews() {
  const assessment = useAssessment()
  const told = useRef(assessment)
  const [news, setNews] = useState('')
  useEffect(() => {
    if (told.current === assessment) return undefined
    const timer = setTimeout(() => {
      const next = verdictNews(told.current, assessment)
      told.current = assessment
      if (next !== '') setNews(next)
    }, settleMs)
    return () => clearTimeout(timer)
  }, [assessment])
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" data-verdict-news>
        {news}
      </span>
    </VisuallyHidden>
  )
}
