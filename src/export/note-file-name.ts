/** The file name a note proposes: dated, lower case, safe on every system. */
import type { Workbook } from '../domain/workbook.ts'
import { ownTitle } from '../domain/workbook-title.ts'
import type { NoteKind } from './note-context.ts'

const longest = 80
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

const suffixes: Readonly<Record<NoteKind, string>> = {
  note: '',
  runbook: '-runbook',
  cost: '-cost',
  rollback: '-rollback',
  benchmark: '-benchmark-plan',
}

/** "where-helio-workloads-run": letters without accents, digits and dashes. */
export function slugOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return plain === '' || reserved.test(plain) ? `workloads${plain === '' ? '' : `-${plain}`}` : plain
}

/** "2026-11-22-where-chat-inference-runs.md"; undated where the workbook has no date. */
export function noteFileName(workbook: Workbook, kind: NoteKind = 'note', extension = 'md'): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.exec(workbook.date ?? '')?.[0]
  const start = `${date === undefined ? '' : `${date}-`}where-`
  const [only, second] = workbook.workloads
  const title = ownTitle(workbook) ?? (second === undefined ? (only?.name ?? null) : null)
  const end = `${title === null ? '-run' : '-runs'}${suffixes[kind]}`
  const room = longest - start.length - end.length - extension.length - 1
  return `${start}${slugOf(title ?? 'workloads')
    .slice(0, room)
    .replace(/-+$/, '')}${end}.${extension}`
}
