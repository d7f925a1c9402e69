/** What has changed since a note was written: what it said then, kept beside its state, against what follows today. */
import type { Assessment } from '../domain/assessment.ts'
import { families, verdicts as verdictIds } from '../domain/vocabulary.ts'
import type { Verdict } from '../domain/vocabulary.ts'
import type { Workbook } from '../domain/workbook.ts'
import { money } from '../wording/numbers.ts'
import { familyWord, optionWord } from '../wording/platform-words.ts'
import { verdictWord } from '../wording/verdict-words.ts'
import { findingsOfCheck } from './check-decisions.ts'
import { nameOf, noteContext, optionLabel } from './note-context.ts'
import type { NoteContext, Placement } from './note-context.ts'

/** One workload as the note showed it. */
export interface NotedWorkload {
  readonly id: string
  /** What was recommended, and what was placed: the decision, else the recommendation. */
  readonly recommended: string | null
  readonly placed: string | null
  readonly usdPerMonth: number | null
  /** Verdicts of the three families in their usual order; null where a note says something else. */
  readonly verdicts: readonly (Verdict | null)[]
}

export interface NotedThen {
  readonly workloads: readonly NotedWorkload[]
}

export interface SinceNote {
  readonly kind: 'price' | 'verdict' | 'trigger'
  readonly name: string
  readonly what: string
  readonly before: string
  readonly after: string
}

/** A bill that moved by less says nothing. */
const noise = 0.005

export function notedThen({ rows }: Pick<NoteContext, 'rows'>): NotedThen {
  return {
    workloads: rows.map(({ id, recommended, placed, usdPerMonth, verdicts }) => ({
      id,
      recommended,
      placed,
      usdPerMonth: usdPerMonth?.likely ?? null,
      verdicts,
    })),
  }
}

/** Reads what a note says of itself; null where it is not of that shape. */
export function readNotedThen(raw: unknown): NotedThen | null {
  const list = partOf(raw, 'workloads')
  if (!Array.isArray(list)) return null
  return {
    workloads: list.flatMap((entry: unknown): readonly NotedWorkload[] => {
      const id = partOf(entry, 'id')
      const usd = partOf(entry, 'usdPerMonth')
      const verdicts = partOf(entry, 'verdicts')
      if (typeof id !== 'string') return []
      return [
        {
          id,
          recommended: textOf(partOf(entry, 'recommended')),
          placed: textOf(partOf(entry, 'placed')),
          usdPerMonth: typeof usd === 'number' && Number.isFinite(usd) ? usd : null,
          verdicts: Array.isArray(verdicts) ? verdicts.map(verdictOf) : [],
        },
      ]
    }),
  }
}

function partOf(raw: unknown, key: string): unknown {
  return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key)
    ? (raw as Readonly<Record<string, unknown>>)[key]
    : undefined
}

function verdictOf(raw: unknown): Verdict | null {
  return verdictIds.find((verdict) => verdict === raw) ?? null
}

function textOf(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : null
}

export interface SinceQuestion {
  /** What the note said; null where it said nothing, as a link does. */
  readonly noted: NotedThen | null
  readonly assessment: Assessment
  readonly workbook: Workbook
  /** ISO day, for triggers of dates. */
  readonly today: string
}

/** Prices, flipped verdicts and fired triggers, most telling first. */
export function changesSince({ noted, assessment, workbook, today }: SinceQuestion): readonly SinceNote[] {
  const { placements } = noteContext({ assessment, workbook, view: 'full', kind: 'note', all: true })
  const byId = new Map((noted?.workloads ?? []).map((each) => [each.id, each]))
  return [
    ...findingsOfCheck(assessment, workbook, today).map((finding): SinceNote => ({
      kind: finding.code === 'price-moved' ? 'price' : 'trigger',
      name: finding.workload,
      what: finding.code === 'trigger' ? 'Trigger fired' : 'Decision',
      before: '–',
      after: finding.sentence,
    })),
    ...placements.flatMap((placement) => {
      const was = byId.get(placement.workload.id)
      return was === undefined ? [] : [...flippedVerdicts(was, placement), ...movedPrice(was, placement)]
    }),
  ]
}

function flippedVerdicts(was: NotedWorkload, { workload }: Placement): readonly SinceNote[] {
  const name = nameOf(workload)
  const now = workload.recommendation?.option ?? null
  const label = (option: string | null) => (option === null ? 'nothing passes' : optionLabel(workload, option))
  return [
    ...(was.recommended === now
      ? []
      : [
          {
            kind: 'verdict',
            name,
            what: 'Recommendation',
            before: label(was.recommended),
            after: label(now),
          } as const,
        ]),
    ...families.flatMap((family, index) => {
      const before = was.verdicts[index]
      const after = workload.families[family].verdict
      return before === undefined || before === null || before === after
        ? []
        : [
            {
              kind: 'verdict',
              name,
              what: familyWord(family),
              before: verdictWord(before),
              after: verdictWord(after),
            } as const,
          ]
    }),
  ]
}

function movedPrice(was: NotedWorkload, { workload }: Placement): readonly SinceNote[] {
  if (was.placed === null || was.usdPerMonth === null) return []
  const usd = workload.options.find((option) => option.option === was.placed)?.monthlyUsd?.likely
  if (usd === undefined || Math.abs(usd - was.usdPerMonth) <= Math.abs(was.usdPerMonth) * noise) return []
  return [
    {
      kind: 'price',
      name: nameOf(workload),
      what: `Cost of ${optionWord(was.placed)}`,
      before: `${money(was.usdPerMonth)} a month`,
      after: `${money(usd)} a month`,
    },
  ]
}
