/** A scenario's name, changed in place; a long one wraps in its narrow column. */
import { useEffect, useState } from 'react'
import type { Scenario } from '../../domain/workbook.ts'
import { useDispatch } from '../../workbench/use-workbench.ts'
import styles from './Scenarios.module.css'

export function ScenarioName({ scenario }: { readonly scenario: Scenario }) {
  const dispatch = useDispatch()
  const [text, setText] = useState(scenario.name)
  useEffect(() => setText(scenario.name), [scenario.name])
  function keep(): void {
    const name = text.trim()
    if (name === '') setText(scenario.name)
    else if (name !== scenario.name) dispatch({ kind: 'rename-scenario', scenario: scenario.id, name })
  }
  return (
    <textarea
      className={styles.name}
      rows={1}
      aria-label="Name of the scenario"
      title={text}
      value={text}
      maxLength={60}
      onChange={(event) => setText(event.target.value.replaceAll(/\s+/g, ' '))}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          keep()
        }
        if (event.key === 'Escape') {
          setText(scenario.name)
          event.stopPropagation()
        }
      }}
    />
  )
}
