/** A scenario with any factor on the traffic: typed, and added with Enter or the button. */
import { useId, useState } from 'react'
import { readFactor } from '../../workbench/read-factor.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Scenarios.module.css'

export function OwnFactor({ onAdd }: { readonly onAdd: (factor: number) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const read = readFactor(text)
  const wrong = asked && read.kind === 'problem' ? read : null

  function add(): void {
    setAsked(true)
    if (read.kind === 'problem') return
    onAdd(read.factor)
    setText('')
    setAsked(false)
  }

  return (
    <form
      className={styles.factor}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <span id={id} className={styles.factorName}>
        or with the traffic times
      </span>
      <TextField
        className={wrong === null ? styles.factorField : styles.factorWrong}
        label="Traffic times"
        hideLabel
        placeholder="3.5"
        inputMode="decimal"
        value={text}
        error={wrong === null ? undefined : `Found “${wrong.found}”, expected ${wrong.expected}.`}
        onChange={(next) => {
          setText(next)
          setAsked(false)
        }}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  )
}
