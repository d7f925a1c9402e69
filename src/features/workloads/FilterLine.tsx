/** What is filtered, in words, each with a way to drop it; nothing where every row shows. */
import { X } from 'lucide-react'
import { whole } from '../../wording/numbers.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { filterWords, narrowed } from './filter-columns.ts'
import { noFilter, rowFilterWords, showsAll } from './filtered-ids.ts'
import type { RowFilter } from './filtered-ids.ts'
import styles from './FilterLine.module.css'

export type FilterLineProps = {
  readonly filter: RowFilter
  readonly onChange: (filter: RowFilter) => void
  readonly shown: number
  readonly total: number
}

interface Part {
  readonly words: string
  readonly without: RowFilter
}

function partsOf(filter: RowFilter): readonly Part[] {
  const text = filter.text.trim()
  return [
    ...(text === '' ? [] : [{ words: `Text: “${text}”`, without: { ...filter, text: '' } }]),
    ...(filter.only === 'all'
      ? []
      : [{ words: rowFilterWords[filter.only], without: { ...filter, only: 'all' as const } }]),
    ...narrowed(filter.columns).map(([column, wanted]) => ({
      words: filterWords(column, wanted),
      without: { ...filter, columns: { ...filter.columns, [column]: [] } },
    })),
  ]
}

export function FilterLine({ filter, onChange, shown, total }: FilterLineProps) {
  if (showsAll(filter)) return null
  return (
    <div className={styles.line}>
      <span role="status">
        {shown === 0 ? `None of ${whole(total)} rows` : `${whole(shown)} of ${whole(total)} rows`}
      </span>
      {partsOf(filter).map(({ words, without }) => (
        <button
          key={words}
          type="button"
          className={styles.part}
          aria-label={`Drop the filter ${words}`}
          onClick={() => onChange(without)}
        >
          {words}
          <X aria-hidden="true" size={12} />
        </button>
      ))}
      <TextButton onClick={() => onChange(noFilter)}>Show all</TextButton>
    </div>
  )
}
