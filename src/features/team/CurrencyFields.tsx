/** A currency to show amounts in: its code, the rate the team enters, and the day of that rate. */
import { useState } from 'react'
import { fullDay } from '../../domain/meeting/days.ts'
import type { Team } from '../../domain/workbook.ts'
import { TextField } from '../../ui/TextField.tsx'
import { DayField } from '../marks/DayField.tsx'
import { readNumber } from './read-setting.ts'
import { useKeepOnClose } from './use-keep-on-close.ts'
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
  const day = fullDay(date)
  const rated = /^[A-Z]{3}$/.test(code) && read.kind === 'ok' && read.value !== null && read.value > 0

  function keep(): void {
    if (code === 'USD') {
      if (team.currency !== undefined) onChange({ currency: undefined })
    } else if (rated && day !== null) {
      const perUsd = read.value
      const { currency } = team
      if (currency?.code === code && currency.perUsd === perUsd && currency.date === day) return
      onChange({ currency: { code, perUsd, date: day } })
    }
  }

  useKeepOnClose(keep)

  return (
    <fieldset className={styles.currency} onBlur={keep}>
      <legend>Amounts are shown in</legend>
      <TextField label="Currency" value={code} maxLength={3} onChange={(typed) => setCode(typed.toUpperCase())} />
      {code !== 'USD' && (
        <>
          <TextField label={`${code} for 1 USD`} inputMode="decimal" value={rate} onChange={setRate} />
          <DayField label="Rate of" value={date} onChange={setDate} />
          {(!rated || date.trim() === '') && (
            <p className={styles.problem}>Needs a three-letter code, a rate above 0 and its date.</p>
          )}
        </>
      )}
    </fieldset>
  )
}
