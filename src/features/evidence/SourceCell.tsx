/** Where a figure is from and when it was read, with its address. */
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { SourceRef } from '../marks/SourceRef.tsx'

export type SourceCellProps = {
  readonly source: string
  readonly date: string
  readonly confidence: 'primary' | 'secondary' | 'estimate'
}

export function SourceCell({ source, date, confidence }: SourceCellProps) {
  const found = catalogueSource(source)
  return (
    <SourceRef
      name={found?.title ?? (source === 'workbook' ? 'your workbook' : source)}
      date={date}
      confidence={confidence}
      {...(found?.url === undefined ? {} : { href: found.url })}
    />
  )
}
