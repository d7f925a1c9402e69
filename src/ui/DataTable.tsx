/** A plain table: a name for every column, figures at the right, one hairline per row. */
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import styles from './DataTable.module.css'

export type Column<Row> = {
  readonly id: string
  readonly label: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Figures stand at the right with digits aligned. */
  readonly numeric?: boolean | undefined
  /** This column names its row. */
  readonly rowHeader?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly strong?: boolean | undefined
  readonly width?: number | string | undefined
}

export type DataTableProps<Row> = {
  /** Read aloud, and shown only when showCaption is set. */
  readonly caption: string
  readonly showCaption?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** tight for panel lists of 19 px, body for 34, roomy for 42. */
  readonly density?: 'tight' | 'body' | 'roomy' | undefined
  readonly footer?: readonly { readonly id: string; readonly content: ReactNode }[] | undefined
  /** On a phone each row is a block: its name, and under it every cell behind the name of its column. */
  readonly stacks?: boolean | undefined
  readonly className?: string | undefined
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption, columns, rows, keyOf, density = 'body', footer, stacks, className } = props
  return (
    <table className={joinClasses(styles.table, styles[density], stacks === true && styles.stacks, className)}>
      <caption className={showCaption === true ? styles.caption : styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={cellClass(column)} style={{ width: column.width }}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) =>
              column.rowHeader === true ? (
                <th key={column.id} scope="row" className={cellClass(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} className={cellClass(column)} data-label={labelOf(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {footer !== undefined && (
        <tfoot>
          <tr>
            {columns.map((column) => {
              const content = footer.find((entry) => entry.id === column.id)?.content
              return column.rowHeader === true && content !== undefined ? (
                <th key={column.id} scope="row" className={cellClass(column)}>
                  {content}
                </th>
              ) : (
                <td key={column.id} className={cellClass(column)}>
                  {content}
                </td>
              )
            })}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function labelOf<Row>({ label }: Column<Row>): string | undefined {
  return typeof label === 'string' ? label : undefined
}

function cellClass<Row>(column: Column<Row>): string {
  return joinClasses(
    column.numeric === true && styles.numeric,
    column.rowHeader === true && styles.name,
    column.quiet === true && styles.quiet,
    column.strong === true && styles.strong,
  )
}
