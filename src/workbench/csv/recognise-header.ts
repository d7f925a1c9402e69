/** What a column header means: which field, and the unit of its bare numbers. */
import { fieldList, fields } from '../../domain/fields.ts'
import { acceptsUnit } from '../read-amount.ts'
import type { ColumnTarget } from './header-words.ts'
import { headerUnits, headerWords } from './header-words.ts'

export interface HeaderReading {
  readonly field: ColumnTarget | null
  readonly unit: string | null
  readonly confidence: 'sure' | 'likely' | 'none'
  readonly note?: string
}

const nothing: HeaderReading = { field: null, unit: null, confidence: 'none' }
const longestHeader = 80

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const ownNames: ReadonlyMap<string, ColumnTarget> = new Map([
  ...fieldList.flatMap((field) => [[bare(field.label), field.id] as const, [bare(field.id), field.id] as const]),
  ['id', 'id'] as const,
])

/** "Avg (ms)" → "Avg", "ms"; "Reqs/day" → "Reqs", "/day"; "duration_ms" → "duration", "ms". */
function cutUnit(header: string): { readonly words: string; readonly unit: string } {
  const bracket = /^(.*?)\s*[([]\s*([^)\]]*)\s*[)\]]\s*\??$/.exec(header)
  if (bracket !== null) return { words: bracket[1] ?? '', unit: (bracket[2] ?? '').toLowerCase() }
  const per = /^(.*?)\s*(?:\/|\bper\b)\s*([a-z]+)\s*\??$/i.exec(header)
  if (per !== null) {
    const size = /^(.*?)[\s_,:-]+([a-zA-Z]+)$/.exec(per[1] ?? '')
    const both = `${size?.[2] ?? ''}/${per[2] ?? ''}`.toLowerCase()
    if (headerUnits.has(both) && size !== null) return { words: size[1] ?? '', unit: both }
    return { words: per[1] ?? '', unit: `/${(per[2] ?? '').toLowerCase()}` }
  }
  const last = /^(.*?)[\s_,:-]+(?:in )?([a-zA-Z]+)$/.exec(header)
  if (last !== null && headerUnits.has((last[2] ?? '').toLowerCase()))
    return { words: last[1] ?? '', unit: (last[2] ?? '').toLowerCase() }
  return { words: header, unit: '' }
}

function unitFor(field: ColumnTarget, written: string): string | null {
  const unit = headerUnits.get(written.replace(/^per\s*/, '/')) ?? null
  const known = field === 'id' ? undefined : fields[field]
  return unit !== null && known?.type === 'amount' && acceptsUnit(known, unit) ? unit : null
}

/** Recognises a header by field id, label, synonym and unit. */
export function recogniseHeader(header: string): HeaderReading {
  const text = header.trim().slice(0, longestHeader)
  if (text === '') return nothing
  const exact = ownNames.get(bare(text))
  const cut = cutUnit(text)
  if (exact !== undefined) return { field: exact, unit: null, confidence: 'sure' }
  const own = ownNames.get(bare(cut.words))
  const known = headerWords.get(bare(text)) ?? (own === undefined ? headerWords.get(bare(cut.words)) : { field: own })
  if (known === undefined) return nothing
  const unit = cut.unit === '' ? (known.unit ?? null) : (unitFor(known.field, cut.unit) ?? known.unit ?? null)
  const understood = cut.unit === '' || unit !== null || headerWords.has(bare(text))
  const note = known.note ?? (understood ? undefined : `The unit “${cut.unit}” is not one of this column.`)
  return {
    field: known.field,
    unit,
    confidence: note === undefined ? 'sure' : 'likely',
    ...(note === undefined ? {} : { note }),
  }
}
