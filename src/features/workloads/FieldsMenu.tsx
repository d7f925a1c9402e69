/** Which fields show as columns, group by group. */
import type { ReactElement } from 'react'
import { useStore } from 'zustand'
import { fieldList } from '../../domain/fields.ts'
import { fieldGroups } from '../../domain/field-shape.ts'
import { Menu } from '../../ui/Menu.tsx'
import type { GridTable } from './use-grid-table.ts'
import { isShown, withShown } from './column-order.ts'
import { resetColumns } from './reset-columns.ts'
import { primaryVisibility } from './grid-columns.ts'

export type FieldsMenuProps = {
  readonly table: GridTable
  readonly trigger: ReactElement
}

export function FieldsMenu({ table, trigger }: FieldsMenuProps) {
  const view = useStore(table)
  return (
    <Menu
      label="Fields"
      trigger={trigger}
      placement="bottom-end"
      groups={[
        {
          label: 'How this browser shows the columns; undo leaves it alone',
          actions: [
            {
              id: 'primary',
              label: 'The twelve that decide most',
              onSelect: () => table.setState({ columnVisibility: primaryVisibility }),
            },
            { id: 'all', label: 'All fields', onSelect: () => table.setState({ columnVisibility: {} }) },
            { id: 'reset', label: 'Reset order, widths and pins too', onSelect: () => resetColumns(table) },
          ],
        },
        ...fieldGroups.map((group) => {
          const fields = fieldList.filter((field) => field.group === group && field.id !== 'name')
          return {
            label: group,
            actions: fields.map((field) => ({
              id: field.id,
              label: field.label,
              checked: isShown(view, field.id),
              onSelect: () => table.setState((now) => withShown(now, [field.id], !isShown(now, field.id))),
            })),
          }
        }),
      ]}
    />
  )
}
