/** One call: the family, or to keep what runs today, and the reason in a line. */
import { callChoices } from '../../../domain/meeting/blind-call.ts'
import type { CallChoice } from '../../../domain/meeting/blind-call.ts'
import { callWord } from '../../../wording/meeting-words.ts'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { TextField } from '../../../ui/TextField.tsx'

export type CallFieldsProps = {
  readonly label: string
  readonly choice: CallChoice | null
  readonly reason: string
  /** False where nothing runs yet: there is nothing to keep. */
  readonly canKeep: boolean
  readonly onChoice: (choice: CallChoice) => void
  readonly onReason: (reason: string) => void
}

const shortWords: Readonly<Record<CallChoice, string>> = {
  vm: callWord('vm'),
  container: callWord('container'),
  serverless: callWord('serverless'),
  keep: 'Keep today’s',
}

export function CallFields({ label, choice, reason, canKeep, onChoice, onReason }: CallFieldsProps) {
  return (
    <>
      <SegmentedControl<CallChoice | ''>
        label={label}
        showLabel="above"
        options={callChoices
          .filter((value) => value !== 'keep' || canKeep)
          .map((value) => ({ value, label: shortWords[value] }))}
        value={choice ?? ''}
        onChange={(value) => {
          if (value !== '') onChoice(value)
        }}
      />
      <TextField label="Because" value={reason} onChange={onReason} maxLength={280} />
    </>
  )
}
