/** The two-slot journal of one document: a save writes the older copy, so one good copy exists at every moment. */
import type { Workbook } from '../../domain/workbook.ts'
import type { OpenResult } from '../open-workbook.ts'
import { openOwnCopy } from '../open-workbook.ts'
import { isObject } from '../plain-json.ts'
import type { JournalStore, JournalWrite } from './journal-store.ts'
import type { Slot, SlotRecord } from './slot.ts'
import { newestFirst, readSlot } from './slot.ts'

const slotNames = ['a', 'b'] as const
export type SlotName = (typeof slotNames)[number]

export interface DocumentEntry {
  readonly id: string
  readonly title: string
  readonly workloads: number
  /** Milliseconds since 1970, for people; order is by sequence. */
  readonly savedAt: number
  readonly sequence: number
  /** Where a copy came from, so that it is told from the workbook of the same title. */
  readonly origin?: Origin | undefined
}

export interface Origin {
  readonly from: 'link' | 'note' | 'file'
  readonly at: number
}

export interface Quarantined {
  readonly key: string
  readonly document: string
  readonly raw: string
  readonly reason: string
  readonly at: number
}

/** Where the next save goes and what number it has. */
export interface Position {
  readonly sequence: number
  readonly write: SlotName
}

export type Loaded =
  | { readonly kind: 'empty'; readonly position: Position }
  | {
      readonly kind: 'ok'
      readonly opened: Extract<OpenResult, { readonly kind: 'ok' }>
      readonly text: string
      readonly position: Position
      /** Copies that could not be read; already kept in quarantine. */
      readonly quarantined: readonly Quarantined[]
    }
  | { readonly kind: 'newer'; readonly opened: Extract<OpenResult, { readonly kind: 'newer' }> }
  | { readonly kind: 'unreadable'; readonly position: Position; readonly quarantined: readonly Quarantined[] }

export const keys = {
  slot: (document: string, slot: SlotName) => `doc/${document}/${slot}`,
  entry: (document: string) => `doc/${document}/entry`,
  origin: (document: string) => `doc/${document}/origin`,
  version: (document: string, sequence: number) => `doc/${document}/version/${String(sequence).padStart(12, '0')}`,
  quarantine: (document: string, at: number, slot: string) => `quarantine/${document}/${at}-${slot}`,
}

interface SlotFinding {
  readonly name: SlotName
  readonly slot?: Slot
  readonly broken?: { readonly raw: string; readonly reason: string }
}

async function readSlots(store: JournalStore, document: string): Promise<readonly SlotFinding[]> {
  return Promise.all(
    slotNames.map(async (name) => {
      const reading = readSlot(await store.get(keys.slot(document, name)))
      if (reading.kind === 'empty') return { name }
      return reading.kind === 'ok' ? { name, slot: reading.slot } : { name, broken: reading }
    }),
  )
}

/** The slot that may be overwritten: a broken or empty one first, else the older. */
function positionAfter(findings: readonly SlotFinding[], unreadable: ReadonlySet<SlotName>, told: number): Position {
  const highest = Math.max(told, ...findings.map((finding) => finding.slot?.sequence ?? 0))
  const spare = findings.find((finding) => finding.slot === undefined || unreadable.has(finding.name))
  const oldest = findings.toSorted((a, b) => (a.slot?.sequence ?? 0) - (b.slot?.sequence ?? 0))[0]
  return { sequence: highest, write: (spare ?? oldest)?.name ?? 'a' }
}

/** Loads a document; everything unreadable is copied to quarantine before anything else is written. */
export async function loadDocument(store: JournalStore, document: string, now: number): Promise<Loaded> {
  const findings = await readSlots(store, document)
  const quarantined: Quarantined[] = []
  const unreadable = new Set<SlotName>()
  const setAside = (name: SlotName, raw: string, reason: string) => {
    unreadable.add(name)
    quarantined.push({ key: keys.quarantine(document, now, name), document, raw, reason, at: now })
  }
  let good: Extract<Loaded, { readonly kind: 'ok' }> | undefined
  for (const slot of newestFirst(findings.flatMap((finding) => (finding.slot === undefined ? [] : [finding.slot])))) {
    const name = findings.find((finding) => finding.slot === slot)?.name ?? 'a'
    const opened = openOwnCopy(slot.text, 'saved workbook')
    // A newer Berth saved this: nothing at all is written, not even quarantine.
    if (opened.kind === 'newer') return { kind: 'newer', opened }
    if (opened.kind === 'refused')
      setAside(name, slot.text, `found ${opened.problem.found}, expected ${opened.problem.expected}`)
    else good ??= { kind: 'ok', opened, text: slot.text, position: { sequence: 0, write: 'a' }, quarantined: [] }
  }
  for (const { name, broken } of findings) if (broken !== undefined) setAside(name, broken.raw, broken.reason)
  if (quarantined.length > 0) await keepQuarantined(store, quarantined)
  const position = positionAfter(findings, unreadable, await entrySequence(store, document))
  if (good !== undefined) return { ...good, position, quarantined }
  return quarantined.length === 0 ? { kind: 'empty', position } : { kind: 'unreadable', position, quarantined }
}

export async function keepQuarantined(store: JournalStore, items: readonly Quarantined[]): Promise<void> {
  try {
    await store.write(items.map((item) => ({ kind: 'put', key: item.key, value: item })))
  } catch {
    // No room for a copy: the caller has the text in hand and offers it for download.
  }
}

export interface SaveRequest {
  readonly document: string
  readonly workbook: Workbook
  /** The workbook's text, numbered one above the position. */
  readonly record: SlotRecord
  readonly position: Position
  readonly now: number
  /** Written in the same batch, such as a version for "restore earlier". */
  readonly also?: readonly JournalWrite[] | undefined
}

/** Writes one copy and the entry of the list in one batch; gives where the next save goes. */
export async function saveDocument(store: JournalStore, request: SaveRequest): Promise<Position> {
  const { sequence } = request.record
  const entry: DocumentEntry = {
    id: request.document,
    title: request.workbook.title,
    workloads: request.workbook.workloads.length,
    savedAt: request.now,
    sequence,
  }
  await store.write([
    { kind: 'put', key: keys.slot(request.document, request.position.write), value: request.record },
    { kind: 'put', key: keys.entry(request.document), value: entry },
    ...(request.also ?? []),
  ])
  return { sequence, write: request.position.write === 'a' ? 'b' : 'a' }
}

/** The number of the last save: more than ours means that somebody else wrote. The entry is written with every copy and is short. */
export async function storedSequence(store: JournalStore, document: string): Promise<number> {
  const told = await entrySequence(store, document)
  if (told > 0) return told
  const slots = await readSlots(store, document)
  return Math.max(0, ...slots.map((finding) => finding.slot?.sequence ?? 0))
}

/** 0 where there is no entry. */
async function entrySequence(store: JournalStore, document: string): Promise<number> {
  const entry = await store.get(keys.entry(document))
  return isEntry(entry) && Number.isSafeInteger(entry.sequence) ? entry.sequence : 0
}

function isEntry(value: unknown): value is DocumentEntry {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string'
}

function isOrigin(value: unknown): value is Origin {
  return isObject(value) && typeof value['from'] === 'string' && typeof value['at'] === 'number'
}

export async function listDocuments(store: JournalStore): Promise<readonly DocumentEntry[]> {
  const found = (await store.keys()).filter((key) => /^doc\/[^/]+\/entry$/.test(key))
  const entries = await Promise.all(
    found.map(async (key) => {
      const entry = await store.get(key)
      if (!isEntry(entry)) return []
      const origin = await store.get(keys.origin(entry.id))
      return [isOrigin(origin) ? { ...entry, origin } : entry]
    }),
  )
  return entries.flat().toSorted((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1))
}

/** Every record of one document, gone in one batch; what is in quarantine stays. */
export async function deleteDocument(store: JournalStore, document: string): Promise<void> {
  const found = (await store.keys()).filter((key) => key.startsWith(`doc/${document}/`))
  await store.write(found.map((key) => ({ kind: 'delete', key })))
}

/** The text of the newest whole copy; null where none is whole. */
export async function newestText(store: JournalStore, document: string): Promise<string | null> {
  const slots = (await readSlots(store, document)).flatMap(({ slot }) => (slot === undefined ? [] : [slot]))
  return newestFirst(slots)[0]?.text ?? null
}

/** Every record there is, gone in one batch. */
export async function eraseAll(store: JournalStore): Promise<void> {
  await store.write((await store.keys()).map((key) => ({ kind: 'delete', key })))
}

export async function listQuarantined(store: JournalStore): Promise<readonly Quarantined[]> {
  const found = (await store.keys()).filter((key) => key.startsWith('quarantine/'))
  const items = await Promise.all(found.map((key) => store.get(key)))
  return items.filter((item): item is Quarantined => isObject(item) && typeof item['raw'] === 'string')
}
