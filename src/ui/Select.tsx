/** One value out of a list that is too long to keep in view; letters jump, arrows move. */
import { Select as KitSelect, SelectItem, SelectLabel, SelectPopover, useSelectStore } from '@ariakit/react'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import fields from './field.module.css'
import float from './float.module.css'
import { leaveOnTab } from './leave-on-tab.ts'
import { takeEscape } from './take-escape.ts'

export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: ReactNode
  readonly detail?: ReactNode
  readonly icon?: ReactNode
  readonly disabled?: boolean | undefined
}

export type SelectProps<Value extends string> = {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly options: readonly SelectOption<Value>[]
  readonly value: Value | null
  readonly placeholder?: string | undefined
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly className?: string | undefined
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, options, value, placeholder = 'Choose', onChange, disabled, quiet, className } = props
  const chosen = options.find((option) => option.value === value)
  const store = useSelectStore({ value: value ?? '', setValue: (next: string) => pick(options, next, onChange) })
  return (
    <>
      <div className={joinClasses(fields.field, className)}>
        {hideLabel !== true && (
          <SelectLabel store={store} className={fields.label}>
            {label}
          </SelectLabel>
        )}
        <KitSelect
          store={store}
          className={joinClasses(fields.control, fields.select, quiet === true && fields.quiet)}
          disabled={disabled === true}
          toggleOnClick
          {...(hideLabel === true ? { 'aria-label': label } : {})}
        >
          {chosen?.icon}
          <span className={fields.value}>{chosen?.label ?? placeholder}</span>
          <ChevronDown aria-hidden="true" className={fields.chevron} />
        </KitSelect>
      </div>
      <SelectPopover
        store={store}
        gutter={4}
        portal
        hideOnEscape={takeEscape}
        preserveTabOrder={false}
        unmountOnHide
        onKeyDown={leaveOnTab(() => store.hide())}
        className={joinClasses(float.float, float.list)}
      >
        {options.map((option) => (
          <SelectItem
            key={option.value}
            value={option.value}
            disabled={option.disabled === true}
            className={float.item}
          >
            <span className={float.itemIcon}>{option.value === value && <Check aria-hidden="true" />}</span>
            {option.icon}
            <span className={float.itemText}>{option.label}</span>
            {option.detail !== undefined && <span className={float.itemDetail}>{option.detail}</span>}
          </SelectItem>
        ))}
      </SelectPopover>
    </>
  )
}

function pick<Value extends string>(
  options: readonly SelectOption<Value>[],
  next: string,
  onChange: (value: Value) => void,
): void {
  const found = options.find((option) => option.value === next)
  if (found !== undefined) onChange(found.value)
}
