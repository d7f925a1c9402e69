/** On the untouched example: says that it is one, and offers an empty workbook or another example in one click. */
import { useMemo, useState } from 'react'
import { startFrom, templates } from '../workbench/templates/templates.ts'
import type { Template } from '../workbench/templates/templates.ts'
import { useTellWithUndo } from '../features/marks/use-tell-with-undo.ts'
import { useDispatch, useWorkbench } from '../workbench/use-workbench.ts'
import { NoticeBar } from '../ui/NoticeBar.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useStartState } from './start-state.ts'
import styles from './ExampleBar.module.css'

export function ExampleBar() {
  const workbook = useWorkbench((state) => state.workbook)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const { example } = useStartState()
  const dispatch = useDispatch()
  const tellWithUndo = useTellWithUndo()
  const [closed, setClosed] = useState(false)
  const untouched = useMemo(
    () =>
      workbook.workloads.length === example?.workloads.length &&
      JSON.stringify(workbook.workloads) === JSON.stringify(example.workloads),
    [workbook.workloads, example],
  )
  async function start(template: Template): Promise<void> {
    await startFrom(template, dispatch)
    tellWithUndo(template.id === 'empty' ? 'The example is put away' : `${template.name} is open in its place`)
  }
  if (closed || !untouched || readOnly) return null
  return (
    <NoticeBar tone="info" actions={<TextButton onClick={() => setClosed(true)}>Close</TextButton>}>
      <span className={styles.line}>
        <span>An example: eight workloads of an AI product team. Change any cell, or start from</span>
        {templates.slice(1).map((template) => (
          <TextButton key={template.id} onClick={() => void start(template)}>
            {template.id === 'empty' ? 'an empty grid' : template.name}
          </TextButton>
        ))}
      </span>
    </NoticeBar>
  )
}
