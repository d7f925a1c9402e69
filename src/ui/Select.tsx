/** One value out of a list that is too long to keep in view; letters jump, arrows move. */
import {
  Select as KitSelect,
  SelectItem,
  SelectLabel,
  SelectPopover,
  useSelectStore,
  useStoreState,
} from '@ariakit/react'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import fields from './field.module.css'
import float from './float.module.css'
import { useLayer } from './layers.ts'
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
  /** Shown instead of the chosen option's own label, where that stands beside it already. */
  readonly shown?: string | undefined
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly className?: string | undefined
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, options, value, placeholder = 'Choose', shown } = props
  const { onChange, disabled, quiet, className } = props
  const chosen = options.find((option) => option.value === value)
  const list = nearest(options, value)
  const store = useSelectStore({ value: value ?? '', setValue: (next: string) => pick(options, next, onChange) })
  useLayer(useStoreState(store, 'open'), store.hide)
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
          <span className={fields.value}>{chosen === undefined ? placeholder : (shown ?? chosen.label)}</span>
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
        {list.before > 0 && <LeftOut count={list.before} where="before" />}
        {list.shown.map((option) => (
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
        {list.after > 0 && <LeftOut count={list.after} where="after" />}
      </SelectPopover>
    </>
  )
}

function LeftOut({ count, where }: { readonly count: number; readonly where: 'before' | 'after' }) {
  return (
    <div className={float.itemDetail} role="presentation">
      {count} more {where} these
    </div>
  )
}

const mostListed = 400

/** Of thousands, those around the chosen one: a list that long is not read, and would take seconds to draw. */
function nearest<Value extends string>(options: readonly SelectOption<Value>[], value: Value | null) {
  if (options.length <= mostListed) return { shown: options, before: 0, after: 0 }
  const at = options.findIndex((option) => option.value === value)
  const from = Math.min(Math.max(0, at - mostListed / 2), options.length - mostListed)
  const shown = options.slice(from, from + mostListed)
  return { shown, before: from, after: options.length - from - shown.length }
}

function pick<Value extends string>(
  options: readonly SelectOption<Value>[],
  next: string,
  onChange: (value: Value) => void,
): void {
  const found = options.find((option) => option.value === next)
  if (found !== undefined) onChange(found.value)
}
