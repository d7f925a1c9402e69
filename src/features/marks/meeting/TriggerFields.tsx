/** What would reopen a decision, each left blank where it would not. */
import { TextField } from '../../../ui/TextField.tsx'
import type { DecisionDraft, DraftProblems } from './decision-draft.ts'
import styles from './meeting.module.css'

export type TriggerFieldsProps = {
  readonly draft: DecisionDraft
  readonly problems: DraftProblems
  readonly set: (part: Partial<DecisionDraft>) => void
}

export function TriggerFields({ draft, problems, set }: TriggerFieldsProps) {
  return (
    <fieldset className={styles.triggers}>
      <legend>What reopens it</legend>
      <div className={styles.three}>
        <TextField
          label="Load above"
          value={draft.loadAbove}
          onChange={(loadAbove) => set({ loadAbove })}
          error={problems.loadAbove}
          unit="/month"
          placeholder="20M"
        />
        <TextField
          label="Cost above"
          value={draft.costAbove}
          onChange={(costAbove) => set({ costAbove })}
          error={problems.costAbove}
          unit="$/month"
        />
        <TextField
          label="Price changes by"
          value={draft.priceChange}
          onChange={(priceChange) => set({ priceChange })}
          error={problems.priceChange}
          unit="%"
        />
      </div>
      <div className={styles.two}>
        <TextField
          label="On a day"
          value={draft.onDay}
          onChange={(onDay) => set({ onDay })}
          error={problems.onDay}
          placeholder="2027-05-22"
        />
        <TextField
          label="When something happens"
          value={draft.event}
          onChange={(event) => set({ event })}
          placeholder="The contract with the vendor ends"
        />
      </div>
    </fieldset>
  )
}
