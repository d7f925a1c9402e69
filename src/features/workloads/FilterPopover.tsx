/** Narrows the rows that show; nothing is changed in the workbook. */
import type { ReactElement } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { decisionValues, withValue } from './filter-columns.ts'
import { noFilter, rowFilters, rowFilterWords } from './filtered-ids.ts'
import type { RowFilter } from './filtered-ids.ts'
import styles from './FilterPopover.module.css'

export type FilterPopoverProps = {
  readonly filter: RowFilter
  readonly onChange: (filter: RowFilter) => void
  readonly shown: number
  readonly total: number
  readonly trigger: ReactElement
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

export function FilterPopover({ filter, onChange, shown, total, trigger, open, onOpenChange }: FilterPopoverProps) {
  return (
    <Popover label="Filter workloads" trigger={trigger} placement="bottom-end" open={open} onOpenChange={onOpenChange}>
      <div className={styles.filter}>
        <label className={styles.search}>
          <span>Text in any cell</span>
          <input
            type="search"
            value={filter.text}
            onChange={(event) => onChange({ ...filter, text: event.target.value })}
          />
        </label>
        <RadioGroup
          label="Show"
          options={rowFilters.map((value) => ({ value, label: rowFilterWords[value] }))}
          value={filter.only}
          onChange={(only) => onChange({ ...filter, only })}
        />
        <fieldset className={styles.values}>
          <legend>Decision</legend>
          {decisionValues.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={filter.columns.decision?.includes(value) === true}
              onChange={() => onChange({ ...filter, columns: withValue(filter.columns, 'decision', value) })}
            />
          ))}
        </fieldset>
        <p className={styles.more}>Verdicts and choices are narrowed in the menu of their column.</p>
        <div className={styles.foot}>
          <span>
            {shown} of {total} rows
          </span>
          <Button variant="quiet" onClick={() => onChange(noFilter)}>
            Show all
          </Button>
        </div>
      </div>
    </Popover>
  )
}
