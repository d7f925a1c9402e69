/** A currency to show amounts in: its code, the rate the team enters, and the day of that rate. */
import { useEffect, useRef, useState } from 'react'
import type { Team } from '../../domain/workbook.ts'
import { readNumber } from './read-setting.ts'
import styles from './TeamDialog.module.css'

export type CurrencyFieldsProps = {
  readonly team: Team
  readonly onChange: (part: Team) => void
}

export function CurrencyFields({ team, onChange }: CurrencyFieldsProps) {
  const [code, setCode] = useState(team.currency?.code ?? 'USD')
  const [rate, setRate] = useState(String(team.currency?.perUsd ?? 1))
  const [date, setDate] = useState(team.currency?.date ?? '')
  const read = readNumber(rate, 0, 1e9)
  const ready = /^[A-Z]{3}$/.test(code) && read.kind === 'ok' && read.value !== null && read.value > 0 && date !== ''

  function keep(): void {
    if (code === 'USD') {
      if (team.currency !== undefined) onChange({ currency: undefined })
    } else if (ready && read.kind === 'ok' && read.value !== null)
      onChange({ currency: { code, perUsd: read.value, date } })
  }

  // Esc closes the dialog without a blur.
  const touched = useRef(false)
  const latest = useRef(keep)
  useEffect(() => {
    latest.current = keep
  })
  useEffect(
    () => () => {
      if (touched.current) latest.current()
    },
    [],
  )

  return (
    <fieldset className={styles.currency} onChange={() => (touched.current = true)} onBlur={keep}>
      <legend>Amounts are shown in</legend>
      <label>
        Currency
        <input value={code} maxLength={3} onChange={(event) => setCode(event.target.value.toUpperCase())} />
      </label>
      {code !== 'USD' && (
        <>
          <label>
            {code} for 1 USD
            <input inputMode="decimal" value={rate} onChange={(event) => setRate(event.target.value)} />
          </label>
          <label>
            Rate of
            <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
          </label>
          {!ready && <p className={styles.problem}>Needs a three-letter code, a rate above 0 and its date.</p>}
        </>
      )}
    </fieldset>
  )
}
