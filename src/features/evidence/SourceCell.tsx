/** Where a figure is from, shortened to what fits; the whole title and the address are one hover or click away. */
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { SourceRef } from '../marks/SourceRef.tsx'

export type SourceCellProps = {
  readonly source: string
  readonly date: string
  readonly confidence: 'primary' | 'secondary' | 'estimate'
  /** In a narrow column: the name gives way, the day never does. */
  readonly tight?: boolean
}

export function SourceCell({ source, date, confidence, tight }: SourceCellProps) {
  const found = catalogueSource(source)
  return (
    <SourceRef
      name={found?.title ?? (source === 'workbook' ? 'your workbook' : source)}
      date={date}
      confidence={confidence}
      {...(tight === true ? { tight } : {})}
      {...(found?.url === undefined ? {} : { href: found.url })}
    />
  )
}
