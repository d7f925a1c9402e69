/** What a column header means: which field, and the unit of its bare numbers. */
import { fieldList, fields } from '../../domain/fields.ts'
import { acceptsUnit } from '../read-amount.ts'
import { wordsAbroad } from './header-words-abroad.ts'
import type { ColumnTarget, HeaderMeaning } from './header-words.ts'
import { headerUnits, headerWords } from './header-words.ts'

export interface HeaderReading {
  readonly field: ColumnTarget | null
  readonly unit: string | null
  readonly confidence: 'sure' | 'likely' | 'none'
  readonly note?: string
  /** The field it is where the cells cannot be read as the first. */
  readonly otherwise?: ColumnTarget
}

const nothing: HeaderReading = { field: null, unit: null, confidence: 'none' }
const longestHeader = 80
const peakNote = 'A peak is not the volume of a month.'
const shareNote = 'No field holds a share in percent.'

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function bare(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '')
}

const ownNames: ReadonlyMap<string, HeaderMeaning> = new Map<string, HeaderMeaning>([
  ...fieldList.flatMap(({ id, label }) => [bare(label), bare(id)].map((word) => [word, { field: id }] as const)),
  ['id', { field: 'id' }],
])

/** Words around a name that do not change what it names. */
const filler =
  /^(?:ø|∅|avg|average|mean|typical|expected|est|estimated|approx|approximate|current|currently|planned|total|needed|required|our|the|durchschnittliche?r?s?|durchschnitt|mittlere?r?s?|mittel|moyenne?|media|medio|promedio|gemiddelde?|geschatte?|anzahl|number of|nombre de|numero di|numero de|aantal|no of|# of|#)[\s.:_-]+/
const fillerBehind =
  /[\s.:_-]+(?:avg|average|mean|moyenne?|media|medio|promedio|mittel|required|needed|estimate|estimated)$/

const most = /^(?:max|maximum|maximal|longest|worst case)[\s.:_-]+|[\s.:_-]+(?:max|maximum|maximale?|massima|maxima)$/

function meaningOf(words: string): HeaderMeaning | undefined {
  const meaning = meaningAround(words)
  if (meaning !== undefined || !most.test(plain(words))) return meaning
  const of = meaningAround(plain(words).replace(most, ''))
  return of?.field === 'durationMs' ? { field: 'longestRunS' } : undefined
}

function meaningAround(words: string): HeaderMeaning | undefined {
  for (let rest = plain(words).trim(), last = ''; rest !== last;) {
    const word = bare(rest)
    const known = ownNames.get(word) ?? headerWords.get(word) ?? wordsAbroad.get(word)
    if (known !== undefined) return known
    last = rest
    rest = rest.replace(filler, '').replace(fillerBehind, '').trim()
  }
  return undefined
}

/** What is counted changes nothing of how often: "req/min" is "/min". */
const counted = /^(?:requests?|reqs?|calls?|hits?|invocations?|events?|messages?|msgs?|jobs?|runs?|executions?)\//

/** "k/day" and "Mio./Monat" as a cell could end: the words of the unit in ours. */
function unitText(written: string): string | null {
  const text = plain(written)
    .replace(/\.(?=$|[ /])/g, '')
    .replace(/^(?:in|per|pro) /, (word) => (word === 'in ' ? '' : '/'))
    .replace(/ ?(?:\/|(?:^| )(?:per|pro|par|por|al) ) ?/, '/')
    .replace(counted, '/')
    .trim()
  const whole = headerUnits.get(text)
  if (whole !== undefined) return whole
  const [size = '', period] = text.split('/')
  const amount = headerUnits.get(size.trim())
  const often = period === undefined ? undefined : headerUnits.get(`/${period.trim()}`)
  return amount !== undefined && often !== undefined && /^[kM]$/.test(amount) ? `${amount}${often}` : null
}

/** "Avg (ms)" → "Avg", "ms"; "Reqs/day" → "Reqs", "/day"; "duration_ms" → "duration", "ms". */
function cutUnit(header: string): { readonly words: string; readonly unit: string } {
  const bracket = /^(.*?)\s*[([]\s*([^)\]]*)\s*[)\]]\s*\??$/.exec(header)
  if (bracket !== null) return { words: bracket[1] ?? '', unit: bracket[2] ?? '' }
  const per = /^(.*?)\s*(?:\/|(?<=\s)(?:per|pro|par|por|al)(?=\s))\s*(\p{L}+)\s*\??$/iu.exec(header)
  if (per !== null) {
    const size = /^(.*?)[\s,:-]+([a-zA-Z]+)$/.exec(per[1] ?? '')
    const both = `${size?.[2] ?? ''}/${per[2] ?? ''}`
    if (size !== null && unitText(both) !== null) return { words: size[1] ?? '', unit: both }
    return { words: per[1] ?? '', unit: `/${per[2] ?? ''}` }
  }
  const last = /^(.*?)[\s,:-]+(?:in )?([a-zA-Z]+)$/.exec(header)
  if (last !== null && unitText(last[2] ?? '') !== null) return { words: last[1] ?? '', unit: last[2] ?? '' }
  return { words: header, unit: '' }
}

function unitFor(field: ColumnTarget, written: string): string | null {
  const unit = unitText(written)
  const known = field === 'id' ? undefined : fields[field]
  return unit !== null && known?.type === 'amount' && acceptsUnit(known, unit) ? unit : null
}

/** What stands in brackets and is no unit: "(avg)", "(p95, ms)", "(peak)". */
function withRemark(words: string, remark: string): HeaderReading | null {
  const parts = remark.split(/[,;]\s*|\s+/).filter((part) => part !== '')
  const unit = parts.find((part) => unitText(part) !== null)
  if (unit !== undefined) {
    const others = parts.filter((part) => part !== unit).join(' ')
    if (others === '') return null
    const more = recogniseHeader(`${words} ${others} (${unit})`)
    return more.field === null ? recogniseHeader(`${words} (${unit})`) : more
  }
  const isMean =
    filler.test(`${plain(remark)} `) ||
    /^(?:optional|if known|if any|v?cpus?|v?cores?|y\/?n|yes\/no|hh?:mm(?::ss)?)$/i.test(remark)
  const isPeak = /^(?:peak|max|maximum|spitze|pic|pico|picco|piek)\b/.test(plain(remark))
  if (!isMean && !isPeak) return null
  const reading = recogniseHeader(words)
  if (!isPeak || reading.field === null) return reading
  if (reading.field === 'durationMs') return { ...reading, field: 'longestRunS' }
  return reading.field === 'requestsPerMonth' ? { ...nothing, note: peakNote } : reading
}

const labels = new Set(fieldList.map(({ label }) => bare(label)))

/** The header is a field's label as the grid writes it, and no other word for it. */
export function isOwnName(header: string): boolean {
  return labels.has(bare(header))
}

/** Recognises a header by field id, label, synonym and unit. */
export function recogniseHeader(header: string): HeaderReading {
  const text = header
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, longestHeader)
  if (text === '') return nothing
  const exact = ownNames.get(bare(text))
  if (exact !== undefined) return { field: exact.field, unit: null, confidence: 'sure' }
  if (/%|\bpercent(?:age)?\b/i.test(text)) return { ...nothing, note: shareNote }
  const cut = cutUnit(text)
  const remarked = /[)\]]\s*\??$/.test(text) && unitText(cut.unit) === null ? withRemark(cut.words, cut.unit) : null
  if (remarked !== null) return remarked
  const whole = meaningOf(text)
  const known = whole ?? meaningOf(cut.words) ?? notesFirst(text) ?? inAnyOrder(cut.words)
  if (known === undefined) return isPeakOfVolume(text) ? { ...nothing, note: peakNote } : nothing
  // "Traffic (rps)" is a volume, whatever stands below.
  const other =
    known.otherwise === undefined || unitFor(known.field, cut.unit) !== null ? null : unitFor(known.otherwise, cut.unit)
  if (known.otherwise !== undefined && other !== null)
    return { field: known.otherwise, unit: other, confidence: 'sure' }
  const unit = cut.unit === '' ? (known.unit ?? null) : (unitFor(known.field, cut.unit) ?? known.unit ?? null)
  const understood = cut.unit === '' || unit !== null || whole !== undefined
  const note = known.note ?? (understood ? undefined : `The unit “${cut.unit}” is not one of this column.`)
  return {
    field: known.field,
    unit,
    confidence: note === undefined ? 'sure' : 'likely',
    ...(note === undefined ? {} : { note }),
    ...(known.otherwise === undefined ? {} : { otherwise: known.otherwise }),
  }
}

function isPeakOfVolume(text: string): boolean {
  const rest = text.replace(/^peak\s+/i, '')
  return rest !== text && recogniseHeader(rest).field === 'requestsPerMonth'
}

/** "Cold start tolerated" is "tolerated cold start": words of one name, put the other way round. */
function inAnyOrder(text: string): HeaderMeaning | undefined {
  const words = text.split(/[\s.:-]+/).filter((word) => word !== '')
  if (words.length < 2 || words.length > 4) return undefined
  for (let by = 1; by < words.length; by += 1) {
    const meaning = meaningOf([...words.slice(by), ...words.slice(0, by)].join(' '))
    if (meaning !== undefined) return meaning
  }
  return undefined
}

/** "Comments, open questions": words beside a name of the notes are notes too. */
function notesFirst(text: string): HeaderMeaning | undefined {
  const found = text.split(/[,;/&+]| and | und | et | y | e | en /).map(meaningOf)
  return found.length > 1 && found[0]?.field === 'notes' ? found[0] : undefined
}
