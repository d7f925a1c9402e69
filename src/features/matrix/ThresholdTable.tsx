/** The thresholds behind every value and verdict word: what each means, its value, and the team's own where moved. */
import { Fragment, useId, useState } from 'react'
import { thresholdDefaults } from '../../domain/criteria/thresholds.ts'
import type { ThresholdId } from '../../domain/criteria/thresholds.ts'
import { significant } from '../../wording/numbers.ts'
import { enteredUnit, thresholdGroup } from '../../wording/threshold-words.ts'
import { inUnit } from '../../wording/units.ts'
import { plainText, readNumber } from '../../workbench/read-number.ts'
import { useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import styles from './WeightsDialog.module.css'

const ids = Object.keys(thresholdDefaults) as ThresholdId[]

export function ThresholdTable() {
  const moved = useWorkbench((state) => state.workbook.priorities.thresholds)
  return (
    <table className={styles.thresholds}>
      <thead>
        <tr>
          <th scope="col">Threshold</th>
          <th scope="col">Value</th>
          <th scope="col">
            <span className={styles.quiet}>Stated</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id, at) => (
          <Fragment key={id}>
            {thresholdGroup(id) !== thresholdGroup(ids[at - 1] ?? '') && (
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={3}>
                  {thresholdGroup(id)}
                </th>
              </tr>
            )}
            <Row id={id} own={moved?.[id]} />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Row({ id, own }: { readonly id: ThresholdId; readonly own: number | undefined }) {
  const dispatch = useDispatch()
  const problem = useId()
  const stated = thresholdDefaults[id]
  const [draft, setDraft] = useState<string | null>(null)
  const read = draft === null ? null : readNumber(plainText(draft))
  const { word, factor } = enteredUnit(stated.unit)
  const value =
    read?.kind === 'number' && ['', word, stated.unit].includes(read.rest.trim()) ? Number(read.exact) / factor : null
  const bad = draft !== null && !(value !== null && value > 0)

  function keep(): void {
    if (value === null || bad) return
    if (value !== (own ?? stated.value)) dispatch({ kind: 'set-threshold', threshold: id, value })
    setDraft(null)
  }

  return (
    <tr>
      <th scope="row">{stated.meaning}</th>
      <td>
        <input
          aria-label={stated.meaning}
          aria-invalid={bad || undefined}
          aria-describedby={bad ? problem : undefined}
          value={draft ?? significant((own ?? stated.value) * factor, 6)}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep()
            if (event.key !== 'Escape' || draft === null) return
            // What was typed goes; the dialog stays.
            event.preventDefault()
            event.stopPropagation()
            setDraft(null)
          }}
        />
        <span className={styles.unit}>{word}</span>
        {bad && (
          <p id={problem} className={styles.problem}>
            Found “{draft}”, expected a number above 0{word === '' ? '' : ` in ${word}`}.
          </p>
        )}
      </td>
      <td className={styles.quiet}>
        {own === undefined ? (
          inUnit(stated.value, stated.unit)
        ) : (
          <TextButton onClick={() => dispatch({ kind: 'set-threshold', threshold: id, value: null })}>
            back to {inUnit(stated.value, stated.unit)}
          </TextButton>
        )}
      </td>
    </tr>
  )
}
